import type { PartyId, PersonId } from '../constitution/index.ts';
import type { Marking } from '../openness/index.ts';

export type ItemCommand =
  | {
      readonly type: 'SubmitItem';
      /** The item's own id, which is also its stream's. */
      readonly id: string;
      readonly title: string;
      readonly purpose: string;
      /** The decision sought, as the motion the meeting will be asked to agree. */
      readonly motion: string;
      readonly matter: string;
      readonly involved: readonly PartyId[];
      /** It holds private information: the title others may see. */
      readonly private?: { readonly publicTitle: string };
    }
  | { readonly type: 'ApproveItem' }
  | { readonly type: 'DeclineItem'; readonly reason: string }
  | { readonly type: 'DeferItem'; readonly reason: string }
  /** The bot alone: a meeting has taken the item. */
  | {
      readonly type: 'RecordTaken';
      readonly meeting: string;
      readonly number: number;
      readonly sitting?: readonly PersonId[];
    }
  /** The bot alone: a meeting has put the item off. */
  | { readonly type: 'RecordDeferred'; readonly meeting: string; readonly reason: string }
  /** The bot alone: its title is on a published agenda. */
  | { readonly type: 'RecordPublished'; readonly meeting: string }
  | {
      readonly type: 'MarkItem';
      readonly marking: Marking;
      readonly reason: string;
      readonly publicTitle: string;
      readonly readers: readonly PersonId[];
    }
  | { readonly type: 'ConfirmMarking' }
  | { readonly type: 'RefuseMarking'; readonly reason: string }
  /** The clerk opens what nobody has confirmed; what is confirmed, the Monitoring Officer must agree to open. */
  | { readonly type: 'OpenItem' }
  | { readonly type: 'AgreeOpening' };

export type CommandOf<T extends ItemCommand['type']> = Extract<ItemCommand, { readonly type: T }>;
