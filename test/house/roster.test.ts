import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/app/verify.ts';
import type { Bot } from '../../src/bot.ts';
import { executeActivity } from '../../src/local/fake-teams/activities.ts';
import { sendToBot } from '../../src/local/fake-teams/send.ts';
import { asRecord } from '../../src/local/fake-teams/types.ts';
import { type Participant, textOf } from '../../src/local/fake-teams.ts';
import { answerOf } from '../../src/local/rehearsal/answer.ts';
import { openStore } from '../../src/store/index.ts';
import { startBot } from '../bundle/start.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import {
  CHAIR,
  convene,
  divide,
  forge,
  MEETING,
  ofType,
  press,
  pressAlone,
  recorded,
  SIX,
} from './proceedings.ts';

const SWALE = 'b0000000-0000-4000-8000-000000000000';
const MAIDSTONE = 'a0000000-0000-4000-8000-000000000000';
const ROSTER = 'mkip.roster.1';
const LETTER = { kind: 'letter', reference: 'SBC/27', dated: '2026-11-18' };
const DECISION = { kind: 'decision', reference: '2026/014' };
const REMOVED = 'leader-swale';

describe('The clerk keeps the roster', () => {
  let house: House;
  let second: Bot;
  const account = (n: number) => `b0000000-0000-4000-8000-0000000000${n}`;
  const join = (name: string, tenantId: string, aadObjectId: string) =>
    house.teams.join({ name, tenantId, aadObjectId });

  /** A press that reaches the other bot. */
  async function elsewhere(who: Participant, verb: string, no = 1) {
    const to = { serviceUrl: house.teams.serviceUrl, id: `else-${++presses}`, thread: null };
    const shaped = { action: { type: 'Action.Execute', verb }, data: { of: MEETING, no }, card: '1' };
    const activity = executeActivity(house.group, who, to, { ...shaped, trigger: 'manual' });
    const { body } = await sendToBot(`http://127.0.0.1:${second.port}/api/messages`, activity);
    return answerOf(asRecord(asRecord(body)?.value) ?? {});
  }
  let presses = 0;

  /** The clerk opens a form from the card of people, fills it in and sends it. */
  async function clerkSends(open: string, send: string, inputs: Readonly<Record<string, string>>) {
    const clerk = house.person('clerk');
    const chat = await house.chat('clerk');
    await clerk.says(chat, 'people');
    await clerk.presses(chat, 'Who holds what', open);
    return pressAlone(house, 'clerk', send, inputs);
  }

  /** The card somebody is answered with in their own chat, known by some words: others may come there meanwhile. */
  const heard = async (who: Participant, text: string, words: string) => {
    const chat = await house.teams.personal(who);
    await who.says(chat, text);
    const said = () => house.teams.cards(chat).some(({ card }) => textOf(card).includes(words));
    await house.teams.waitFor(said).catch(() => undefined);
    return said() ? textOf(house.teams.lastCard(chat, words).card) : textOf(house.teams.lastCard(chat).card);
  };

  beforeAll(async () => {
    house = await openHouse();
    second = await startBot({
      ...{ boards: [mkip], tables: house.azurite, logger: pino({ level: 'silent' }) },
      settings: {
        bot: null,
        host: '127.0.0.1',
        port: 0,
        clock: '2026-11-26T10:00:00Z',
        allowedTenants: null,
      },
    });
    await convene(house, ['a shared depot', 'a second depot']);
    await divide(house, 1);
    for (const who of SIX) await press(house, who, who === REMOVED ? 'Against' : 'For');
  }, 120_000);
  afterAll(async () => {
    await second.stop();
    await house.close();
  });

  it('and a seat that is held cannot be given twice: the form comes back with what was typed', async () => {
    const inputs = { place: 'leader', body: 'swale', name: 'Alex Marsh', ...DECISION };
    const { words, rule, card } = await clerkSends('Appoint', 'Record the appointment', inputs);
    expect([rule, words]).toEqual(['R-MEM-1, 6.1', expect.stringContaining('a seat has one holder')]);
    expect(JSON.stringify(card)).toContain('"value":"Alex Marsh"');
    expect(await recorded(house, ROSTER)).toEqual([]);
  });

  it('and nobody is removed without an authority', async () => {
    const inputs = { entry: `${REMOVED}@swale.leader`, ...LETTER, dated: '' };
    expect((await clerkSends('End', 'Record the end', inputs)).rule).toBe('R-RECORD-1, 6.1');
    expect(await recorded(house, ROSTER)).toEqual([]);
  });

  it('and a removal bites at the very next press here, within a second there, and unseats them', async () => {
    const inputs = { entry: `${REMOVED}@swale.leader`, ...LETTER };
    const { words } = await clerkSends('End', 'Record the end', inputs);
    const removedAt = Date.now();
    expect(words).toContain('The end is recorded.');
    const here = await press(house, REMOVED, 'For');
    expect(here).toMatchObject({ refused: true, rule: 'R-MEM-1, 6.1' });
    expect(here.words).toMatch(
      /Your place as Leader of Swale ended at 10:\d\d on 26 November 2026, by letter SBC\/27/,
    );
    while ((await elsewhere(house.person(REMOVED), 'for')).rule !== 'R-MEM-1, 6.1')
      expect(Date.now() - removedAt, 'the other bot still let them vote').toBeLessThan(1_100);
    expect(Date.now() - removedAt).toBeLessThan(1_500);
    const rows = await recorded(house);
    expect(ofType(rows, 'MemberUnseated')).toMatchObject([{ seat: 'swale.leader', person: REMOVED }]);
  });

  it('and their ballot counts no more, though it was cast while they sat', async () => {
    await press(house, CHAIR, 'Close the vote');
    await house.settled();
    const [outcome] = ofType(await recorded(house), 'OutcomeDeclared');
    expect(outcome).toMatchObject({ verdict: { result: 'carried', tally: { for: 5, against: 0 } } });
  });

  it('and a new Leader chosen in the people picker votes from that account, and from no other tenant', async () => {
    const inputs = { place: 'leader', body: 'swale', person: account(91), name: 'Alex Marsh', ...LETTER };
    expect((await clerkSends('Appoint', 'Record the appointment', inputs)).words).toContain(
      'known by the account',
    );
    const impostor = join('Alex Marsh', MAIDSTONE, account(91));
    expect(await heard(impostor, 'who am i', 'another organisation')).toContain(
      'an account of another organisation',
    );
    const leader = join('Somebody', SWALE, account(91));
    expect(await heard(leader, 'who am i', 'As Leader of Swale')).toMatch(
      /Alex Marsh[\s\S]*As Leader of Swale[\s\S]*letter SBC\/27 of 18 November 2026/,
    );
    await house.person(CHAIR).says(house.group, 'take item 2');
    await house.settled();
    expect(
      (await forge(house, leader, house.group, { verb: 'here', data: { of: MEETING } })).words,
    ).toContain('here');
    await press(house, CHAIR, 'Call a vote');
    const vote = await forge(house, leader, house.group, { verb: 'for', data: { of: MEETING, no: 2 } });
    expect(vote.words).toBe('Your vote is recorded: For.');
  });

  it('and a new Chief Executive says the code the clerk handed over, once, and votes', async () => {
    await clerkSends('End', 'Record the end', {
      entry: 'chief-executive-swale@swale.chief-executive',
      ...LETTER,
    });
    const inputs = { place: 'chief-executive', body: 'swale', name: 'Sam Reed', ...LETTER };
    const { words } = await clerkSends('Appoint', 'Record the appointment', inputs);
    const code = /“I am ([0-9A-Z-]{19})”/.exec(words)?.[1] ?? 'no code';
    expect(JSON.stringify(await recorded(house, ROSTER))).not.toContain(code);
    const chief = join('Sam Reed', SWALE, account(92));
    expect(await heard(chief, `I am ${code.toLowerCase()}`, 'you are known')).toMatch(
      /you are known[\s\S]*As Chief Executive of Swale/,
    );
    const other = join('Another', SWALE, account(93));
    expect(await heard(other, `I am ${code}`, 'that code')).toContain('I do not know that code');
    expect((await forge(house, chief, house.group, { verb: 'here', data: { of: MEETING } })).refused).toBe(
      false,
    );
    const vote = await forge(house, chief, house.group, { verb: 'against', data: { of: MEETING, no: 2 } });
    expect(vote.words).toBe('Your vote is recorded: Against.');
  });

  it('and says in no channel who is on the Board, to no officer at all', async () => {
    await house.person('clerk').says(house.group, 'people');
    await house.settled();
    expect(textOf(house.teams.lastCard(house.group).card)).not.toContain('Alex Marsh');
    expect(await heard(house.person('head-of-waste'), 'people', 'for the clerk')).toContain(
      'This is for the clerk',
    );
    const forged = { verb: 'show-appoint', data: { of: ROSTER } };
    expect((await forge(house, house.person('clerk'), house.group, forged)).card).not.toHaveProperty(
      'body.5',
    );
  });

  it('and the record of it all is whole, after a restart too', async () => {
    await press(house, CHAIR, 'Close the vote');
    await house.settled();
    const verification = await verify(await openStore(house.azurite), [mkip]);
    expect(verification).toMatchObject({ outcomes: 2, faults: [] });
    await house.restart();
    expect(
      (await forge(house, house.person(REMOVED), house.group, { verb: 'here', data: { of: MEETING } })).rule,
    ).toBe('R-MEM-1, 6.1');
  });
});
