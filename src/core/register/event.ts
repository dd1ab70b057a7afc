import { z } from 'zod';
import { KeptPrivate } from '../openness/index.ts';
import { VerdictSchema } from '../verdict/index.ts';

const name = z.string().min(1);

/** One line of the register: what was decided, when, how and why (R-RECORD-1). */
export const DecisionEntered = z.strictObject({
  type: z.literal('DecisionEntered'),
  /** When the outcome was declared. */
  at: z.iso.datetime(),
  /** Year and serial, for example `2026/014`: how a decision is cited for ever. */
  decision: z.string().regex(/^\d{4}\/\d{3,}$/),
  year: z.int(),
  serial: z.int().positive(),
  meeting: name,
  number: z.int().positive(),
  item: name,
  title: name,
  motion: name,
  matter: name,
  involved: z.array(name).min(1).readonly(),
  verdict: VerdictSchema,
  /** Of an item taken in private, why: title and motion here are those the public may see. */
  openness: KeptPrivate.optional(),
});
export type DecisionEntered = z.infer<typeof DecisionEntered>;
