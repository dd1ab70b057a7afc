import { describe, expect, it } from 'vitest';
import { BUDGET, draw, weigh } from '../../src/cards/index.ts';
import { type AgendaLine, type MeetingEvent, meeting } from '../../src/core/meeting/index.ts';
import type { Content } from '../../src/core/showing/index.ts';
import { bigBoard } from './big-board.ts';
import { expectSound, inputs, words } from './read.ts';
import { show } from './scenes.ts';

const plain = bigBoard();
const [first = { person: '', seat: '' }, ...others] = plain.appointments.flatMap((a) =>
  'seat' in a ? [{ person: a.person, seat: `${a.seat.party}.${a.seat.office}` }] : [],
);
const clerk = { person: 'leader-council-500', post: 'clerk', from: '2008-09-01' } as const;
const board = { ...plain, appointments: [...plain.appointments, clerk] };
const at = '2026-11-26T10:00:00.000Z';
const long = 'Recommend a shared waste, recycling, street-cleansing and fleet service. '.repeat(13).trim();
const involved = board.arrangements[0]?.parties.map((p) => p.id) ?? [];
const line: AgendaLine = {
  ...{ number: 1, item: 'item-1', title: long, motion: long, matter: 'recommendation' },
  ...{ involved: [...involved], by: first.person },
};
const seats = [first, ...others];
const events: readonly MeetingEvent[] = [
  { type: 'MeetingCalled', at, meeting: 'big-1', agenda: [line], by: first.person },
  ...seats.map((s): MeetingEvent => ({ type: 'MemberArrived', at, ...s, as: 'principal' })),
  {
    type: 'CalledToOrder',
    at,
    quorum: { quorate: true, counted: 1000, minimum: 800, missing: [], clause: '10.3' },
  },
  { type: 'ChairTaken', at, ...first, basis: 'chairman' },
  { type: 'ItemTaken', at, number: 1 },
  {
    ...{ type: 'MotionPut', at, number: 1, text: long, matter: 'recommendation' },
    ...{ involved: [...involved], partial: false },
  },
  { type: 'VoteCalled', at, number: 1 },
];
const put: MeetingEvent = {
  ...{ type: 'HandsRecorded', at, number: 1, show: 1, by: clerk.person },
  hands: seats.map((s) => ({ ...s, hand: 'against' })),
};
const voting = events.reduce(meeting.evolve, meeting.initial);
const raised = meeting.evolve(voting, put);
const seen = Object.fromEntries(seats.map(({ person }) => [person, { joined: at, left: at }]));
const of = 'meeting-big';

describe('A room of a thousand', () => {
  it.each([
    [
      'the clerk’s form',
      { card: 'hands', of, meeting: voting, number: 1, show: null, form: true },
      clerk.person,
      'more members, who vote by their own press',
    ],
    [
      'a show of hands',
      { card: 'hands', of, meeting: raised, number: 1, show: 1 },
      first.person,
      'more members',
    ],
    [
      'Teams’ word of everybody',
      { card: 'evidence', of, meeting: voting, seen },
      clerk.person,
      'more people',
    ],
  ] as const)('has %s in the budget, saying how many are left out', (_, content, viewer, left) => {
    const { card } = draw(show(content as Content, viewer, { board }));
    expectSound(card);
    expect(weigh(card)).toBeLessThanOrEqual(BUDGET);
    expect(words(card)).toContain(left);
  });

  it('asks of as many as the clerk’s form has room for', () => {
    const content = { card: 'hands', of, meeting: voting, number: 1, show: null, form: true } as const;
    expect(inputs(draw(show(content, clerk.person, { board })).card).length).toBeGreaterThanOrEqual(6);
  });
});
