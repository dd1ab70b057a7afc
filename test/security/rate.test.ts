import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convene, divide, forge, MEETING, ofType, press, recorded, SIX } from '../house/proceedings.ts';
import { type GuardedHouse, openGuardedHouse } from './guarded-house.ts';

describe('Somebody in a hurry', { timeout: 120_000 }, () => {
  let house: GuardedHouse;
  const one = SIX[1];
  beforeAll(async () => {
    house = await openGuardedHouse({ rates: { person: 300, tenant: 1_000_000 } });
    await convene(house, ['the only item']);
    await divide(house, 1);
  }, 120_000);
  afterAll(() => house.close());

  it('is told to wait and that nothing was recorded, press by press, and never that it was', async () => {
    const vote = { verb: 'for', data: { of: MEETING, no: 1 } };
    const other = { verb: 'against', data: { of: MEETING, no: 1 } };
    const presses = Array.from({ length: 120 }, (_, i) => (i % 2 === 0 ? vote : other));
    const person = house.person(one);
    const answers = await Promise.all(presses.map((each) => forge(house, person, house.group, each)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const waiting = answers.filter(({ words }) => words.includes('more at once than I take'));
    expect(waiting.length).toBeGreaterThanOrEqual(20);
    for (const { words } of waiting)
      expect(words).toMatch(/Nothing was recorded this time\. Wait (a second|\d+ seconds),/);
    const stored = ofType(await recorded(house), 'BallotCast').length;
    const answered = answers.filter(({ words }) => words.startsWith('Your vote is')).length;
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThanOrEqual(answered);
  });

  it('does not keep others waiting', async () => {
    expect((await press(house, SIX[2], 'For')).words).toBe('Your vote is recorded: For.');
  });

  it('is told once, not every time, in answer to what is typed', async () => {
    const chat = await house.chat(SIX[3]);
    const before = house.teams.shown(chat).length;
    const person = house.person(SIX[3]);
    await Promise.all(Array.from({ length: 110 }, () => person.says(chat, 'help')));
    const said = house.teams.shown(chat).slice(before);
    const told = said.filter(({ summary }) => summary.includes('more at once than I take')).length;
    expect(told).toBeGreaterThanOrEqual(1);
    expect(told).toBeLessThanOrEqual(2);
  });

  it('is heard again when the waiting is over', async () => {
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    expect((await press(house, one, 'For')).words).toMatch(/^Your vote is|nothing is recorded twice/);
  });
});
