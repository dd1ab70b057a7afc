import { z } from 'zod';
import { Post } from '../constitution/index.ts';
import { Authority } from './authority.ts';

const at = z.iso.datetime();
const id = z.string().min(1);
const seat = z.strictObject({ party: id, office: id });
const moment = z.strictObject({ at, awaited: z.boolean() });
const seated = z.strictObject({ person: id, seat });
const posted = z.strictObject({ person: id, post: Post, for: id.optional() });
const deputed = z.strictObject({ person: id, seat, role: id });
const cited = { authority: Authority, by: id };

/** Who came onto the board, left it, or became known, and on what authority (R-RECORD-1). */
export const RosterEvent = z.discriminatedUnion('type', [
  /** Somebody new, and the account they are expected to speak from where the people picker gave one. */
  z.strictObject({
    type: z.literal('PersonIntroduced'),
    at,
    person: id,
    name: id,
    aadObjectId: z.guid().nullable(),
  }),
  z.strictObject({
    type: z.literal('CodeIssued'),
    at,
    person: id,
    /** SHA-256 of the code: the code itself is nowhere. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    until: at,
  }),
  z.strictObject({
    type: z.literal('PersonAppointed'),
    at,
    entry: z.union([seated, posted]),
    from: moment,
    ...cited,
  }),
  z.strictObject({ type: z.literal('SubstituteNamed'), at, entry: deputed, from: moment, ...cited }),
  z.strictObject({
    type: z.literal('AppointmentEnded'),
    at,
    entry: z.union([seated, posted]),
    end: moment,
    ...cited,
  }),
  z.strictObject({ type: z.literal('SubstituteEnded'), at, entry: deputed, end: moment, ...cited }),
  /** A departure from the rotation; without `to` it lasts until another is recorded (R-CHAIR-2). */
  z.strictObject({
    type: z.literal('ChairOverridden'),
    at,
    chair: id,
    vice: id,
    from: z.iso.date(),
    to: z.iso.date().optional(),
    ...cited,
  }),
  z.strictObject({
    type: z.literal('PersonBound'),
    at,
    person: id,
    tenantId: z.guid(),
    aadObjectId: z.guid(),
  }),
]);
export type RosterEvent = z.infer<typeof RosterEvent>;
