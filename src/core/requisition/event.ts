import { z } from 'zod';

const at = z.iso.datetime();
const id = z.string().min(1);
const kind = <T extends string>(type: T) => z.literal(type);

export const RequisitionEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: kind('MeetingRequisitioned'),
    at,
    id,
    by: id,
    /** In what capacity, in words. */
    as: z.string(),
    reason: z.string(),
    /** The Chairman's seat that day: who is asked to convene. */
    chair: id,
    /** By when a date is to be fixed. */
    dueAt: at,
  }),
  z.strictObject({ type: kind('RequisitionEscalated'), at }),
  z.strictObject({ type: kind('RequisitionMet'), at, meeting: id, date: z.iso.date() }),
  z.strictObject({ type: kind('RequisitionWithdrawn'), at, by: id }),
]);
export type RequisitionEvent = z.infer<typeof RequisitionEvent>;
export type MeetingRequisitioned = Extract<RequisitionEvent, { readonly type: 'MeetingRequisitioned' }>;
