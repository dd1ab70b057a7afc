import { z } from 'zod';

const at = z.iso.datetime();
const name = z.string().min(1);
const as = z.enum(['chairman', 'vice-chairman']);

/** A member requires, and anybody else requests; a report owed to the Board is on without the Chairman's leave (R-AGENDA-2 and 3). */
const Right = z.enum(['require', 'request', 'report']);
export type Right = z.infer<typeof Right>;

const ItemSubmitted = z.strictObject({
  type: z.literal('ItemSubmitted'),
  at,
  id: name,
  title: name,
  purpose: name,
  motion: name,
  matter: name,
  involved: z.array(name).min(2).readonly(),
  right: Right,
  by: name,
  capacity: name,
  party: name.optional(),
});

export const ItemEvent = z.discriminatedUnion('type', [
  ItemSubmitted,
  z.strictObject({ type: z.literal('ItemApproved'), at, by: name, as }),
  z.strictObject({ type: z.literal('ItemDeclined'), at, by: name, as, reason: name }),
  z.strictObject({ type: z.literal('ItemDeferred'), at, by: name, as, reason: name }),
  z.strictObject({ type: z.literal('ItemTaken'), at, meeting: name, number: z.int().positive() }),
  z.strictObject({ type: z.literal('ItemDeferredAtMeeting'), at, meeting: name, reason: name }),
]);
export type ItemEvent = z.infer<typeof ItemEvent>;
export type ItemSubmitted = z.infer<typeof ItemSubmitted>;
