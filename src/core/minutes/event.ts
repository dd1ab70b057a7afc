import { z } from 'zod';

const at = z.iso.datetime();
const name = z.string().min(1);
const version = z.int().positive();
const by = { at, by: name };

export const MinutesEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('MinutesBegun'),
    at,
    /** The meeting's own id, which is also its stream's and this one's. */
    meeting: name,
    openedAt: at.nullable(),
    closedAt: at,
    /** The working day by which the draft is to be with the members, and when its clerk is reminded (R-MINUTES-1). */
    due: z.iso.date(),
    reminders: z.array(z.strictObject({ name, at })).readonly(),
  }),
  z.strictObject({ type: z.literal('MinutesReminded'), at, reminder: name }),
  z.strictObject({ type: z.literal('MinutesCirculated'), ...by, version }),
  /** A new version: what the paragraph said, what it says now, and why. */
  z.strictObject({
    type: z.literal('MinutesCorrected'),
    ...by,
    version,
    paragraph: name,
    was: z.string(),
    text: name,
    reason: name,
  }),
  /** `meeting` is the later meeting that approved them; `fingerprint` the SHA-256 of their words. */
  z.strictObject({
    type: z.literal('MinutesApproved'),
    ...by,
    version,
    meeting: name,
    fingerprint: name,
  }),
  z.strictObject({ type: z.literal('MinutesSigned'), ...by, version, fingerprint: name }),
]);
export type MinutesEvent = z.infer<typeof MinutesEvent>;
export type EventOf<T extends MinutesEvent['type']> = Extract<MinutesEvent, { readonly type: T }>;
