import type { Instant } from '../calendar/index.ts';

export type PressCommand =
  | {
      readonly type: 'LogEnquiry';
      /** The enquiry's own id, which is also its stream's. */
      readonly id: string;
      readonly outlet: string;
      readonly journalist: string;
      readonly question: string;
      /** When the journalist needs the answer. */
      readonly dueAt: Instant;
    }
  | { readonly type: 'ConfirmLeaderConsulted' }
  | { readonly type: 'SuggestLine'; readonly text: string }
  | { readonly type: 'AgreeLine'; readonly version: number }
  | {
      readonly type: 'ApproveForIssue';
      readonly version: number;
      /** Why the Chairman cannot; the Vice Chairman must say. */
      readonly standingInBecause?: string;
    }
  | { readonly type: 'DeclineToComment'; readonly reason: string }
  | { readonly type: 'MarkIssued' }
  /** The bot alone: the journalist's deadline has come. */
  | { readonly type: 'RecordDeadlinePassed' };

export type CommandOf<T extends PressCommand['type']> = Extract<PressCommand, { readonly type: T }>;
