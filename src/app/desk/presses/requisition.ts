import { nothing, type PressRule, rule, withReason } from './rule.ts';

/** A member's presses on their call for a meeting. */
export const REQUISITION: Readonly<Record<string, PressRule>> = {
  'call-meeting': {
    ...rule(
      'requisition',
      'requisition',
      'Your call is recorded. The Chairman and the clerk are asked to fix a date.',
      withReason,
      ({ reason }, { id }) => ({ type: 'RequisitionMeeting', id, reason }),
    ),
    form: 'call-meeting',
  },
  'withdraw-call': rule('requisition', 'requisition', 'Your call is withdrawn.', nothing, () => ({
    type: 'WithdrawRequisition',
  })),
};
