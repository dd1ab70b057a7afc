import type { Page } from 'playwright-core';

const MOST_TABS = 80;

/** Tabs until the button of this title has the focus. */
export const tabTo = async (page: Page, title: string): Promise<void> => {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator('button:focus');
    if ((await focused.count()) > 0 && (await focused.innerText()).trim() === title) return;
  }
  throw new Error(`no button "${title}" within ${MOST_TABS} tabs`);
};

/** Begins a command of the app's own; what goes out carries the message it was begun from. */
export const actOn = async (page: Page, commandId: string, content: string): Promise<void> => {
  // The Playground begins commands from the compose box alone. In Teams the menu of a message begins them too, and then
  // the invoke carries that message: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands
  await page.route('**/_conversation/v1/invoke', async (route) => {
    const sent = route.request().postDataJSON();
    const messagePayload = { id: '1', body: { contentType: 'text', content } };
    const value = { ...sent.value, commandContext: 'message', messagePayload };
    await route.continue({ postData: JSON.stringify({ ...sent, value }) });
  });
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await page.getByRole('menuitem', { name: 'Action Command' }).click();
  await page.getByPlaceholder('Input command id or leave blanks').fill(commandId);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('dialog').locator('.ac-adaptiveCard').waitFor();
  await page.unroute('**/_conversation/v1/invoke');
};
