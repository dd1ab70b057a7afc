import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/app/verify.ts';
import { chairSeatOn, holderOf } from '../../src/core/constitution/index.ts';
import { messageActivity } from '../../src/local/fake-teams/activities.ts';
import { type Json, textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip } from '../data/load.ts';
import { anyCard, ofType, press, recorded, SIX } from '../house/proceedings.ts';
import {
  APP_ID,
  type GuardedHouse,
  openGuardedHouse,
  rowsAddedTo,
  rowsOf,
} from '../security/guarded-house.ts';
import type { Making } from '../security/signing-authority.ts';
import type { BuiltBot } from './built.ts';
import { startIn } from './start.ts';

const [RULES] = mkip.arrangements;
const today = new Date().toISOString().slice(0, 10);
/** With authentication on there is no clock but the real one: whoever presides today. */
const CHAIR = (RULES && holderOf(mkip, chairSeatOn(RULES, today), today)) ?? '';
const STRANGE_TENANT = '99999999-9999-4999-8999-999999999990';

describe('The built file, in a folder with nothing but it and the boards, in a council’s tenant', {
  timeout: 60_000,
}, () => {
  let folder: string;
  let house: GuardedHouse;
  let bot: BuiltBot;
  let meeting: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quorate-build-'));
    const file = join(folder, 'quorate.mjs');
    await promisify(execFile)('npm', ['run', '--silent', 'build', '--', `--outfile=${file}`]);
    house = await openGuardedHouse({
      async start(parts) {
        bot = await startIn(file, parts);
        return bot;
      },
    });
    process.stdout.write(`ready ${Math.round(bot.startMs)} ms after it was started\n`);
  }, 120_000);
  afterAll(async () => {
    await house.teams.close();
    await house.azurite.stop();
    await house.authority.close();
    await rm(folder, { recursive: true });
  });

  const member = async (who: string, words: string) => {
    await house.person(who).says(house.group, words);
    await house.settled();
  };
  const pressed = async (who: string, title: string) => {
    const answer = await press(house, who, title);
    await house.settled();
    return answer;
  };
  const reads = (words: string) => textOf(house.teams.lastCard(house.group, words).card);

  it('takes an item from a member and has the Chairman approve it', async () => {
    const by = 'chief-executive-swale';
    const [own, chairs] = [await house.chat(by), await house.chat(CHAIR)];
    await house.person(by).says(own, 'raise item');
    const motion = 'That one depot serve us all.';
    const inputs = { title: 'One depot', purpose: 'To save.', motion, matter: 'recommendation' };
    await house.person(by).presses(own, anyCard, 'Submit item', inputs);
    await house.settled();
    const card = await house.person(CHAIR).presses(chairs, 'One depot', 'Approve');
    expect(textOf(card)).toContain('The item is approved and on the agenda.');
  });

  it('calls the roll, and the Chairman calls the meeting to order', async () => {
    await member('clerk', 'open meeting');
    for (const who of SIX)
      expect([who, (await press(house, who, 'I am here')).refused]).toEqual([who, false]);
    expect((await pressed(CHAIR, 'Call to order')).words).toBe('The meeting is called to order.');
    const [line] = await (await openStore(house.azurite)).lists.all('mkip', 'meeting');
    meeting = `mkip.meeting.${line?.key}`;
  });

  it('takes six votes, closes the vote and enters the decision in the register', async () => {
    await member(CHAIR, 'take item 1');
    await pressed(CHAIR, 'Call a vote');
    const answers = await Promise.all(
      SIX.map((who) => press(house, who, who.includes('swale') ? 'Against' : 'For')),
    );
    expect(answers.map(({ words }) => words.slice(0, 21))).toEqual(SIX.map(() => 'Your vote is recorded'));
    expect((await pressed(CHAIR, 'Close the vote')).words).toBe('The vote is closed.');
    expect(ofType(await recorded(house, meeting), 'OutcomeDeclared')).toMatchObject([
      { verdict: { tally: { for: 4, against: 2, abstained: 0, notVoting: 0 } } },
    ]);
    expect(reads('/001')).toContain('One depot');
    await member('clerk', 'register');
    expect(reads('egister')).toContain('/001');
  });

  it('says whatever it says with the managed identity’s token, and nothing without', () => {
    const tokens = new Set(house.authority.issued().map((token) => `Bearer ${token}`));
    const sent = house.teams.sent();
    expect(sent.length).toBeGreaterThan(10);
    expect(sent.filter(({ authorization }) => !tokens.has(authorization ?? ''))).toEqual([]);
  });

  const [EXPIRED, BEGUN] = [-400, -7200].map((s) => Math.floor(Date.now() / 1000) + s);
  it.each<[string, Making | null, Json]>([
    ['without a token', null, {}],
    ['signed with a key nobody published', { key: 'rogue', header: { kid: 'teams' } }, {}],
    ['that has expired', { claims: { nbf: BEGUN, exp: EXPIRED } }, {}],
    ['for another bot', { claims: { aud: STRANGE_TENANT } }, {}],
    ['of another issuer', { claims: { iss: 'https://login.example.org' } }, {}],
    ['of the emulator', { claims: { ver: '1.0', appid: APP_ID, serviceurl: undefined } }, {}],
    ['that would have the answer elsewhere', {}, { serviceUrl: 'http://10.0.0.9/' }],
    ['of another tenant', {}, { channelData: { tenant: { id: STRANGE_TENANT } } }],
  ])('admits no request %s', async (what, making, more) => {
    const { serviceUrl } = house.teams;
    const to = { serviceUrl, id: `forged ${what}`, thread: null };
    const activity = messageActivity(house.group, house.person('clerk'), to, 'close meeting', true);
    const [before, sent] = [await rowsOf(house.azurite), house.teams.sent().length];
    const token = making && `Bearer ${await house.authority.token(serviceUrl, making)}`;
    const { status } = await house.knock({ ...activity, ...more }, token);
    await house.settled();
    expect([401, 403]).toContain(status);
    expect([await rowsAddedTo(before, house.azurite), house.teams.sent().length]).toEqual([[], sent]);
  });

  it('tells that it is alive and able', async () => {
    const ask = async (path: string) => (await fetch(new URL(path, house.endpoint))).status;
    expect([await ask('/health'), await ask('/ready')]).toEqual([200, 200]);
  });

  it('goes at SIGTERM of itself, owing nobody anything, and its record verifies', async () => {
    const gone = once(bot.process, 'exit');
    await bot.stop();
    expect(await gone).toEqual([0, null]);
    const store = await openStore(house.azurite);
    expect(await store.outbox.pending()).toEqual([]);
    expect(await verify(store, [mkip])).toMatchObject({ outcomes: 1, faults: [] });
  });
});
