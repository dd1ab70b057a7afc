import type { CivilDate } from '../calendar/index.ts';
import type { PersonId, SeatId } from '../constitution/index.ts';
import type { AnswerGiven, Mode, PublishedLine } from './event.ts';

/** An item to go on an agenda; `unsettled` while nobody has settled whether it is private (R-EXEMPT-2). */
export type Proposed = Omit<PublishedLine, 'number'> & { readonly unsettled?: true };

export interface When {
  /** Civil date and clock time (`HH:MM`) where the board sits. */
  readonly date: CivilDate;
  readonly time: string;
  readonly place: string;
  readonly mode: Mode;
}

interface Fixing extends When {
  /** The meeting's own id, which is also its stream's. */
  readonly id: string;
  /** The dates of the board's other meetings, from the record. */
  readonly others: readonly CivilDate[];
  /** What the clerk says to what was warned of; blank where nothing was. */
  readonly reason: string;
}

export type SummonsCommand =
  /** `requisition` is the member's call it answers, if it answers one (R-MEET-2). */
  | (Fixing & { readonly type: 'ScheduleMeeting'; readonly requisition?: string })
  | (Fixing & { readonly type: 'MoveMeeting' })
  | { readonly type: 'CancelMeeting'; readonly reason: string }
  | { readonly type: 'AnswerSummons'; readonly answer: AnswerGiven['answer']; readonly substitute?: PersonId }
  /** A substitute on the register is asked to sit; they answer the summons themselves. */
  | { readonly type: 'AskSubstitute'; readonly seat: SeatId; readonly substitute: PersonId }
  /** `listed` are the items this person may know to be coming, from the record. */
  | {
      readonly type: 'NotifyInterest';
      readonly item: string;
      readonly interest: 'pecuniary' | 'other';
      readonly listed: readonly string[];
    }
  | { readonly type: 'RetractInterest'; readonly item: string }
  | { readonly type: 'RecordBriefing' }
  /** The chair's order of the items, by their ids: all of those that are to come on, from the record. */
  | { readonly type: 'SettleOrder'; readonly order: readonly string[] }
  /** `standing` are the standing lines the clerk put on it; `items` what the chair has approved, from the record. */
  | {
      readonly type: 'PublishAgenda';
      readonly standing: readonly string[];
      readonly items: readonly Proposed[];
    }
  | {
      readonly type: 'AcceptLateItem';
      readonly item: Proposed;
      readonly reason: string;
    }
  /** The bot alone: a moment fixed when the meeting was scheduled has come. */
  | { readonly type: 'CheckForecast'; readonly checkpoint: string }
  | { readonly type: 'RemindOfNotice'; readonly reminder: string }
  /** The bot alone: the roll of the meeting is called. */
  | { readonly type: 'RecordOpened' };

export type CommandOf<T extends SummonsCommand['type']> = Extract<SummonsCommand, { readonly type: T }>;
