import type { AgendaLineData } from '../agenda/index.ts';
import type { Instant } from '../calendar/index.ts';
import type { PersonId } from '../constitution/index.ts';
import type { KeptPrivate } from '../openness/index.ts';
import type { PressLineData } from '../press/index.ts';
import type { Scheduled } from '../summons/index.ts';
import type { Choice } from '../verdict/index.ts';

export interface VoteRow {
  readonly decision: string | null;
  readonly title: string;
  readonly choice: Choice | null;
  readonly result: string;
}

/** A card that did not reach somebody for certain: never what it says. */
export interface LostRow {
  /** An opaque id, and how it stood when this was drawn: what the clerk decides is about that and nothing since. */
  readonly lost: string;
  readonly since: string;
  /** Which card, and which of its kind: an item number, a decision, or nothing. */
  readonly card: string;
  readonly which: string;
  /** Null for a place where the board meets. */
  readonly to: PersonId | null;
  readonly why: 'no chat' | 'refused' | 'unsure';
  readonly at: Instant;
  /** `decide`: it may have arrived, and the clerk says; `again`: it surely did not. */
  readonly may: 'decide' | 'again' | 'nothing';
}

/** The meeting to come, as the `agenda` card shows it. */
export interface NextAgenda {
  readonly summons: Scheduled;
  readonly key: string;
  /** The items of an agenda not yet published; null for whoever has no part in planning it. */
  readonly draft: readonly AgendaLineData[] | null;
  /** Enquiries since the Board last met, for its press item. */
  readonly press?: readonly PressLineData[];
}

/** An item somebody may declare an interest in; without a number until its agenda is published. */
export interface ChoiceOfItem {
  readonly item: string;
  readonly no: number | null;
  readonly title: string;
}

/** An item of a published agenda, with the decision that is sought. */
export interface SoughtLine {
  readonly no: number;
  readonly title: string;
  readonly motion: string;
  readonly item?: string;
  /** Of an item taken in private, why: title and motion here are those the public may see. */
  readonly openness?: KeptPrivate;
}

/** What Teams said of somebody's coming and going; null where it said nothing. */
export interface Sighting {
  readonly joined: Instant | null;
  readonly left: Instant | null;
}
