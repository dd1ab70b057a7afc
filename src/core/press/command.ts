import type { Instant } from '../calendar/index.ts';
import type { PartyId, PersonId } from '../constitution/index.ts';
import type { DetailsCommand } from '../details/index.ts';
import type { Channel, Ending, Exception, Urgency } from './choices.ts';

export type PressCommand =
  | {
      readonly type: 'LogEnquiry';
      /** The enquiry's own id, which is also its stream's. */
      readonly id: string;
      readonly outlet: string;
      readonly journalist: string;
      readonly contact?: string;
      readonly question: string;
      /** When the journalist needs the answer. */
      readonly dueAt: Instant;
      readonly channel?: Channel;
      readonly urgency?: Urgency;
      readonly recorded?: boolean;
      readonly confidential?: readonly PartyId[];
    }
  | {
      readonly type: 'ProposeRelease';
      readonly id: string;
      readonly title: string;
      readonly text: string;
      readonly speaker: string;
      readonly publishAt?: Instant;
      readonly confidential?: readonly PartyId[];
    }
  | { readonly type: 'ConfirmLeaderConsulted' }
  | { readonly type: 'GiveConsent' }
  | {
      readonly type: 'RecordException';
      readonly owner: PartyId;
      readonly exception: Exception;
      readonly reason: string;
    }
  | { readonly type: 'SuggestLine'; readonly text: string }
  | { readonly type: 'CommentOnLine'; readonly text: string }
  | { readonly type: 'AgreeLine'; readonly version: number }
  | { readonly type: 'ObjectToLine'; readonly version: number; readonly reason: string }
  | { readonly type: 'WithdrawObjection' }
  | {
      readonly type: 'ApproveForIssue';
      readonly version: number;
      /** Why the Chairman cannot; the Vice Chairman must say. */
      readonly standingInBecause?: string;
      /** Why publicity is right in a pre-election period; asked for in one. */
      readonly preElectionBecause?: string;
    }
  | { readonly type: 'DeclineToComment'; readonly reason: string }
  | { readonly type: 'MarkIssued' }
  /** The words and their approval come from the board's library, never from a card. */
  | {
      readonly type: 'IssueHoldingReply';
      readonly number: number;
      readonly text: string;
      readonly approvedBy: PersonId | null;
    }
  | { readonly type: 'CorrectIssued'; readonly text: string; readonly reason: string }
  | { readonly type: 'EndEnquiry'; readonly how: Ending; readonly reason: string; readonly into?: string }
  | { readonly type: 'HandOver'; readonly to: PersonId }
  /** The bot alone: half or nine tenths of the time is gone. */
  | { readonly type: 'RemindSilent'; readonly mark: 'half' | 'nine-tenths' }
  /** The bot alone: the journalist's deadline has come. */
  | { readonly type: 'RecordDeadlinePassed' }
  | DetailsCommand;

export type CommandOf<T extends PressCommand['type']> = Extract<PressCommand, { readonly type: T }>;
