import { z } from 'zod';

const at = z.iso.datetime();
const name = z.string().min(1);

/** Why somebody's details may be erased before their time. A choice and no words: words would be kept. */
export const ERASINGS = ['asked', 'not-needed', 'in-error'] as const;
export type Erasing = (typeof ERASINGS)[number];

const DetailsRead = z.strictObject({ type: z.literal('DetailsRead'), at, by: name, capacity: name });
const RetentionBegun = z.strictObject({
  type: z.literal('RetentionBegun'),
  at,
  months: z.int().positive(),
  lawfulBasis: name,
  /** When the details are erased. */
  until: at,
});
const DetailsErased = z.strictObject({
  type: z.literal('DetailsErased'),
  at,
  why: z.enum(['retention', ...ERASINGS]),
  /** Null where their time had run out. */
  by: name.nullable(),
});

/** What happens to somebody's details in any record that holds them (R-DP-1). */
export const detailsEvents = [DetailsRead, RetentionBegun, DetailsErased] as const;
export type DetailsEvent = z.infer<(typeof detailsEvents)[number]>;
