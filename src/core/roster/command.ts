import type { EntryKey, PersonId } from '../constitution/index.ts';
import type { Cited } from './authority.ts';

/** Somebody the board knows, or somebody new: by the account the people picker gave, or by a code handed over. */
export type Who =
  | { readonly known: PersonId }
  | {
      readonly fresh: PersonId;
      readonly name: string;
      readonly aadObjectId: string | null;
      readonly code: Code;
    };

/** A one-time code as the record keeps it: SHA-256, in hexadecimal, and until when it may be used. */
export interface Code {
  readonly hash: string;
  readonly until: string;
}

/** Null is at once; otherwise the instant a day to come begins where the board sits. */
type From = { readonly from: string | null; readonly authority: Cited };

export type RosterCommand =
  /** `place` is an office or a post; `body` the council or observer it is of, or nothing. */
  | ({
      readonly type: 'AppointPerson';
      readonly who: Who;
      readonly place: string;
      readonly body: string;
    } & From)
  | ({
      readonly type: 'NameSubstitute';
      readonly who: Who;
      readonly place: string;
      readonly body: string;
      readonly role: string;
    } & From)
  | ({ readonly type: 'EndAppointment'; readonly key: EntryKey } & From)
  | ({ readonly type: 'EndSubstitute'; readonly key: EntryKey } & From)
  /** Who presides in place of the table, from a day of today or to come; a blank `to` is no end. */
  | {
      readonly type: 'OverrideChair';
      readonly chair: string;
      readonly vice: string;
      readonly from: string;
      readonly to: string;
      readonly authority: Cited;
    }
  | { readonly type: 'IssueCode'; readonly person: PersonId; readonly code: Code }
  /** The bot alone, when somebody unknown speaks: who they are comes from the envelope, never from a card. */
  | {
      readonly type: 'BindPerson';
      readonly tenantId: string;
      readonly aadObjectId: string;
      readonly codeHash: string | null;
    };

export type CommandOf<T extends RosterCommand['type']> = Extract<RosterCommand, { readonly type: T }>;
