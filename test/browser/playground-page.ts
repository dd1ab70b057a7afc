import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { arrive, patience, USUAL } from './chromium.ts';
import { actOn, tabTo } from './playground-ways.ts';

export { chromiumPath } from './chromium.ts';

/** One person's browser on a playground: what a person does there, and what they see. */
export interface PlaygroundPage {
  /** Turns to the chat with the bot alone, the board's group chat, or the board's channel. */
  personal(): Promise<void>;
  group(): Promise<void>;
  channel(): Promise<void>;
  /** Types and sends a message, mentioning the bot wherever it would not hear otherwise. */
  say(text: string): Promise<void>;
  /** Presses the button with this title on the last card that has one. */
  press(title: string): Promise<void>;
  /** The same without a mouse: Tab from where the focus is until it is on the button, and Enter. */
  pressByKeyboard(title: string): Promise<void>;
  /** Begins one of the app's own commands from a message, as its menu does in Teams: a dialog opens. */
  actOnMessage(command: string, content: string): Promise<void>;
  closeDialog(): Promise<void>;
  /** Fills, or chooses in, the last input that carries this label. */
  fill(label: string, value: string): Promise<void>;
  choose(label: string, value: string): Promise<void>;
  /** What the last input that carries this label holds. */
  filled(label: string): Promise<string>;
  /** The text of the last card shown, line by line. */
  cardText(): Promise<string>;
  /** Waits until the conversation shows this text; the list of chats does not count. */
  waitForText(text: string | RegExp, within?: number): Promise<void>;
  /** Makes the window this many pixels wide. */
  resize(width: number): Promise<void>;
  picture(file: string): Promise<void>;
  /** A picture of the last card alone, or of the last that holds this text. */
  cardPicture(file: string, holding?: string): Promise<void>;
  close(): Promise<void>;
}

const TALL = 2_000;

/** Counts the sends and presses the Playground has not finished with. */
const unfinished = (page: Page): (() => number) => {
  const open = new Set<unknown>();
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/_conversation/')) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return () => open.size;
};

const turnTo = async (page: Page, place: number): Promise<void> => {
  const item = page.getByRole('treeitem').nth(place);
  const drawer = page.getByTitle('Toggle app bar and conversation window');
  const hidden = await drawer.isVisible();
  if (hidden) await drawer.click();
  await item.click();
  if (hidden) await drawer.click();
};

const whole = (label: string): RegExp =>
  new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?$`);

const mention = async (page: Page, editor: Locator): Promise<void> => {
  await editor.pressSequentially('@Quorate', { delay: 10 });
  // Enter would send the half-written name: the suggestion has to be clicked.
  await page.getByRole('menuitem', { name: 'Quorate' }).click();
};

const choosing = async (page: Page, card: Locator, label: string, value: string): Promise<void> => {
  const list = card.getByRole('combobox', { name: label }).last();
  if ((await list.count()) === 0) return card.getByText(value, { exact: true }).last().click();
  await list.click();
  await page.getByRole('option', { name: value, exact: true }).click();
};

/** Opens a playground in a headless Chromium of its own; `width` is the window's, in pixels. */
export const openPlayground = async (
  url: string,
  { width = 1600 }: { readonly width?: number } = {},
): Promise<PlaygroundPage> => {
  const page = await arrive(url, width);
  const open = unfinished(page);
  const settle = async () => {
    do await pause(150);
    while (open() > 0);
  };
  // A card shown within a card (Action.ShowCard) carries the same class.
  const cards = page.locator('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)');
  const shown = page.locator(':visible:not([aria-label="Chat and Teams Channel"] *)');
  let place: 'personal' | 'group' | 'channel' = 'personal';
  const turn = (to: typeof place, at: number) => async () => {
    await turnTo(page, at);
    place = to;
    await settle();
  };
  const labelled = (label: string) =>
    cards.filter({ has: page.locator('label').getByText(label, { exact: true }) }).last();
  // A required input's label ends in a star; "Title" must not find "the title the public may see".
  const input = (label: string) => labelled(label).getByLabel(whole(label)).last();
  return {
    personal: turn('personal', 0),
    group: turn('group', 1),
    channel: turn('channel', 3),
    say: async (text) => {
      const editor = page.locator('[data-lexical-editor=true]').first();
      await editor.click();
      if (place !== 'personal') await mention(page, editor);
      await page.keyboard.type(place === 'personal' ? text : ` ${text}`);
      if (place === 'channel') await page.getByRole('button', { name: 'Post', exact: true }).click();
      else await page.keyboard.press('Enter');
      await settle();
    },
    press: async (title) => {
      await page.locator('.ac-adaptiveCard').getByRole('button', { name: title, exact: true }).last().click();
      await settle();
    },
    pressByKeyboard: async (title) => {
      await tabTo(page, title);
      await page.keyboard.press('Enter');
      await settle();
    },
    actOnMessage: async (command, content) => {
      await actOn(page, command, content);
      await settle();
    },
    closeDialog: () => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click(),
    fill: async (label, value) => {
      await input(label).fill(value);
      await input(label).blur();
    },
    filled: (label) => input(label).inputValue(),
    choose: (label, value) => choosing(page, labelled(label), label, value),
    cardText: async () => (await cards.last().innerText()).replace(/\n+/g, '\n').trim(),
    waitForText: (text, within = patience) =>
      page.getByText(text).and(shown).last().waitFor({ timeout: within }),
    resize: (to) => page.setViewportSize({ width: to, height: USUAL }),
    picture: async (file) => {
      await page.screenshot({ path: file });
    },
    cardPicture: async (file, holding = '') => {
      const card = cards.filter({ hasText: holding }).last();
      // The Playground's own bar lies over a card that is taller than the window.
      const size = page.viewportSize();
      await page.setViewportSize({ width: size?.width ?? width, height: TALL });
      await card.scrollIntoViewIfNeeded();
      await card.screenshot({ path: file, animations: 'disabled' });
      if (size) await page.setViewportSize(size);
    },
    close: async () => {
      await page.context().browser()?.close();
    },
  };
};
