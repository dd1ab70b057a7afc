import type { Board, PersonId } from '../../../src/core/constitution/index.ts';
import {
  type AgendaLine,
  type Called,
  type Meeting,
  type MeetingCommand,
  type MeetingEvent,
  meeting,
} from '../../../src/core/meeting/index.ts';
import { facts, mkip } from '../boards.ts';
import { type Followed, given } from '../given.ts';

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

const COUNCILS = ['maidstone', 'swale', 'tunbridge-wells'];
const line = (number: number, matter: string, involved = COUNCILS): AgendaLine => ({
  number,
  item: `item-${number}`,
  title: `Item ${number}`,
  motion: `That the Board agree item ${number}.`,
  matter,
  involved,
  by: 'programme-manager',
});

/** 1 and 5 for every council, 2 for Maidstone and Tunbridge Wells alone, 3 unanimous, 4 for the councils to decide. */
export const AGENDA: readonly AgendaLine[] = [
  line(1, 'recommendation'),
  line(2, 'shared-service', ['maidstone', 'tunbridge-wells']),
  line(3, 'project-board'),
  line(4, 'admit'),
  line(5, 'direction'),
];

export const CHAIR = 'leader-tunbridge-wells';
export const VICE = 'leader-maidstone';
export const SWALE = 'leader-swale';
export const CHIEFS = [
  'chief-executive-maidstone',
  'chief-executive-swale',
  'chief-executive-tunbridge-wells',
];
export const EVERYBODY: readonly string[] = [VICE, SWALE, CHAIR, ...CHIEFS];
export const [M_CE = '', S_CE = '', TW_CE = ''] = CHIEFS;

export const HERE = { type: 'Arrive' } as const;
export const GONE = { type: 'Leave' } as const;
export const SORRY = { type: 'SendApologies' } as const;
export const MY_SUB = { type: 'CallSubstitute' } as const;
export const ORDER = { type: 'CallToOrder' } as const;
export const CLOSE = { type: 'CloseMeeting' } as const;
export const call: MeetingCommand = { type: 'CallMeeting', meeting: 'meeting-1', agenda: AGENDA };
export const take = (number: number) => ({ type: 'TakeItem', number }) as const;
export const objects = (number: number) => ({ type: 'Object', number }) as const;
export const consensus = (number: number) => ({ type: 'DeclareConsensus', number }) as const;
export const callVote = (number: number) => ({ type: 'CallVote', number }) as const;
export const closeVote = (number: number) => ({ type: 'CloseVote', number }) as const;
export const defer = (number: number, reason = 'Not ready.') =>
  ({ type: 'DeferItem', number, reason }) as const;
export const ballot = (number: number, choice: 'for' | 'against' | 'abstain') =>
  ({ type: 'CastBallot', number, choice }) as const;
export const interest = (number: number, kind: 'pecuniary' | 'other' = 'pecuniary') =>
  ({ type: 'DeclareInterest', number, interest: kind }) as const;

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
