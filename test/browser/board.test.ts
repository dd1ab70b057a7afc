import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser } from './chromium.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { type Sitting, sit } from './sitting.ts';

const reason = noBrowser();
if (reason) console.warn(`The browser tests are left out: ${reason}.`);

const clock = '2026-11-26T10:00:00Z';

describe.skipIf(reason !== undefined)(
  'the Chairman at a playground, with stand-ins for the rest',
  { timeout: 120_000 },
  () => {
    let sitting: Sitting;
    let page: PlaygroundPage;
    const picture = (name: string) => page.cardPicture(sitting.picture(name));

    beforeAll(async () => {
      sitting = await sit(clock, []);
      page = sitting.chair;
    }, 120_000);

    afterAll(() => sitting?.end());

    it('is told on arriving what can be said', async () => {
      await page.waitForText('What would you like to do?');
    });

    it('raises an item and approves it', async () => {
      await page.say('raise item');
      await page.waitForText('Submit item');
      await page.fill('Title', 'Shared waste service');
      await page.fill('Purpose: why it comes to the Board', 'One service for both councils would cost less.');
      await page.fill(
        'Motion: the words to be decided',
        'That the Board recommends one waste service for Maidstone and Swale from 1 April 2027.',
      );
      await picture('raise-item');
      await page.press('Submit item');
      await page.waitForText('Your item is submitted.');
      await page.waitForText('Approve');
      await picture('item-review');
      await page.press('Approve');
      await page.waitForText('The item is approved and on the agenda.');
    });

    it('opens the meeting, watches the quorum form, and calls it to order', async () => {
      await page.group();
      await page.say('open meeting');
      await page.waitForText('Roll call');
      await page.press('I am here');
      await page.waitForText('5 needed, quorate');
      await picture('roll-call');
      await page.press('Call to order');
      await page.waitForText('Chairman (10.1)');
    });

    it('takes the item and puts it to a vote', async () => {
      await page.say('take item 1');
      await page.waitForText('Silence is consent');
      await picture('motion');
      await page.press('Call a vote');
      await page.waitForText('have voted');
      await page.press('For');
      await page.waitForText('6 of 6');
      await picture('ballot');
    });

    it('closes the vote and sees the outcome with its reasons and its number', async () => {
      await page.press('Close the vote');
      await page.waitForText('2026/001');
      expect(await page.cardText()).toContain('5 for, 0 against');
      await picture('outcome');
    });

    it('finds it in the register from the personal chat', async () => {
      await page.personal();
      await page.say('register');
      await page.waitForText('2026/001');
      await picture('register');
      await page.say('my votes');
      await page.waitForText('How you voted');
    });

    it('sees a press enquiry through: councils heard, line agreed, approved, issued', async () => {
      await page.say('press enquiry');
      await page.fill('Outlet', 'Kent Messenger');
      await page.fill('Journalist', 'A. Reporter');
      await page.fill('Question', 'Is the Board cutting the waste service?');
      await page.fill('at (London time)', '15:00');
      await page.press('Log enquiry');
      await page.waitForText('The enquiry is logged');
      await page.waitForText('Approve for issue');
      await picture('press');
      await page.press('Approve for issue');
      await page.waitForText('The line is approved for issue.');
      await page.waitForText('✔ Issued');
    });
  },
);
