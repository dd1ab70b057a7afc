import type { PersonId } from '../constitution/index.ts';

export type DisclosureCommand =
  /** The bot alone: a pecuniary interest was declared, in the summons or the meeting `source` names. */
  | {
      readonly type: 'AskRegistration';
      readonly id: string;
      readonly person: PersonId;
      readonly item: string;
      readonly source: string;
    }
  /** The bot alone: what was declared there was taken back. */
  | { readonly type: 'RetractDisclosure'; readonly source: string }
  | { readonly type: 'ConfirmRegistered' }
  | { readonly type: 'SayUnregistered' }
  | { readonly type: 'RecordNotified' }
  /** The bot alone: a moment fixed when the interest was declared has come. */
  | { readonly type: 'RemindOfNotification'; readonly reminder: string };
