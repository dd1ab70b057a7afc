import type { CivilDate } from '../calendar/index.ts';

export type RequisitionCommand =
  | { readonly type: 'RequisitionMeeting'; readonly id: string; readonly reason: string }
  | { readonly type: 'WithdrawRequisition' }
  /** The bot alone: the time to fix a date has run out. */
  | { readonly type: 'Escalate' }
  /** The bot alone: a meeting was fixed because of it. */
  | { readonly type: 'RecordMet'; readonly meeting: string; readonly date: CivilDate };
