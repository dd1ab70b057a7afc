import { type CivilDate, daysAfter, periodAfter, wholeYearsBetween } from '../calendar/index.ts';
import { once } from '../once/index.ts';
import type { Arrangements, Party, PartyId } from './board.ts';

/** A stretch of the rotation in which the same councils take turns. */
export interface Segment {
  readonly from: CivilDate;
  /** The year of office it opens in, counted from the anchor; the first of its order presides in it. */
  readonly year: number;
  readonly order: readonly PartyId[];
}

/**
 * The rotation in its segments: whenever a council joins or leaves, one closes and the next opens from the sitting
 * Chairman, so that no year already served changes. A joiner goes last; where the Chairman's council leaves, the
 * Vice Chairman steps up (R-CHAIR-5).
 */
export const segmentsOf = once((rules: Arrangements): readonly Segment[] => {
  const { anchor, order } = rules.chair;
  const late = new Set(rules.parties.filter((p) => p.joined > anchor).map((p) => p.id));
  const founders = order.filter((id) => !late.has(id));
  const segments: Segment[] = [{ from: anchor, year: 0, order: founders.length < 2 ? order : founders }];
  for (const date of changesOf(rules)) {
    const before = segments.at(-1);
    if (before) segments.push(next(before, date, rules));
  }
  return segments;
});

/** The segment a day falls in; the first reaches back before its anchor. */
export function segmentOn(rules: Arrangements, date: CivilDate): Segment {
  const segments = segmentsOf(rules);
  const found = segments.findLast(({ from }) => from <= date) ?? segments[0];
  if (!found) throw new Error('the rotation names no party');
  return found;
}

/** The councils in the order they take turns from a day on, this year's Chairman first. */
export function turned(rules: Arrangements, date: CivilDate, segment: Segment): readonly PartyId[] {
  const { order, year } = segment;
  const turns = wholeYearsBetween(rules.chair.anchor, date) - year;
  const first = ((turns % order.length) + order.length) % order.length;
  return [...order.slice(first), ...order.slice(0, first)];
}

/** The day this year of office began: the last time the rotation turned (R-CHAIR-2). */
export const turnBefore = ({ chair }: Arrangements, date: CivilDate): CivilDate =>
  periodAfter(chair.anchor, { years: wholeYearsBetween(chair.anchor, date) });

/** The day the rotation turns next. */
export const turnAfter = ({ chair }: Arrangements, date: CivilDate): CivilDate =>
  periodAfter(chair.anchor, { years: wholeYearsBetween(chair.anchor, date) + 1 });

function changesOf({ parties, chair }: Arrangements): readonly CivilDate[] {
  const days = parties.flatMap(({ joined, left }) => [joined, ...(left ? [daysAfter(left, 1)] : [])]);
  return [...new Set(days)].filter((day) => day > chair.anchor).toSorted();
}

function next(before: Segment, date: CivilDate, rules: Arrangements): Segment {
  const there = rules.parties.filter((p) => isThere(p, date)).map((p) => p.id);
  const sitting = turned(rules, date, before).filter((id) => there.includes(id));
  const joining = rules.parties.filter((p) => p.joined === date && !sitting.includes(p.id));
  return {
    from: date,
    year: wholeYearsBetween(rules.chair.anchor, date),
    order: [...sitting, ...joining.map((p) => p.id)],
  };
}

const isThere = ({ joined, left }: Party, date: CivilDate): boolean =>
  joined <= date && (left === undefined || date <= left);
