import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Board } from '../../src/core/constitution/index.ts';
import { buttonsOf, type FakePlace, textOf } from '../../src/local/fake-teams.ts';
import { mkip, weald } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { anyCard, forge, ofType, press, recorded } from './proceedings.ts';

const BOTH = 'leader-maidstone';
const known = mkip.people.find(({ id }) => id === BOTH);

/** Weald and Downs, with a clerk of its own name and one person who also sits on MKIP. */
const neighbours: Board = {
  ...weald,
  people: weald.people.map((person) => {
    if (person.id === 'portfolio-holder-hazelcote' && known)
      return { ...person, tenantId: known.tenantId, aadObjectId: known.aadObjectId };
    return person.id === 'clerk' ? { ...person, id: 'weald-clerk' } : person;
  }),
  appointments: weald.appointments.map((one) =>
    one.person === 'clerk' ? { ...one, person: 'weald-clerk' } : one,
  ),
};
const CHAIR = 'portfolio-holder-broadmarsh';
const STREAM = 'weald-and-downs.meeting.2026-11-26';
const SECOND = 'mkip.meeting.2026-11-26-2';
const EIGHT = [
  CHAIR,
  'portfolio-holder-ashlow',
  'chief-executive-shared',
  'deputy-chief-executive-broadmarsh',
  'chief-executive-hazelcote',
  'chief-executive-ridgemere',
  'deputy-ridgemere',
  BOTH,
];

describe('One bot serves two boards', () => {
  let house: House;
  let green: FakePlace;
  const there = () => ({ person: house.person, group: green });
  const last = (place: FakePlace) => textOf(house.teams.lastCard(place).card);

  beforeAll(async () => {
    house = await openHouse({ boards: [mkip, neighbours] });
    const people = [...EIGHT, 'weald-clerk', 'press-officer'].map(house.person);
    green = await house.teams.addGroup('Weald and Downs', people);
  });
  afterAll(() => house.close());

  it('and a member who speaks first is told that the clerk must say which board meets there', async () => {
    await house.person('leader-swale').says(house.group, 'agenda');
    expect(last(house.group)).toContain('Nobody has said yet which board meets here.');
    const bind = { verb: 'bind-board', data: { board: 'mkip' } };
    const answer = await forge(house, house.person('leader-swale'), house.group, bind);
    expect(answer.words).toContain('Nobody has said yet');
  });

  it('and each clerk makes a place their own board’s by speaking there, and nobody else’s', async () => {
    await house.person('clerk').says(house.group, 'agenda');
    expect(last(house.group)).toContain('MKIP');
    await house.person('weald-clerk').says(green, 'agenda');
    expect(last(green)).toContain('Weald and Downs');
    const taken = { verb: 'bind-board', data: { board: 'weald-and-downs' } };
    await forge(house, house.person('weald-clerk'), house.group, taken);
    await house.person('leader-swale').says(house.group, 'who am i');
    expect(last(house.group)).toContain('MKIP');
  });

  it('and somebody on both is asked in their own chat which is meant, and may turn to the other', async () => {
    const chat = await house.chat(BOTH);
    expect(last(chat)).toContain('You are on several boards. Which one is meant here?');
    await house.person(BOTH).presses(chat, anyCard, 'MKIP');
    await house.person(BOTH).says(chat, 'who am i');
    expect(last(chat)).toContain('Maidstone');
    await house.person(BOTH).says(chat, 'help');
    expect(last(chat)).toContain('This chat is about the MKIP Board.');
    expect(buttonsOf(house.teams.lastCard(chat).card).map(({ title }) => title)).toContain('Weald and Downs');
  });

  it('and a card in one’s own chat is about the board it came from, whichever the chat was turned to', async () => {
    const raiser = house.person('portfolio-holder-ashlow');
    const own = await house.chat('portfolio-holder-ashlow');
    await raiser.says(own, 'raise item');
    const motion = 'That one contract serve all four councils.';
    const inputs = { title: 'One contract', purpose: 'Waste.', motion, matter: 'joint-contract' };
    await raiser.presses(own, anyCard, 'Submit item', inputs);
    await house.settled();
    const chat = await house.chat(BOTH);
    expect((await house.person(BOTH).presses(chat, anyCard, 'Approve')).speak).toBe(
      'The item is approved and on the agenda.',
    );
    await house.settled();
  });

  it('and Weald’s eight divide four to four, and the one presiding gives the casting vote its agreement grants', async () => {
    await house.person('weald-clerk').says(green, 'open meeting');
    await house.settled();
    for (const who of EIGHT)
      expect([who, (await press(there(), who, 'I am here')).refused]).toEqual([who, false]);
    expect((await press(there(), CHAIR, 'Call to order')).words).toBe('The meeting is called to order.');
    await house.person(CHAIR).says(green, 'take item 1');
    await house.settled();
    await press(there(), CHAIR, 'Call a vote');
    await house.settled();
    await Promise.all(EIGHT.map((who, i) => press(there(), who, i % 2 === 0 ? 'For' : 'Against')));
    await press(there(), CHAIR, 'Close the vote');
    await house.settled();
    expect((await press(there(), 'portfolio-holder-ashlow', 'Casting vote: For')).rule).toContain('R-VOTE-4');
    expect((await press(there(), CHAIR, 'Casting vote: For')).refused).toBe(false);
    await house.settled();
    const [outcome] = ofType(await recorded(house, STREAM), 'OutcomeDeclared');
    expect(outcome).toMatchObject({
      verdict: { result: 'carried', tie: true, tally: { for: 4, against: 4, abstained: 0, notVoting: 0 } },
    });
    expect(JSON.stringify(outcome)).toContain('casting-vote');
  });

  it('and nothing of it reached MKIP', () => {
    const words = house.teams.cards(house.group).map(({ card }) => textOf(card));
    expect(words.filter((text) => text.includes('One contract'))).toEqual([]);
  });
});

describe('Who presides at MKIP', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const assemble = async (members: readonly string[]) => {
    await house.person('clerk').says(house.group, 'open meeting');
    await house.settled();
    for (const who of members)
      expect([who, (await press(house, who, 'I am here')).refused]).toEqual([who, false]);
  };
  const ceos = ['maidstone', 'swale', 'tunbridge-wells'].map((council) => `chief-executive-${council}`);

  it('nobody, where no Leader is here in person: quorate, and it may not open', async () => {
    await assemble([...ceos, 'cabinet-member-maidstone', 'cabinet-member-swale']);
    const order = { verb: 'order', data: { of: 'mkip.meeting.2026-11-26' } };
    const answer = await forge(house, house.person('cabinet-member-maidstone'), house.group, order);
    expect([answer.refused, answer.rule]).toEqual([true, 'R-CHAIR-4, 10.2']);
    const closed = await forge(house, house.person('clerk'), house.group, {
      verb: 'close-meeting',
      data: { of: 'mkip.meeting.2026-11-26' },
    });
    expect(closed.refused).toBe(false);
    await house.settled();
  });

  it('the Vice Chairman, where the Chairman is away', async () => {
    await assemble([...ceos, 'leader-maidstone', 'leader-swale']);
    expect(
      (await forge(house, house.person('leader-swale'), house.group, { verb: 'order', data: { of: SECOND } }))
        .rule,
    ).toContain('R-CHAIR-3');
    expect((await press(house, 'leader-maidstone', 'Call to order')).refused).toBe(false);
    const [chair] = ofType(await recorded(house, SECOND), 'ChairTaken');
    expect(chair).toMatchObject({ person: 'leader-maidstone', basis: 'vice-chairman' });
  });
});
