import { describe, expect, it } from 'vitest';
import { BUDGET, draw, weigh } from '../../src/cards/index.ts';
import { clip } from '../../src/cards/size.ts';
import { list } from '../../src/cards/words.ts';
import { type AgendaLine, type Meeting, type MeetingEvent, meeting } from '../../src/core/meeting/index.ts';
import { bigBoard } from './big-board.ts';
import { expectSound, words } from './read.ts';
import { SCENES, show } from './scenes.ts';

const board = bigBoard();
const seats = board.appointments.flatMap((a) =>
  'seat' in a ? [{ person: a.person, seat: `${a.seat.party}.${a.seat.office}` }] : [],
);
const at = '2026-11-26T10:00:00.000Z';
const long = 'Recommend a shared waste, recycling, street-cleansing and fleet service. '.repeat(13).trim();

const agenda: readonly AgendaLine[] = Array.from({ length: 300 }, (_, i) => ({
  number: i + 1,
  item: `item-${i + 1}`,
  title: long.slice(0, 120),
  motion: long,
  matter: 'recommendation',
  involved: board.arrangements[0]?.parties.map((p) => p.id) ?? [],
  by: 'leader-council-1',
}));
const motion = { text: long, matter: 'recommendation', involved: agenda[0]?.involved ?? [], partial: false };

const recorded = (...events: readonly MeetingEvent[]): Meeting =>
  events.reduce(meeting.evolve, meeting.initial);
const everybody: readonly MeetingEvent[] = [
  { type: 'MeetingCalled', at, meeting: 'big-1', agenda: [...agenda], by: 'leader-council-1' },
  ...seats.map((s): MeetingEvent => ({ type: 'MemberArrived', at, ...s, as: 'principal' })),
];
const put: readonly MeetingEvent[] = [
  ...everybody,
  { type: 'ItemTaken', at, number: 1 },
  { type: 'MotionPut', at, number: 1, ...motion, involved: [...motion.involved] },
];
const objected = recorded(
  ...put,
  ...seats.map((s): MeetingEvent => ({ type: 'ObjectionRaised', at, ...s, number: 1, binding: true })),
);
const voting = recorded(
  ...put,
  { type: 'VoteCalled', at, number: 1 },
  ...seats.map((s): MeetingEvent => ({ type: 'BallotCast', at, ...s, number: 1, choice: 'for' })),
);
const of = 'meeting-big';

describe('A board of a thousand seats and three hundred items', () => {
  it.each([
    ['the roll call', { card: 'roll-call', of, meeting: recorded(...everybody) }, 'more councils'],
    [
      'an empty roll',
      { card: 'roll-call', of, meeting: recorded(...everybody.slice(0, 1)) },
      'more councils',
    ],
    ['a motion everybody objects to', { card: 'motion', of, meeting: objected, number: 1 }, '994 more'],
    ['a ballot', { card: 'ballot', of, meeting: voting, number: 1 }, 'more members'],
    ['the agenda', { card: 'agenda', of, meeting: recorded(...everybody), lines: [] }, 'more items'],
    ['the form for an item', { card: 'raise-item', of: 'item-1' }, 'Councils involved'],
  ] as const)('fits %s into the budget by saying how much is left out', (_, content, left) => {
    const { card } = draw(show(content, null, { board }));
    expectSound(card);
    expect(weigh(card)).toBeLessThanOrEqual(BUDGET);
    expect(words(card)).toContain(left);
  });

  it('counts everybody, however few are shown', () => {
    expect(
      words(draw(show({ card: 'ballot', of, meeting: voting, number: 1 }, null, { board })).card),
    ).toContain('1000 of 1000');
  });
});

describe('Shortening', () => {
  it('cuts a text at a whole character and says so', () => {
    expect(clip('A waste service', 7)).toBe('A wast…');
    expect(clip('♻️♻️♻️', 3).endsWith('…')).toBe(true);
    expect(clip('short', 60)).toBe('short');
  });

  it('names a few and counts the rest', () => {
    expect(list(['Ann', 'Bob', 'Cy'], 12)).toBe('Ann, Bob and Cy');
    expect(list(['Ann', 'Bob', 'Cy', 'Di'], 2)).toBe('Ann, Bob and 2 more');
    expect(list(['Director, Swale', 'Ann'])).toBe('Director, Swale; Ann');
  });

  it('leaves an ordinary card whole', () => {
    for (const scene of Object.values(SCENES)) expect(words(draw(scene).card)).not.toMatch(/\d+ more|…$/);
  });
});
