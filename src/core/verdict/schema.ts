import { z } from 'zod';

export const Choice = z.enum(['for', 'against', 'abstain']);
/** What a member pressed. Doing nothing is "not voting", which is none of these (R-VOTE-3). */
export type Choice = z.infer<typeof Choice>;

export const QuorumSchema = z.strictObject({
  quorate: z.boolean(),
  counted: z.int(),
  minimum: z.int(),
  missing: z.array(z.string()).readonly(),
  clause: z.string(),
});

const Tally = z.strictObject({ for: z.int(), against: z.int(), abstained: z.int(), notVoting: z.int() });

/** One link in the chain of reasons for a verdict: the rule, its clause, and the figures it was judged on. */
const Reason = z.discriminatedUnion('says', [
  z.strictObject({
    says: z.literal('consensus'),
    rule: z.string(),
    clause: z.string(),
    objections: z.int(),
    advisory: z.int(),
  }),
  z.strictObject({
    says: z.literal('no-consensus'),
    rule: z.string(),
    clause: z.string(),
    objections: z.int(),
  }),
  z.strictObject({
    says: z.literal('majority'),
    rule: z.string(),
    clause: z.string(),
    base: z.enum(['for-and-against', 'present', 'seats']),
    baseCount: z.int(),
    for: z.int(),
    against: z.int(),
  }),
  z.strictObject({ says: z.literal('tie'), rule: z.string(), clause: z.string(), each: z.int() }),
  z.strictObject({
    says: z.literal('all-abstained'),
    rule: z.string(),
    clause: z.string(),
    abstained: z.int(),
  }),
  z.strictObject({
    says: z.literal('casting-vote'),
    rule: z.string(),
    clause: z.string(),
    choice: Choice,
    person: z.string(),
  }),
  z.strictObject({
    says: z.literal('unanimity'),
    rule: z.string(),
    clause: z.string(),
    test: z.enum(['present-all-for', 'no-dissent', 'all-seats']),
    entitled: z.int(),
    for: z.int(),
    against: z.int(),
    abstained: z.int(),
    notVoting: z.int(),
  }),
  z.strictObject({
    says: z.literal('involved'),
    rule: z.string(),
    clause: z.string(),
    parties: z.array(z.string()),
  }),
  z.strictObject({ says: z.literal('quorum'), rule: z.string(), clause: z.string(), quorum: QuorumSchema }),
]);
export type Reason = z.infer<typeof Reason>;

const Division = z.strictObject({
  seat: z.string(),
  person: z.string(),
  choice: Choice.nullable(),
  /** Taken by a show of hands, and not pressed by the member. */
  inRoom: z.literal(true).optional(),
});

/** An outcome with everything needed to explain it and to judge it again (R-RECORD-1). */
export const VerdictSchema = z.strictObject({
  result: z.enum(['carried', 'not-carried', 'no-consensus']),
  /** A recommendation goes to each party to decide; a direction is the Board's own (R-DEF-3). */
  standing: z.enum(['recommendation', 'direction']),
  method: z.enum(['consensus', 'majority', 'unanimity']),
  tie: z.boolean(),
  tally: Tally.nullable(),
  /** Every entitled member present at the close, and what they pressed; null is "not voting". Empty for consensus. */
  division: z.array(Division),
  /** Seats whose objection stood, and of those with no part in the matter, whose was advisory (R-PARTIAL-2). */
  objections: z.array(z.strictObject({ seat: z.string(), person: z.string(), binding: z.boolean() })),
  quorum: QuorumSchema,
  reasons: z.array(Reason),
});
export type Verdict = z.infer<typeof VerdictSchema>;
export type DivisionEntry = z.infer<typeof Division>;
export type Tally = z.infer<typeof Tally>;
