import fc from 'fast-check';
import type { Board, PersonId } from '../../../src/core/constitution/index.ts';
import type { Facts } from '../../../src/core/kernel/index.ts';
import {
  findChair,
  itemUnderWay,
  type Meeting,
  type MeetingCommand,
  type MeetingEvent,
  meeting,
} from '../../../src/core/meeting/index.ts';
import { facts, mkip, weald } from '../boards.ts';
import { EVERYBODY } from './members.ts';
import { minutesOf, OPEN, type Step } from './minutes.ts';
import { EIGHT, WEALD_OPEN } from './weald-people.ts';

/** A room: a board, everybody who might press something there, and how the meeting began. */
export interface Room {
  readonly name: string;
  readonly board: Board;
  readonly members: readonly PersonId[];
  readonly others: readonly (PersonId | null)[];
  readonly begun: readonly Step[];
}

const outside = (board: Board, members: readonly PersonId[]): readonly (PersonId | null)[] => [
  ...board.people.map((p) => p.id).filter((id) => !members.includes(id)),
  'a-stranger',
  null,
];

export const ROOMS: readonly Room[] = [
  { name: 'the MKIP board', board: mkip, members: EVERYBODY, others: outside(mkip, EVERYBODY), begun: OPEN },
  { name: 'the Weald board', board: weald, members: EIGHT, others: outside(weald, EIGHT), begun: WEALD_OPEN },
];

type Kind = keyof typeof COMMANDS;

/** What somebody presses, before it is known who presides and which item is under way. */
export interface Press {
  /** Below 0 is whoever presides or would, who also takes business onward; then members, then the others, round and round. */
  readonly who: number;
  readonly what: Kind | 'onward';
  /** 0 is the item under way. */
  readonly number: number;
  readonly pick: number;
}

const CHOICES = ['for', 'against', 'abstain'] as const;
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** `leader-swale` holds `swale.leader`. */
const holderOf = (seat: string): string => seat.split('.').toReversed().join('-');

const COMMANDS = {
  arrive: () => ({ type: 'Arrive' }),
  leave: () => ({ type: 'Leave' }),
  apologies: () => ({ type: 'SendApologies' }),
  record: (_n, pick, seats) => ({ type: 'RecordArrival', person: holderOf(at(seats, pick)) }),
  depart: (_n, pick, seats) => ({ type: 'RecordDeparture', person: holderOf(at(seats, pick)) }),
  substitute: () => ({ type: 'CallSubstitute' }),
  order: () => ({ type: 'CallToOrder' }),
  elect: (_n, pick, seats) => ({ type: 'VoteForChair', candidate: at(seats, pick) }),
  lot: (_n, pick, seats) => ({ type: 'DrawLot', candidate: at(seats, pick) }),
  offer: () => ({ type: 'OfferAdjournment' }),
  adjourn: () => ({ type: 'AdjournMeeting' }),
  take: (_n, pick) => ({ type: 'TakeItem', number: (pick % 6) + 1 }),
  interest: (number, pick) => ({
    type: 'DeclareInterest',
    number,
    interest: pick % 3 === 0 ? 'pecuniary' : 'other',
  }),
  object: (number) => ({ type: 'Object', number }),
  unobject: (number) => ({ type: 'WithdrawObjection', number }),
  consensus: (number) => ({ type: 'DeclareConsensus', number }),
  none: (number) => ({ type: 'RecordNoConsensus', number }),
  ask: (number) => ({ type: 'RequestVote', number }),
  call: (number) => ({ type: 'CallVote', number }),
  ballot: (number, pick) => ({ type: 'CastBallot', number, choice: at(CHOICES, pick) }),
  shut: (number) => ({ type: 'CloseVote', number }),
  casting: (number, pick) => ({
    type: 'GiveCastingVote',
    number,
    choice: pick % 2 === 0 ? 'for' : 'against',
  }),
  defer: (number) => ({ type: 'DeferItem', number, reason: 'Later.' }),
  close: () => ({ type: 'CloseMeeting' }),
} satisfies Record<string, (number: number, pick: number, seats: readonly string[]) => MeetingCommand>;

const KINDS = Object.keys(COMMANDS).filter((k): k is Kind => k in COMMANDS && k !== 'close');
/** Business goes on, ballots are cast and people come more often than they go; a meeting is seldom closed. */
const what = fc.oneof(
  { weight: 60, arbitrary: fc.constant<Press['what']>('onward') },
  { weight: 60, arbitrary: fc.constant<Press['what']>('ballot') },
  { weight: 30, arbitrary: fc.constant<Press['what']>('arrive') },
  { weight: 100, arbitrary: fc.constantFrom<Press['what']>(...KINDS) },
  { weight: 1, arbitrary: fc.constant<Press['what']>('close') },
);

export const presses = fc.array(
  fc.record<Press>({
    who: fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 40 })),
    what,
    number: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) },
    ),
    pick: fc.nat(20),
  }),
  { minLength: 20, maxLength: 70 },
);

export interface Moment {
  readonly before: Meeting;
  readonly after: Meeting;
  readonly command: MeetingCommand;
  readonly facts: Facts;
  readonly events: readonly MeetingEvent[];
}

/** Play presses in a room, a minute apart, showing each moment to `watch`; gives the whole record and the state it made. */
export function playIn(room: Room, pressed: readonly Press[], watch: (moment: Moment) => void) {
  const record = [...minutesOf(room.begun, room.board)];
  let state: Meeting = record.reduce(meeting.evolve, meeting.initial);
  pressed.forEach((press, i) => {
    const now = new Date(Date.UTC(2026, 10, 26, 10, i)).toISOString();
    const whom = facts(pressedBy(room, state, press, now), { board: room.board, now });
    const command = commandOf(room, state, press);
    const ruling = meeting.decide(command, state, whom);
    const events = ruling.inOrder ? ruling.events : [];
    const after = events.reduce(meeting.evolve, state);
    watch({ before: state, after, command, facts: whom, events });
    record.push(...events);
    state = after;
  });
  return { record, state };
}

function pressedBy(room: Room, state: Meeting, { who, what }: Press, now: string): PersonId | null {
  if (who >= 0 && what !== 'onward') return at([...room.members, ...room.others], who);
  if (state.stage === 'uncalled') return null;
  const finding = findChair(state, facts(null, { board: room.board, now }));
  return finding.found === 'presiding' ? finding.presiding.person : 'clerk';
}

function commandOf(room: Room, state: Meeting, press: Press): MeetingCommand {
  const floor = state.stage === 'uncalled' ? null : state.floor;
  const seats = room.board.appointments.flatMap((a) =>
    'seat' in a ? [`${a.seat.party}.${a.seat.office}`] : [],
  );
  const kind = press.what === 'onward' ? onward(state, press.pick) : press.what;
  const make: (n: number, pick: number, seats: readonly string[]) => MeetingCommand = COMMANDS[kind];
  return make(press.number === 0 ? (floor ?? 1) : press.number, press.pick, seats);
}

/** The next move of whoever presides, as the item under way stands. */
function onward(state: Meeting, pick: number): Kind {
  const item = state.stage === 'uncalled' ? null : itemUnderWay(state);
  if (item?.stage === 'motion') return at(['consensus', 'call', 'call', 'none', 'defer'], pick);
  if (item?.stage === 'division') return pick % 4 === 0 ? 'shut' : 'ballot';
  return item?.stage === 'tied' ? 'casting' : 'take';
}
