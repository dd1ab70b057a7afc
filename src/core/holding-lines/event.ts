import { z } from 'zod';

const at = z.iso.datetime();
const name = z.string().min(1);
const number = z.int().positive();

const Proposed = z.strictObject({
  type: z.literal('HoldingLineProposed'),
  at,
  number,
  topic: name,
  text: name,
  by: name,
  capacity: name,
});
const Approved = z.strictObject({
  type: z.literal('HoldingLineApproved'),
  at,
  number,
  by: name,
  as: z.enum(['chairman', 'vice-chairman']),
  standingInBecause: name.optional(),
});

export const HoldingEvent = z.discriminatedUnion('type', [
  Proposed,
  Approved,
  z.strictObject({ type: z.literal('HoldingLineRetired'), at, number, by: name, capacity: name }),
]);
export type HoldingEvent = z.infer<typeof HoldingEvent>;
