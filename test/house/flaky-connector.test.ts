import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardKey } from '../../src/app/stream-key.ts';
import { type FaultRule, textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { cardOf, postedIn, postedTwice } from '../soak/cards.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, convene, forge, MEETING, SIX } from './proceedings.ts';

/*
 * What "ambiguous" allows. A create answered 429 was surely not taken: it is sent again until it is. A create answered
 * 502 may have been taken, and Teams has no way to ask: it is never sent again. That card is there once or not at all,
 * and its copy stays in the store without an id, which is how it is known. An update says the same thing however often
 * it is said, so it is repeated after either.
 */

const SHARED = ['motion 1', 'motion 2', 'ballot 2'];
const OUTCOMES = ['outcome 2026/001', 'outcome 2026/002'];

/** Every third call fails, with each of these statuses in turn. */
function everyThird(statusesFor: (method: string) => readonly number[]): FaultRule {
  let calls = 0;
  return (method) => {
    calls += 1;
    if (calls % 3 > 0) return null;
    const statuses = statusesFor(method);
    return { kind: 'fail', status: statuses[(calls / 3) % statuses.length] ?? 429, retryAfter: null };
  };
}

/** One item agreed and one voted on; once the first motion is up, each press upon the other: nobody waits for the cards. */
async function sit(house: House): Promise<void> {
  const press = async (who: string, verb: string, no: number) => {
    const { refused } = await forge(house, house.person(who), house.group, {
      verb,
      data: { of: MEETING, no },
    });
    expect([verb, refused]).toEqual([verb, false]);
  };
  await press(CHAIR, 'take', 1);
  await house.settled();
  await press(CHAIR, 'consensus', 1);
  await press(CHAIR, 'take', 2);
  await press(CHAIR, 'call-vote', 2);
  for (const who of SIX) await press(who, 'for', 2);
  await press(CHAIR, 'close-vote', 2);
  await house.settled();
}

describe.each([
  [
    'creates are refused with 429, updates with 429 or 502',
    (method: string) => (method === 'POST' ? [429] : [502, 429]),
  ],
  ['creates and updates alike fail with 429 or 502', () => [502, 429]],
])('Every third call to Teams goes wrong: %s', { timeout: 90_000 }, (_, statusesFor) => {
  let house: House;
  let before: number;
  beforeAll(async () => {
    house = await openHouse();
    await convene(house, ['the agreed plan', 'the plan voted on']);
    before = house.teams.sent(house.group).length;
    house.teams.failBy(everyThird(statusesFor));
    await sit(house);
    house.teams.failBy(null);
  }, 120_000);
  afterAll(() => house.close());

  const calls = () => house.teams.sent(house.group).slice(before);
  const posted = () => postedIn(house.teams, house.group).filter((card) => card !== 'roll-call');
  /** Cards whose create was answered 502: taken or not, the bot cannot know. */
  const inDoubt = () =>
    calls()
      .filter(({ method, status }) => method === 'POST' && status === 502)
      .map(({ activity }) => cardOf(activity ?? {}));

  it('and it does go wrong, every third time', () => {
    const failed = calls().filter(({ status }) => status >= 400);
    expect(failed.length).toBeGreaterThanOrEqual(Math.floor(calls().length / 3) - 1);
    expect(failed.length).toBeGreaterThan(0);
  });

  it('posts every card of which it can know, and none twice', () => {
    expect(postedTwice(house.teams, house.group)).toEqual([]);
    const missing = [...SHARED, ...OUTCOMES].filter((card) => !posted().includes(card));
    expect(missing.sort()).toEqual([...new Set(inDoubt())].sort());
  });

  it('sends no create in doubt again, and keeps it marked as in doubt', async () => {
    const { copies } = await openStore(house.azurite);
    for (const card of inDoubt()) {
      const creates = calls().filter(
        ({ method, activity }) => method === 'POST' && cardOf(activity ?? {}) === card,
      );
      expect([card, creates.at(-1)?.status]).toEqual([card, 502]);
      const [name = '', of = ''] = card.split(' ');
      const stream = name === 'outcome' ? 'mkip.register.2026' : MEETING;
      expect(await copies.of(cardKey(stream, name, of))).toMatchObject([{ activityId: null }]);
    }
  });

  it('keeps the order of the meeting, and of the register', () => {
    const among = (cards: readonly string[]) => posted().filter((card) => cards.includes(card));
    expect(among(SHARED)).toEqual(SHARED.filter((card) => posted().includes(card)));
    expect(among(OUTCOMES)).toEqual(OUTCOMES.filter((card) => posted().includes(card)));
  });

  it('leaves every card that is there as the record has it at the end', () => {
    const shown = house.teams.cards(house.group).filter(({ activity }) => SHARED.includes(cardOf(activity)));
    expect(shown.length).toBeGreaterThan(1);
    for (const { activity, card } of shown)
      expect(textOf(card)).toContain(cardOf(activity) === 'ballot 2' ? '6 – 0' : 'Decided 10:00');
  });
});
