import type { CivilDate } from '../calendar/index.ts';
import type { PartyId } from '../constitution/index.ts';
import type { DetailsCommand } from '../details/index.ts';
import type { Mark } from './event.ts';

/** What is typed or chosen is judged here: a card may say anything. */
export type RequestCommand =
  | {
      readonly type: 'LogRequest';
      /** The request's own id, which is also its stream's. */
      readonly id: string;
      readonly regime: string;
      readonly party: PartyId;
      readonly receivedOn: CivilDate;
      readonly requester: string;
      readonly contact: string;
      readonly text: string;
      readonly reference?: string;
      readonly enquiry?: string;
      /** The text itself says who asks: it is copied only once somebody has taken that out. */
      readonly identifies: boolean;
    }
  | { readonly type: 'CopyRequest'; readonly text: string }
  | { readonly type: 'SendViews'; readonly text: string }
  | { readonly type: 'MarkDraftReady' }
  | { readonly type: 'AskClarification'; readonly on: CivilDate; readonly text: string }
  | { readonly type: 'RecordClarification'; readonly on: CivilDate }
  | { readonly type: 'GiveFeesNotice'; readonly on: CivilDate }
  | { readonly type: 'RecordFee'; readonly on: CivilDate }
  /** To a day (FOIA, public interest); under the EIR always to the fortieth working day. */
  | { readonly type: 'ExtendTime'; readonly until: CivilDate; readonly reason: string }
  | {
      readonly type: 'DecideRequest';
      readonly outcome: string;
      readonly section: string;
      readonly reason: string;
    }
  | { readonly type: 'MarkSent'; readonly on: CivilDate }
  | { readonly type: 'EndRequest'; readonly why: string }
  /** The bot alone: a working day has come. */
  | { readonly type: 'Remind'; readonly mark: Mark }
  | DetailsCommand;

export type CommandOf<T extends RequestCommand['type']> = Extract<RequestCommand, { readonly type: T }>;
