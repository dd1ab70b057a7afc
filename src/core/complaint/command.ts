import type { CivilDate } from '../calendar/index.ts';
import type { PartyId, PersonId } from '../constitution/index.ts';
import type { DetailsCommand } from '../details/index.ts';
import type { Reminder } from './event.ts';

export type ComplaintCommand =
  | {
      readonly type: 'LogComplaint';
      /** The complaint's own id, which is also its stream's. */
      readonly id: string;
      readonly councils: readonly PartyId[];
      readonly owner: PersonId;
      readonly respondBy: CivilDate;
      readonly complainant: string;
      readonly contact: string;
      readonly text: string;
    }
  | { readonly type: 'ChangeOwner'; readonly owner: PersonId }
  | { readonly type: 'MoveResponseDate'; readonly respondBy: CivilDate; readonly reason: string }
  | { readonly type: 'CloseComplaint'; readonly how: string }
  /** The bot alone: the response is due soon, or was due yesterday. */
  | { readonly type: 'Remind'; readonly when: Reminder }
  | DetailsCommand;

export type CommandOf<T extends ComplaintCommand['type']> = Extract<ComplaintCommand, { readonly type: T }>;
