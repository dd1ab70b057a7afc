import { z } from 'zod';

const at = z.iso.datetime();
const name = z.string().min(1);
const version = z.int().positive();
const council = { at, seat: name, by: name };

const EnquiryLogged = z.strictObject({
  type: z.literal('EnquiryLogged'),
  at,
  id: name,
  outlet: name,
  journalist: name,
  question: name,
  dueAt: z.iso.datetime(),
  by: name,
  capacity: name,
});

const IssueApproved = z.strictObject({
  type: z.literal('IssueApproved'),
  at,
  version,
  by: name,
  as: z.enum(['chairman', 'vice-chairman']),
  /** Why the Chairman could not, when the Vice Chairman approved (R-PRESS-2). */
  standingInBecause: name.optional(),
});

export const PressEvent = z.discriminatedUnion('type', [
  EnquiryLogged,
  z.strictObject({ type: z.literal('EnquiryCirculated'), at, to: z.array(name).min(1).readonly() }),
  z.strictObject({ type: z.literal('LeaderConsulted'), ...council }),
  z.strictObject({ type: z.literal('LineSuggested'), at, version, text: name, by: name, capacity: name }),
  z.strictObject({ type: z.literal('LineAgreed'), ...council, version }),
  IssueApproved,
  z.strictObject({
    type: z.literal('CommentDeclined'),
    at,
    reason: name,
    by: name,
    as: z.enum(['chairman', 'vice-chairman']),
  }),
  z.strictObject({ type: z.literal('ReplyIssued'), at, version, by: name, capacity: name }),
  /** `silent` names the circulated seats that had not done their part when the answer fell due. */
  z.strictObject({ type: z.literal('DeadlinePassed'), at, silent: z.array(name).readonly() }),
]);
export type PressEvent = z.infer<typeof PressEvent>;
export type EnquiryLogged = z.infer<typeof EnquiryLogged>;
export type IssueApproved = z.infer<typeof IssueApproved>;
