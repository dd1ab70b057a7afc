import { z } from 'zod';
import type { Envelope } from '../app/ports.ts';
import type { Announcement, Audience } from '../core/kernel/index.ts';

const audience: z.ZodType<Audience> = z.union([
  z.strictObject({ seat: z.string() }),
  z.strictObject({ office: z.string() }),
  z.strictObject({
    post: z.enum(['clerk', 'communications', 'monitoring-officer', 'programme-manager']),
    party: z.string().optional(),
  }),
  z.strictObject({ chair: z.literal('chair-or-vice') }),
  z.strictObject({ all: z.literal('members') }),
  z.strictObject({ person: z.string() }),
]);

const announcement: z.ZodType<Announcement> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('show'), card: z.string(), of: z.string() }),
  z.strictObject({ kind: z.literal('refresh'), card: z.string(), of: z.string() }),
  z.strictObject({ kind: z.literal('tell'), to: z.array(audience), card: z.string(), of: z.string() }),
  z.strictObject({ kind: z.literal('pass'), subject: z.string(), id: z.string(), command: z.unknown() }),
  z.strictObject({ kind: z.literal('forget') }),
]);

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hexadecimal');

/** What a row of `events` must hold. An event's own data is for its subject to parse. */
export const EnvelopeSchema: z.ZodType<Envelope> = z.strictObject({
  stream: z.string(),
  version: z.int().positive(),
  type: z.string().min(1),
  at: z.iso.datetime(),
  actor: z.strictObject({
    person: z.string().nullable(),
    capacity: z.string(),
    seat: z.string().nullable(),
  }),
  commandId: z.string(),
  rules: z.string(),
  data: z.unknown(),
  announcements: z.array(announcement),
  previous: hash,
  hash,
});
