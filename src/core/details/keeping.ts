import type { Arrangements, PartyId, PersonId, Post } from '../constitution/index.ts';
import type { Facts } from '../kernel/index.ts';
import { capacitiesOf } from '../standing/index.ts';

type Privacy = NonNullable<Arrangements['privacy']>;
export type RecordKind = Privacy['records'][number]['record'];

/** A record and whose details they are: of a council's own record its own people are the keepers. */
export interface Kept {
  readonly record: RecordKind;
  readonly loggedBy: PersonId;
  readonly party?: PartyId;
}

const KEEPERS: readonly Post[] = ['clerk', 'communications'];

/** What the arrangements say of the details such a record holds: without a word of theirs, no time is set. */
export function keepingOf({ privacy }: Arrangements, record: RecordKind) {
  const rule = privacy?.records.find((one) => one.record === record);
  return { clause: privacy?.clause ?? '19.1', who: rule?.who ?? KEEPERS, rule: rule ?? null };
}

/** Whether the person acting keeps such details: by post, and of that council or of none (R-DP-1, 19.1). */
export function isKeeper({ record, party }: Kept, facts: Facts): boolean {
  const { who } = keepingOf(facts.arrangements, record);
  return capacitiesOf(facts).some(
    (c) =>
      c.kind === 'post' &&
      who.includes(c.post) &&
      (party === undefined || c.party === undefined || c.party === party),
  );
}

/** Whoever keeps them, and whoever took them down, may have them shown. */
export const mayReadDetails = (kept: Kept, facts: Facts): boolean =>
  facts.person !== null && (facts.person === kept.loggedBy || isKeeper(kept, facts));
