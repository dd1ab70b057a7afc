import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../src/local/free-port.ts';
import { type Playground, startPlayground } from '../../src/local/playground.ts';
import { noBrowser } from './chromium.ts';
import { openPlayground, type PlaygroundPage } from './playground-page.ts';
import { startTinyBot } from './tiny-bot.ts';

const reason = noBrowser();
if (reason) console.warn(`The browser tests are left out: ${reason}.`);

describe.skipIf(reason !== undefined)('a person at a playground', { timeout: 90_000 }, () => {
  let dataDir: string;
  let playground: Playground;
  let stopBot: () => void;
  let page: PlaygroundPage;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'quorate-page-'));
    const botPort = await freePort();
    stopBot = startTinyBot(botPort);
    playground = await startPlayground({
      botEndpoint: `http://127.0.0.1:${botPort}/api/messages`,
      port: await freePort(),
      person: { name: 'Leader of Swale', aadObjectId: 'a-1', tenantId: 't-1' },
      colleagues: [],
      board: { id: 'mkip', name: 'MKIP Board' },
      dataDir,
    });
    page = await openPlayground(playground.url);
  }, 90_000);

  afterAll(async () => {
    await page?.close();
    await playground?.stop();
    stopBot?.();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('speaks to the bot alone and is answered with a card', async () => {
    await page.say('help');
    await page.waitForText('personal: help');
    expect(await page.cardText()).toContain('Submit item\nReplace\nRefuse');
  });

  it('fills in a card, submits it and is told what was understood', async () => {
    await page.fill('Title of the item', 'Shared waste service');
    await page.choose('Kind', 'Information');
    await page.choose('Council', 'Maidstone');
    await page.press('Submit item');
    await page.waitForText('Submitted: Shared waste service, Information, Maidstone');
  });

  it('is told why a press is out of order', async () => {
    await page.press('Refuse');
    await page.waitForText('Four present, five needed.');
  });

  it('sees a card replaced in its place', async () => {
    await page.press('Replace');
    await page.waitForText('Put in its place');
    expect(await page.cardText()).not.toContain('Refuse');
  });

  it('mentions the bot in the group chat and in the channel', async () => {
    await page.group();
    await page.say('roll call');
    await page.waitForText('groupChat: roll call');
    await page.channel();
    await page.say('agenda');
    await page.waitForText('channel: agenda');
    await page.personal();
    await page.waitForText('Put in its place');
  });

  it('still turns to another chat in a narrow window, and takes a picture', async () => {
    const narrow = await openPlayground(playground.url, { width: 800 });
    await narrow.group();
    await narrow.say('who am i');
    await narrow.waitForText('groupChat: who am i');
    const file = join(dataDir, 'narrow.png');
    await narrow.picture(file);
    await narrow.close();
    expect((await stat(file)).size).toBeGreaterThan(1_000);
  });
});
