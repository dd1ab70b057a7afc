import type { PartyId } from '../constitution/index.ts';

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
    }
  | { readonly type: 'ApproveItem' }
  | { readonly type: 'DeclineItem'; readonly reason: string }
  | { readonly type: 'DeferItem'; readonly reason: string }
  /** The bot alone: a meeting has taken the item. */
  | { readonly type: 'RecordTaken'; readonly meeting: string; readonly number: number }
  /** The bot alone: a meeting has put the item off. */
  | { readonly type: 'RecordDeferred'; readonly meeting: string; readonly reason: string };

export type CommandOf<T extends ItemCommand['type']> = Extract<ItemCommand, { readonly type: T }>;
