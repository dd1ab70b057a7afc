import { z } from 'zod';
import { Marking } from '../openness/index.ts';

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
  /** Whoever raised it says it holds private information: from then on others see this title alone (R-EXEMPT-1). */
  private: z.strictObject({ publicTitle: name }).optional(),
});

export const ItemEvent = z.discriminatedUnion('type', [
  ItemSubmitted,
  z.strictObject({ type: z.literal('ItemApproved'), at, by: name, as }),
  z.strictObject({ type: z.literal('ItemDeclined'), at, by: name, as, reason: name }),
  z.strictObject({ type: z.literal('ItemDeferred'), at, by: name, as, reason: name }),
  z.strictObject({
    type: z.literal('ItemTaken'),
    at,
    meeting: name,
    number: z.int().positive(),
    /** Of an item taken in private: the substitutes who sit, and so may read it. */
    sitting: z.array(name).readonly().optional(),
  }),
  z.strictObject({ type: z.literal('ItemDeferredAtMeeting'), at, meeting: name, reason: name }),
  /** Its title, public or true, is on a published agenda. */
  z.strictObject({ type: z.literal('ItemPublished'), at, meeting: name }),
  /** The proper officer's marking; it keeps nothing from the public until the Monitoring Officer confirms it (R-EXEMPT-2). */
  z.strictObject({
    type: z.literal('ItemMarked'),
    at,
    by: name,
    marking: Marking,
    reason: name,
    publicTitle: name,
    /** Officers the clerk lets read it, beside members, the clerk, the Monitoring Officer and whoever raised it. */
    readers: z.array(name).readonly(),
  }),
  z.strictObject({ type: z.literal('MarkingConfirmed'), at, by: name }),
  z.strictObject({ type: z.literal('MarkingRefused'), at, by: name, reason: name }),
  /** The clerk asks the Monitoring Officer that a confirmed item be opened. */
  z.strictObject({ type: z.literal('OpeningAsked'), at, by: name }),
  z.strictObject({ type: z.literal('ItemOpened'), at, by: name }),
]);
export type ItemEvent = z.infer<typeof ItemEvent>;
export type ItemSubmitted = z.infer<typeof ItemSubmitted>;
export type ItemMarked = Extract<ItemEvent, { readonly type: 'ItemMarked' }>;
