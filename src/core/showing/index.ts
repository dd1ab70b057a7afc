import type { AgendaItem, AgendaLineData, SubmittedItem } from '../agenda/index.ts';
import type { Instant } from '../calendar/index.ts';
import type { ComplaintLine, LoggedComplaint } from '../complaint/index.ts';
import type { Arrangements, Board, PersonId } from '../constitution/index.ts';
import type { Cycle, HandOver } from '../cycle/index.ts';
import type { Disclosed, DisclosureLine } from '../disclosure/index.ts';
import type { HoldingLine, HoldingLines } from '../holding-lines/index.ts';
import type { Called, Meeting } from '../meeting/index.ts';
import type { Minutes } from '../minutes/index.ts';
import type { LoggedEnquiry, PressEnquiry, PressLineData } from '../press/index.ts';
import type { DecisionEntered } from '../register/index.ts';
import type { LoggedRequest, RequestLine } from '../request/index.ts';
import type { Requisitioned } from '../requisition/index.ts';
import type { Business, Scheduled } from '../summons/index.ts';
import type { ChoiceOfItem, LostRow, NextAgenda, Sighting, SoughtLine, VoteRow } from './rows.ts';

export type * from './rows.ts';

/** A private word at the top of the card that answers a press; never on the copy everybody sees. */
export interface Notice {
  readonly tone: 'done' | 'refused' | 'info';
  readonly text: string;
  /** What would cure a refusal. */
  readonly cure?: string;
  /** Rule id and clause, for example `R-VOTE-1, 11.1`. */
  readonly rule?: string;
  /** What else this person may press now. */
  readonly offers?: readonly Offer[];
}

/** What a person had typed into a form that was refused, by input: nobody types twice. */
export type Typed = Readonly<Record<string, string>>;

export interface Offer {
  readonly title: string;
  readonly verb: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** Every card there is, with the record it is drawn from. */
export type Content =
  | { readonly card: 'help'; readonly asked?: string; readonly nearest?: string }
  | { readonly card: 'who-am-i' }
  | {
      readonly card: 'agenda';
      readonly meeting: Meeting;
      readonly of: string;
      readonly lines: readonly AgendaLineData[];
      readonly next?: NextAgenda;
    }
  | { readonly card: 'raise-item'; readonly of: string; readonly typed?: Typed }
  | {
      readonly card: 'item-review' | 'item-status';
      readonly of: string;
      readonly id: string;
      readonly item: AgendaItem;
    }
  | {
      /** The one card with an item's private text: drawn for one who may read it, in their own chat alone. */
      readonly card: 'private-item';
      readonly of: string;
      readonly item: SubmittedItem;
    }
  | { readonly card: 'mark-item'; readonly of: string; readonly typed?: Typed }
  /** The public is excluded, or may return: `at` is the moment it is about. */
  | { readonly card: 'exclusion'; readonly of: string; readonly meeting: Called; readonly at: Instant }
  | { readonly card: 'roll-call' | 'closed' | 'quorum'; readonly of: string; readonly meeting: Meeting }
  | {
      readonly card: 'motion' | 'ballot' | 'interest';
      readonly of: string;
      readonly meeting: Meeting;
      readonly number: number;
    }
  | {
      readonly card: 'hands';
      readonly of: string;
      readonly meeting: Meeting;
      readonly number: number;
      /** Which show of hands of the item this copy is of; null for the latest. */
      readonly show: number | null;
      /** The clerk asked for the form, whatever has been recorded before. */
      readonly form?: true;
      readonly typed?: Typed;
    }
  | {
      readonly card: 'evidence';
      readonly of: string;
      readonly meeting: Meeting;
      /** What Teams said of the board's people. */
      readonly seen: Readonly<Record<PersonId, Sighting>>;
    }
  | { readonly card: 'outcome'; readonly of: string; readonly decision: DecisionEntered }
  | {
      readonly card: 'my-votes';
      readonly rows: readonly VoteRow[];
      /** The oldest decision looked at, where there are older ones. */
      readonly since?: string | undefined;
    }
  | {
      readonly card: 'minutes';
      readonly of: string;
      readonly minutes: Minutes;
      readonly meeting: Meeting;
      /** Where each form of them can be fetched; absent where no browser could. */
      readonly links?: { readonly word: string; readonly page: string };
    }
  | { readonly card: 'log-enquiry'; readonly of: string; readonly typed?: Typed }
  | { readonly card: 'log-release'; readonly of: string; readonly typed?: Typed }
  | {
      readonly card: 'press';
      readonly of: string;
      readonly enquiry: PressEnquiry;
      /** Holding lines the chair has approved. */
      readonly holding?: readonly HoldingLine[];
    }
  | {
      readonly card: 'press-handling';
      readonly of: string;
      readonly enquiry: LoggedEnquiry;
      /** Enquiries it may be the same as, or part of. */
      readonly others: readonly PressLineData[];
    }
  | {
      readonly card: 'holding-lines';
      readonly of: string;
      readonly library: HoldingLines;
      readonly typed?: Typed;
    }
  | {
      readonly card: 'press-log';
      readonly of: string;
      /** The oldest first. */
      readonly enquiries: readonly PressLineData[];
      /** Where they can be taken away; null where no browser could reach it, or it is not theirs. */
      readonly link: string | null;
    }
  | { readonly card: 'schedule-meeting'; readonly of: string; readonly typed?: Typed }
  | {
      readonly card: 'planning' | 'briefing';
      readonly of: string;
      readonly summons: Scheduled;
      readonly business: Business;
      /** Enquiries since the Board last met. */
      readonly press: readonly PressLineData[];
    }
  | { readonly card: 'notice-of-meeting'; readonly of: string; readonly summons: Scheduled }
  | {
      readonly card: 'people' | 'appoint' | 'end-appointment' | 'name-substitute';
      readonly of: string;
      readonly typed?: Typed;
    }
  | {
      readonly card: 'register';
      readonly of: string;
      /** A page, newest first. */
      readonly decisions: readonly DecisionEntered[];
      /** How many there are in all. */
      readonly total: number;
      /** The newest decision of the page before it in time, and of the page after: null where there is none. */
      readonly earlier: string | null;
      readonly later: string | null;
    }
  | {
      readonly card: 'attendance';
      readonly meetings: readonly Called[];
      /** Interests nobody has said are registered, nor that the Monitoring Officer knows of. */
      readonly outstanding: readonly DisclosureLine[];
    }
  | {
      readonly card: 'summons';
      readonly of: string;
      readonly summons: Scheduled;
      readonly items: readonly SoughtLine[];
      /** Where its calendar file is; null where no browser could reach it. */
      readonly link: string | null;
    }
  | {
      readonly card: 'early-interest';
      readonly of: string;
      readonly summons: Scheduled;
      readonly choices: readonly ChoiceOfItem[];
    }
  | {
      readonly card: 'disclosure';
      readonly of: string;
      readonly disclosure: Disclosed;
      /** The item's, as anybody may read it. */
      readonly title: string;
    }
  | { readonly card: 'undelivered'; readonly of: string; readonly lost: readonly LostRow[] }
  | { readonly card: 'year'; readonly of: string; readonly cycle: Cycle }
  | { readonly card: 'hand-over'; readonly of: string; readonly handOver: HandOver }
  | { readonly card: 'request'; readonly of: string; readonly request: LoggedRequest }
  | { readonly card: 'complaint'; readonly of: string; readonly complaint: LoggedComplaint }
  | {
      readonly card: 'requests';
      readonly of: string;
      /** `of` is the stream to open; empty where it is not the viewer's to read. */
      readonly requests: readonly (RequestLine & { readonly of: string })[];
      readonly complaints: readonly (ComplaintLine & { readonly of: string })[];
    }
  /** Which form, `typed.step` says. */
  | { readonly card: 'record-form'; readonly of: string; readonly typed: Typed }
  | { readonly card: 'requisition'; readonly of: string; readonly requisition: Requisitioned }
  | { readonly card: 'call-meeting'; readonly of: string; readonly typed?: Typed }
  | { readonly card: 'chair-override'; readonly of: string; readonly typed?: Typed }
  | { readonly card: 'notice' };

export type CardName = Content['card'];

/**
 * A card for somebody: `viewer` is the one person it is for, or null for the copy everybody in the place sees.
 * `of` is the key of the stream the card's presses are about: the only thing its buttons carry.
 */
export type Showing = Content & {
  readonly board: Board;
  readonly arrangements: Arrangements;
  readonly now: Instant;
  readonly viewer: PersonId | null;
  readonly notice?: Notice;
  /** On the answer to whoever asked for somebody's details, and on no other copy: it says them (R-DP-1). */
  readonly reveal?: true | undefined;
  /** On the courier's own copies: which card of its stream this is, carried back by whoever presses it. */
  readonly copy?: string;
};
