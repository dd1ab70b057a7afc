import type { CivilDate, Instant } from '../calendar/index.ts';
import type { PartyId } from '../constitution/index.ts';
import type { Task } from './event.ts';

/** What the bot alone records: at its start, when a moment comes, or because another subject passed it on. */
export type BotsCommand =
  | { readonly type: 'BeginCycle' }
  | { readonly type: 'NoteMeeting'; readonly id: string; readonly date: CivilDate }
  | { readonly type: 'NoteHeld'; readonly id: string; readonly at: Instant }
  | { readonly type: 'UnnoteMeeting'; readonly id: string }
  | {
      readonly type: 'NoteDeparture';
      readonly chair: PartyId;
      readonly vice: PartyId;
      readonly from: CivilDate;
    }
  | { readonly type: 'WarnOfQuarter'; readonly first: CivilDate }
  | { readonly type: 'WarnOfTerm'; readonly warning: string; readonly ends: CivilDate }
  | { readonly type: 'AskForConfirmation' }
  | { readonly type: 'BeginHandOver'; readonly turn: CivilDate }
  | { readonly type: 'RemindOfHandOver' };

export type CycleCommand =
  | BotsCommand
  /** The clerk's: that those who preside by the record do so in fact. */
  | { readonly type: 'ConfirmChair' }
  /** `turn` is the hand-over the card is about: one of an earlier year is over. */
  | { readonly type: 'RecordTask'; readonly turn: CivilDate; readonly task: Task }
  | { readonly type: 'ConfirmHandOver'; readonly turn: CivilDate };

export type CommandOf<T extends CycleCommand['type']> = Extract<CycleCommand, { readonly type: T }>;
