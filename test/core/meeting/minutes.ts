import type { Board, PersonId } from '../../../src/core/constitution/index.ts';
import {
  type Called,
  type Meeting,
  type MeetingCommand,
  type MeetingEvent,
  meeting,
} from '../../../src/core/meeting/index.ts';
import { facts, mkip } from '../boards.ts';
import { type Followed, given } from '../given.ts';
import { CHAIR, EVERYBODY } from './members.ts';
import { ballot, call, callVote, HERE, ORDER, take } from './moves.ts';

/** Who did what, and at what o'clock (UTC, 26 November 2026) where it matters. */
export type Step = readonly [person: PersonId | null, command: MeetingCommand, clock?: string];
type SeatedRow = Called['attendance'][string];

const at = (clock: string): string => `2026-11-26T${clock}:00.000Z`;

/** Everything recorded while the steps were taken. A step out of order is a mistake in the test. */
export function minutesOf(steps: readonly Step[], board: Board = mkip): readonly MeetingEvent[] {
  const record: MeetingEvent[] = [];
  let state: Meeting = meeting.initial;
  for (const [person, command, clock = '10:00'] of steps) {
    const ruling = meeting.decide(command, state, facts(person, { board, now: at(clock) }));
    if (!ruling.inOrder) throw new Error(`${person}, ${command.type}: ${JSON.stringify(ruling.breaches)}`);
    record.push(...ruling.events);
    state = ruling.events.reduce(meeting.evolve, state);
  }
  return record;
}

export interface Sat {
  readonly record: readonly MeetingEvent[];
  readonly state: Called;
  when(person: PersonId | null, command: MeetingCommand, clock?: string): Followed<Meeting, MeetingEvent>;
}

/** A meeting after some steps, ready for the next. */
export function having(steps: readonly Step[], board: Board = mkip): Sat {
  const record = minutesOf(steps, board);
  const { state, when } = given(meeting, ...record);
  return {
    record,
    state: called(state),
    when: (person, command, clock = '10:00') => when(command, facts(person, { board, now: at(clock) })),
  };
}

/** The state as that of a called meeting; a test that asks this of an uncalled one is mistaken. */
export function called(state: Meeting): Called {
  if (state.stage === 'uncalled') throw new Error('the meeting was never called');
  return state;
}

/** The kinds of events a ruling recorded, or the word for its refusal. */
export function typesOf({ ruling }: Followed<Meeting, MeetingEvent>): readonly string[] {
  return ruling.inOrder ? ruling.events.map((e) => e.type) : ['out of order', ruling.breaches[0].why];
}

/** The outcome an item of the meeting came to; throws where it came to none. */
export function verdictOn(state: Meeting, number: number) {
  const business = called(state).business[number];
  if (business?.stage !== 'decided') throw new Error(`item ${number} is ${business?.stage}`);
  return business.verdict;
}

export const sitting = (state: Meeting, seat: string): SeatedRow | undefined =>
  called(state).attendance[seat];

export const CALLED: readonly Step[] = [['clerk', call]];
export const arrive = (...people: readonly string[]): readonly Step[] => people.map((p): Step => [p, HERE]);

/** The roll called, these people here, and whoever presides calling them to order. */
export const openWith = (people: readonly string[], by = CHAIR): readonly Step[] => [
  ...CALLED,
  ...arrive(...people),
  [by, ORDER],
];
export const OPEN = openWith(EVERYBODY);
export const onItem = (number: number): readonly Step[] => [...OPEN, [CHAIR, take(number)]];
export const inVote = (number: number): readonly Step[] => [...onItem(number), [CHAIR, callVote(number)]];

/** Ballots by member, in one go. */
export const votes = (
  number: number,
  choices: Readonly<Record<string, 'for' | 'against' | 'abstain'>>,
): readonly Step[] =>
  Object.entries(choices).map(([person, choice]): Step => [person, ballot(number, choice)]);
