import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../../src/local/fake-teams.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, convene, forge, MEETING, ofType, press, pressAlone, recorded } from './proceedings.ts';

const REVIEWED = 'the waste plan';

describe('A meeting that has lost its quorum', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    for (const who of ['clerk', CHAIR]) await house.person(who).says(await house.chat(who), 'help');
    await convene(house, [REVIEWED, 'the fleet']);
    await house.person(CHAIR).says(house.group, 'take item 1');
    await house.settled();
    for (const who of ['leader-swale', 'chief-executive-swale']) await press(house, who, 'I am leaving');
    await house.settled();
  });
  afterAll(() => house.close());

  const adjourn = { verb: 'adjourn', data: { of: MEETING } };

  it('waits, and tells whoever would adjourn it too soon until when', async () => {
    const told = await forge(house, house.person(CHAIR), house.group, adjourn);
    expect(told.words).toMatch(/waits for a quorum until \d\d:\d\d/);
    expect(told.rule).toBe('R-QUORUM-4, 10.3');
    expect(buttonsOf(house.teams.lastCard(house.group, 'Quorum lost').card)).toEqual([]);
  });

  it('after fifteen minutes, though the bot was down, is offered adjournment once: to clerk and Chairman by name', async () => {
    await house.restart(undefined, '2026-11-26T10:40:00Z');
    for (const who of ['clerk', CHAIR]) {
      const chat = await house.chat(who);
      await house.teams.waitFor(() =>
        house.teams.cards(chat).some(({ card }) => textOf(card).includes('may adjourn the meeting')),
      );
    }
    await house.settled();
    expect(ofType(await recorded(house), 'AdjournmentOffered')).toHaveLength(1);
    const shared = house.teams.lastCard(house.group, 'Quorum lost').card;
    expect(buttonsOf(shared).map(({ title }) => title)).toEqual(['Adjourn the meeting']);
    const told = await press(house, 'leader-maidstone', 'Adjourn the meeting');
    expect(told.words).toContain('Only the person presiding may do that');
  });

  it('is adjourned by the clerk from their own chat, and everybody sees it', async () => {
    const told = await pressAlone(house, 'clerk', 'Adjourn the meeting');
    expect(told.words).toContain('What was not reached goes to the next one.');
    await house.settled();
    expect(textOf(house.teams.lastCard(house.group, 'Meeting adjourned').card)).toContain('want of a quorum');
    expect(ofType(await recorded(house), 'MeetingAdjourned')).toHaveLength(1);
    expect(textOf(house.teams.lastCard(await house.chat('clerk'), 'Minutes').card)).toContain('Draft');
  });

  it('leaves what was not reached for the next meeting, and what was under way for the Chairman to approve again', async () => {
    await house.person('clerk').says(house.group, 'open meeting');
    await house.settled();
    await house.person('clerk').says(house.group, 'agenda');
    const next = textOf(house.teams.lastCard(house.group, 'the fleet').card);
    expect(next).not.toContain(REVIEWED);
    await pressAlone(house, CHAIR, 'Approve');
    await house.settled();
    await house.person('clerk').says(house.group, 'agenda');
    expect(textOf(house.teams.lastCard(house.group, 'the fleet').card)).toContain(REVIEWED);
  });
});
