import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser } from './chromium.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { type Sitting, sit } from './sitting.ts';

const reason = noBrowser();
if (reason) console.warn(`The browser tests are left out: ${reason}.`);

const OPEN = 'Shared waste service';
const PRIVATE = 'The terms offered by Bidder Seven';

describe.skipIf(reason !== undefined)(
  'the clerk at a playground, with the Chairman at another',
  { timeout: 120_000 },
  () => {
    let sitting: Sitting;
    let page: PlaygroundPage;

    beforeAll(async () => {
      sitting = await sit('2026-11-25T10:00:00Z', ['clerk']);
      page = sitting.others[0] ?? sitting.chair;
    }, 120_000);

    afterAll(() => sitting?.end());

    const raise = async (title: string, motion: string) => {
      await sitting.chair.say('raise item');
      await sitting.chair.waitForText('Submit item');
      await sitting.chair.fill('Title', title);
      await sitting.chair.fill('Purpose: why it comes to the Board', 'One service would cost less.');
      await sitting.chair.fill('Motion: the words to be decided', motion);
    };
    const approve = async () => {
      await sitting.chair.press('Submit item');
      await sitting.chair.waitForText('Your item is submitted.');
      await sitting.chair.waitForText('Approve');
      await sitting.chair.press('Approve');
      await sitting.chair.waitForText('The item is approved and on the agenda.');
    };

    it('fixes the date, and is told the last day for the notice', async () => {
      await raise(OPEN, 'That the Board recommends one waste service.');
      await approve();
      await page.group();
      await page.say('agenda');
      await page.waitForText(OPEN);
      await page.personal();
      await page.say('schedule meeting');
      await page.waitForText('Schedule the meeting');
      await page.fill('Date', '2026-12-10');
      await page.fill('Time (London time)', '14:00');
      await page.fill('Place', 'Council Chamber, Maidstone');
      await page.press('Schedule the meeting');
      await page.waitForText('Wednesday 2 December 2026, for 5 clear days');
    });

    it('says in a narrow window what publication waits for', async () => {
      await page.resize(420);
      await page.waitForText('Missing: the briefing.');
      await page.cardPicture(sitting.picture('planning'));
      await page.resize(1_600);
    });

    it('records the briefing and publishes the agenda, which is notified in the board’s chat', async () => {
      await page.press('Record the briefing');
      await page.waitForText('Ready to publish');
      await page.press('Publish the agenda');
      await page.waitForText('Published');
      await page.group();
      await page.waitForText('Notice of meeting');
      expect(await page.cardText()).toContain(OPEN);
      await page.cardPicture(sitting.picture('notice-of-meeting'));
      await page.personal();
    });

    it('sees the Chairman’s answer in the forecast', async () => {
      expect(await page.cardText()).toContain('0 so far, 5 needed');
      await sitting.chair.waitForText('I will attend');
      await sitting.chair.cardPicture(sitting.picture('summons'), 'I will attend');
      await sitting.chair.press('I will attend');
      await page.waitForText('1 so far, 5 needed');
    });

    it('keeps an item private that its member says is', async () => {
      await raise(PRIVATE, 'That the price of Bidder Seven be accepted.');
      await sitting.chair.choose('It holds private information', 'It holds private information');
      await sitting.chair.fill('If it does: the title the public may see', 'A contract');
      await approve();
      await page.waitForText('Mark as private');
      await page.press('Mark as private');
      await page.waitForText('Mark the item');
      expect(await page.filled('Title the public may see')).toBe('A contract');
    });

    it('logs a request for information and sees its working-day clock', async () => {
      await page.say('information request');
      await page.waitForText('Log a request');
      await page.press('Log a request');
      await page.waitForText('Log request');
      await page.fill('Who asks', 'R. Requester');
      await page.fill('Where the answer goes', 'r.requester@example.org');
      await page.fill('What is asked for', 'Every invoice of the shared fleet since April');
      await page.press('Log request');
      await page.waitForText('logged and copied');
      expect(await page.cardText()).toContain('Day 0 of 20');
      await page.say('information request');
      await page.waitForText('Requests and complaints');
      await page.cardPicture(sitting.picture('requests'));
    });
  },
);
