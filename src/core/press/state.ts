import type { Instant } from '../calendar/index.ts';
import type { PartyId, PersonId, SeatId } from '../constitution/index.ts';
import type { Details } from '../details/index.ts';
import type { Channel, Ending, Exception, Urgency } from './choices.ts';
import type { PressEventOf } from './event.ts';

export interface Done {
  readonly by: PersonId;
  readonly at: Instant;
}

export interface Draft extends Done {
  readonly version: number;
  readonly text: string;
  readonly capacity: string;
}

export interface Comment extends Done {
  /** The version it is about; nought before there was one. */
  readonly version: number;
  readonly text: string;
  readonly capacity: string;
}

export interface Objection extends Done {
  readonly version: number;
  readonly reason: string;
}

/** Why another council's material may be used: its consent, or the exception that makes one needless (R-CONF-1 and 2). */
export type Clearance =
  | (Done & { readonly how: 'consent' })
  | (Done & { readonly how: Exception; readonly reason: string });

/** What went out: a line every council agreed and the chair approved, or an approved holding line. */
export interface Issue extends Done {
  readonly kind: 'line' | 'holding';
  /** Of the line, or of the holding line in the library. */
  readonly number: number;
  readonly text: string;
}

/** What every logged enquiry or release has. Names a journalist: never for a shared place (R-DP-1). */
export interface Enquiry {
  readonly kind: 'enquiry' | 'release';
  readonly id: string;
  /** Empty for a release. */
  readonly outlet: string;
  readonly journalist: string | null;
  readonly contact: string | null;
  /** What is asked, null once erased; a release's title. */
  readonly question: string | null;
  /** Who would speak for the Board; of a release alone. */
  readonly speaker: string | null;
  /** When the answer is needed, or the release is to be published; null for a release without a moment. */
  readonly dueAt: Instant | null;
  readonly channel: Channel | null;
  readonly urgency: Urgency | null;
  readonly recorded: boolean;
  readonly confidential: readonly PartyId[];
  readonly party: PartyId | null;
  readonly capacity: string;
  readonly loggedAt: Instant;
  readonly loggedBy: PersonId;
  /** The communications officer who has it in hand, once it was handed over. */
  readonly heldBy: PersonId | null;
  readonly circulatedTo: readonly SeatId[];
  readonly cleared: Readonly<Record<PartyId, Clearance>>;
  /** By circulated seat: that its own Leader was consulted. */
  readonly consulted: Readonly<Record<SeatId, Done>>;
  /** Every version there has been, the oldest first. */
  readonly versions: readonly Draft[];
  /** The line now proposed; an earlier version is dead. */
  readonly draft: Draft | null;
  readonly comments: readonly Comment[];
  /** By circulated seat: agreement to the line now proposed. */
  readonly agreed: Readonly<Record<SeatId, Done>>;
  /** By circulated seat: what stands against the line now proposed. */
  readonly objections: Readonly<Record<SeatId, Objection>>;
  readonly approval: Readonly<Omit<PressEventOf<'IssueApproved'>, 'type'>> | null;
  readonly issues: readonly Issue[];
  /** Why what was issued is being put right; null before. */
  readonly correcting: (Done & { readonly reason: string }) | null;
  readonly deadlinePassedAt: Instant | null;
  /** Which reminders and other news have been told, each in a message of its own. */
  readonly news: readonly string[];
  readonly details: Details;
}

/** The stages of R-PRESS-1 (20.1); only presses move an enquiry on, never time (R-PRESS-3). */
export type PressEnquiry =
  | { readonly stage: 'unlogged' }
  | (Enquiry & { readonly stage: 'logged' | 'circulated' | 'consulted' | 'agreed' | 'approved' })
  | (Enquiry & { readonly stage: 'issued'; readonly issued: Done })
  | (Enquiry & { readonly stage: 'declined'; readonly reason: string; readonly declined: Done })
  | (Enquiry & {
      readonly stage: Ending;
      readonly reason: string;
      readonly ended: Done;
      readonly into: string | null;
    });

export type LoggedEnquiry = Exclude<PressEnquiry, { readonly stage: 'unlogged' }>;
export type LiveEnquiry = Extract<
  PressEnquiry,
  { readonly stage: 'logged' | 'circulated' | 'consulted' | 'agreed' | 'approved' }
>;

export const initial: PressEnquiry = { stage: 'unlogged' };

const LIVE = new Set<PressEnquiry['stage']>(['logged', 'circulated', 'consulted', 'agreed', 'approved']);

export const isLive = (state: PressEnquiry): state is LiveEnquiry => LIVE.has(state.stage);
