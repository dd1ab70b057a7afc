import { z } from 'zod';
import { readJson } from './load.ts';

const PartyCount = z.object({ seats: z.int(), subsets: z.int(), quorate: z.int() });
const Tables = z.object({
  quorumTruthTable: z.object({
    seatOrder: z.array(z.string()),
    rows: z.array(z.object({ present: z.string(), count: z.int(), quorate: z.boolean() })),
    bySize: z.record(
      z.string(),
      z.object({ subsets: z.int(), allPartiesPresent: z.int(), quorate: z.int() }),
    ),
    quorate: z.int(),
    allPartiesPresentAnySize: z.int(),
    sizeAtLeast5ButPartyMissing: z.int(),
  }),
  quorumByPartyCount: z.array(
    z.object({ parties: z.int(), literal5: PartyCount, twoNMinus1: PartyCount.extend({ min: z.int() }) }),
  ),
  rotation: z.object({
    anchor: z.string(),
    order: z.array(z.string()),
    rows: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        chair: z.string(),
        viceChair: z.string(),
        hostAuthority: z.string(),
        altAnchorMay2012Chair: z.string().optional(),
      }),
    ),
  }),
  voteOutcomes: z.array(
    z.object({
      voters: z.int(),
      outcomes: z.int(),
      carried: z.int(),
      tied: z.int(),
      lost: z.int(),
      unanimousAllFor: z.int(),
      noDissentWithAtLeastOneFor: z.int(),
    }),
  ),
});
const Examples = z.array(
  z.object({ id: z.string(), title: z.string(), input: z.unknown(), expected: z.unknown() }),
);
const worked = z
  .object({ tables: Tables, examples: Examples })
  .parse(readJson('test/data/worked-examples.json'));

export const tables = worked.tables;

export interface WorkedExample<Input, Expected> {
  readonly id: string;
  readonly title: string;
  readonly input: Input;
  readonly expected: Expected;
}

/** The worked examples of one group (`QUORUM`, `VOTE` …), or those `ids` name. Throws if there are none. */
export function examplesOf<Input, Expected>(
  group: string,
  input: z.ZodType<Input>,
  expected: z.ZodType<Expected>,
  ...ids: readonly string[]
): readonly WorkedExample<Input, Expected>[] {
  const chosen = worked.examples
    .filter((e) => e.id.startsWith(`${group}-`) && (ids.length === 0 || ids.includes(e.id)))
    .map((e) => ({ ...e, input: input.parse(e.input), expected: expected.parse(e.expected) }));
  if (chosen.length === 0) throw new Error(`there are no worked examples of ${group} ${ids.join(' ')}`);
  return chosen;
}
