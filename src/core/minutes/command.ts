import type { Instant } from '../calendar/index.ts';
import type { PersonId } from '../constitution/index.ts';

/** A meeting in session, and who presides at it. */
export interface InSession {
  readonly meeting: string;
  readonly presiding: PersonId | null;
}

export type MinutesCommand =
  /** The bot alone: the meeting has closed. */
  | {
      readonly type: 'BeginMinutes';
      readonly meeting: string;
      readonly openedAt: Instant | null;
      readonly closedAt: Instant;
    }
  /** The bot alone: the clerk is reminded of a draft that is not out. */
  | { readonly type: 'RemindOfMinutes'; readonly reminder: string }
  | { readonly type: 'CirculateMinutes' }
  /** `was` is what the paragraph says now, from the record; null where there is no such paragraph. */
  | {
      readonly type: 'CorrectMinutes';
      readonly paragraph: string;
      readonly was: string | null;
      readonly text: string;
      readonly reason: string;
    }
  /** `session` and `fingerprint` are from the record, never from a card. */
  | {
      readonly type: 'ApproveMinutes';
      readonly version: number;
      readonly session: InSession | null;
      readonly fingerprint: string;
    }
  | {
      readonly type: 'SignMinutes';
      readonly version: number;
      readonly session: InSession | null;
      readonly fingerprint: string;
    };

export type CommandOf<T extends MinutesCommand['type']> = Extract<MinutesCommand, { readonly type: T }>;
