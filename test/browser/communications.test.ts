import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser } from './chromium.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { type Sitting, sit } from './sitting.ts';

const reason = noBrowser();
if (reason) console.warn(`The browser tests are left out: ${reason}.`);

const QUESTION = 'Is the Board cutting the waste service? We print at four.';
const AGREED = 'Every council agrees version 1; the Chairman approves it';
const LINE = 'No service is cut: the Board will recommend one depot, and each council then decides.';

describe.skipIf(reason !== undefined)(
  'a communications officer at a playground, with the Chairman at another',
  { timeout: 120_000 },
  () => {
    let sitting: Sitting;
    let page: PlaygroundPage;

    beforeAll(async () => {
      sitting = await sit('2026-11-26T10:00:00Z', ['comms']);
      page = sitting.others[0] ?? sitting.chair;
    }, 120_000);

    afterAll(() => sitting?.end());

    it('logs an enquiry from a message, whose words are the question already', async () => {
      await page.waitForText('What would you like to do?');
      await page.actOnMessage('log-enquiry', QUESTION);
      expect(await page.filled('Question')).toBe(QUESTION);
      await page.fill('Outlet', 'Kent Messenger');
      await page.fill('Journalist', 'A. Reporter');
      await page.fill('at (London time)', '15:00');
      await page.cardPicture(sitting.picture('log-enquiry'));
      await page.press('Log enquiry');
      await page.waitForText('The enquiry is logged');
      await page.closeDialog();
    });

    it('suggests a line, and sees who has answered', async () => {
      await page.waitForText('Suggest a line');
      await page.fill('The line to take', LINE);
      await page.press('Suggest a line');
      await page.waitForText(AGREED);
      await page.cardPicture(sitting.picture('press-answered'));
    });

    it('has nothing to issue before the Chairman approves it', async () => {
      expect(await page.cardText()).not.toContain('Mark as issued');
      await sitting.chair.waitForText(AGREED);
      expect(await sitting.chair.cardText()).not.toContain('A. Reporter');
      await sitting.chair.press('Approve for issue');
      await sitting.chair.waitForText('The line is approved for issue.');
    });

    it('issues it without a mouse, and both see that it is out', async () => {
      await page.waitForText('Mark as issued');
      await page.pressByKeyboard('Mark as issued');
      await page.waitForText('✔ Issued');
      await sitting.chair.waitForText('✔ Issued');
    });
  },
);
