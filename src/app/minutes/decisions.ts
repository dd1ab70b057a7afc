import type { Instant } from '../../core/calendar/index.ts';
import type { Board } from '../../core/constitution/index.ts';
import type { DecisionEntered, YearLine } from '../../core/register/index.ts';
import { decisionsAfter, type Lookup, yearsOf } from '../desk/register.ts';

const PAGE = 40;

/**
 * The decisions declared between two instants. Numbers are given in the order of time, so where they begin is found by
 * halving, and no other decision is read however many there are.
 */
export async function decisionsBetween(
  parts: Lookup,
  board: Board,
  from: Instant,
  until: Instant,
): Promise<readonly DecisionEntered[]> {
  const years = await yearsOf(parts, board);
  const found: DecisionEntered[] = [];
  for (let skipped = await newerThan(parts, board, years, until); ; skipped += PAGE) {
    const page = await decisionsAfter(parts, board, years, skipped, PAGE);
    found.push(...page.filter(({ at }) => at >= from && at <= until));
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined || last.at < from) return found;
  }
}

/** How many decisions are newer than an instant. */
async function newerThan(
  parts: Lookup,
  board: Board,
  years: readonly YearLine[],
  until: Instant,
): Promise<number> {
  const isNewer = async (skipped: number): Promise<boolean> => {
    const [decision] = await decisionsAfter(parts, board, years, skipped, 1);
    return decision !== undefined && decision.at > until;
  };
  let low = 0;
  let high = years.reduce((sum, { last }) => sum + last, 0);
  if (!(await isNewer(0))) return 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await isNewer(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
