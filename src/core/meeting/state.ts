import type { Instant } from '../calendar/index.ts';
import type { PartyId, PersonId, Quorum, SeatId } from '../constitution/index.ts';
import type { Choice, Verdict } from '../verdict/index.ts';
import type { AgendaLine, Foretold, Hand, InRoom, StandingLine } from './event.ts';

/** One seat's part in the meeting. `waiting` is a principal who will take the seat when the item under way ends (R-MEM-2). */
export type Attendance =
  | {
      readonly status: 'present';
      readonly person: PersonId;
      readonly as: 'principal' | 'substitute';
      readonly since: Instant;
      /** The clerk who recorded that they are here, where they did not say so themselves. */
      readonly recordedBy?: PersonId;
      readonly waiting?: PersonId;
      /** The item for which a principal who has withdrawn from it has had the substitutes told. */
      readonly calledFor?: number;
      /** The principal a substitute sits for has sent apologies. */
      readonly apologies?: true;
    }
  | { readonly status: 'apologies'; readonly person: PersonId; readonly substitutes: readonly PersonId[] }
  | { readonly status: 'left'; readonly person: PersonId; readonly at: Instant };

/** Someone sitting in a seat. */
export interface Member {
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly as: 'principal' | 'substitute';
}

export interface Attendee {
  readonly person: PersonId;
  readonly capacity: string;
  readonly since: Instant;
}

export interface Presiding {
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly basis: 'chairman' | 'vice-chairman' | 'unopposed' | 'elected' | 'by-lot';
}

export interface Motion {
  readonly text: string;
  readonly matter: string;
  readonly involved: readonly PartyId[];
  /** Fewer than all the parties are involved (11.2). */
  readonly partial: boolean;
}

export interface Objection {
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly at: Instant;
  readonly binding: boolean;
}

export interface Interest {
  readonly number: number;
  readonly person: PersonId;
  readonly seat: SeatId;
  readonly interest: 'pecuniary' | 'other';
  readonly withdrew: boolean;
}

export interface Ballot {
  readonly person: PersonId;
  readonly choice: Choice;
  readonly at: Instant;
  /** It was a hand raised in the room; absent where the member pressed it. */
  readonly inRoom?: InRoom | undefined;
}

/** The latest show of hands on an item; a later one takes its place (R-VOTE-5). */
export interface Show {
  /** 1, 2, 3 … on its item. */
  readonly show: number;
  readonly at: Instant;
  readonly recordedBy: PersonId;
  readonly hands: readonly Hand[];
  readonly stage: 'put' | 'returned' | 'confirmed';
  /** Who confirmed it or sent it back, and when. */
  readonly settled: { readonly by: PersonId; readonly at: Instant } | null;
  /** Whose hand is nobody's any more, because they went or withdrew before it was confirmed. */
  readonly spoilt: { readonly person: PersonId; readonly how: 'left' | 'withdrew' } | null;
}

export interface Division {
  readonly calledAt: Instant;
  readonly ballots: Readonly<Record<SeatId, Ballot>>;
  readonly show: Show | null;
}

interface Put {
  readonly line: AgendaLine;
  readonly motion: Motion;
  readonly objections: readonly Objection[];
  readonly requests: readonly SeatId[];
}

/** One item of the meeting's business, from the agenda to its outcome; `presided` is who presided at that moment. */
export type Business =
  | { readonly stage: 'listed'; readonly line: AgendaLine }
  | (Put & { readonly stage: 'motion' })
  | (Put & { readonly stage: 'division'; readonly division: Division })
  /** The vote is closed and level: `present` are the members it was closed with, whoever comes or goes since. */
  | (Put & { readonly stage: 'tied'; readonly division: Division; readonly present: readonly Member[] })
  | (Put & {
      readonly stage: 'decided';
      readonly division: Division | null;
      readonly verdict: Verdict;
      readonly at: Instant;
      readonly presided: PersonId | null;
    })
  | (Put & {
      readonly stage: 'deferred';
      readonly division: Division | null;
      readonly reason: string;
      readonly at: Instant;
      readonly presided: PersonId | null;
    });

/** What every called meeting has, whatever its stage. */
export interface Sitting {
  /** The meeting's own id, which is also its stream's. */
  readonly id: string;
  readonly calledAt: Instant;
  readonly attendance: Readonly<Record<SeatId, Attendance>>;
  readonly attendees: readonly Attendee[];
  /** People who were here and have gone. */
  readonly gone: readonly PersonId[];
  readonly presiding: Presiding | null;
  /** Who presided, is still here, and stands aside for the item under way because of an interest (R-DPI-2). */
  readonly stoodAside: Presiding | null;
  readonly chairBallots: Readonly<Record<SeatId, SeatId>>;
  readonly lot: SeatId | null;
  /** The summons it was called by; null where nobody had fixed its date. */
  readonly summons: string | null;
  /** Lines of the published agenda that carry no motion, with their numbers. */
  readonly standing: readonly StandingLine[];
  readonly business: Readonly<Record<number, Business>>;
  /** The number of the item under way, or null between items. */
  readonly floor: number | null;
  readonly interests: readonly Interest[];
  /** When it was adjourned for want of a quorum; null unless it was (R-QUORUM-4). */
  readonly adjournedAt: Instant | null;
  /** Interests declared before the meeting: each is declared here when its item is taken, if its member sits then. */
  readonly foretold: readonly Foretold[];
  /** Since when, and from which item, the public is excluded; null while the meeting is open to it. */
  readonly excluded: { readonly at: Instant; readonly number: number } | null;
}

export type Meeting =
  | { readonly stage: 'uncalled' }
  /** The roll is being called; nothing is yet in order. */
  | (Sitting & { readonly stage: 'assembling' })
  | (Sitting & { readonly stage: 'open'; readonly openedAt: Instant })
  /** The quorum is lost: talk is informal and no outcome can be recorded (R-QUORUM-4). */
  | (Sitting & {
      readonly stage: 'suspended';
      readonly openedAt: Instant;
      readonly since: Instant;
      readonly quorum: Quorum;
      readonly offerAt: Instant;
      readonly offered: boolean;
    })
  | (Sitting & { readonly stage: 'closed'; readonly openedAt: Instant | null; readonly closedAt: Instant });

export type Called = Exclude<Meeting, { readonly stage: 'uncalled' }>;
export type UnderWay = Extract<Meeting, { readonly stage: 'open' | 'suspended' }>;
