import { type CivilDate, daysAfter, type Quarter, quarterOf } from '../calendar/index.ts';

/** The four quarters of the financial year a day is in, with how many meetings fall in each (R-MEET-1, 7.1). */
export function meetingsByQuarter(
  day: CivilDate,
  meetings: readonly CivilDate[],
): readonly (Quarter & { readonly meetings: number })[] {
  const quarters: Quarter[] = [quarterOf(firstOf(quarterOf(day)))];
  while (quarters.length < 4) quarters.push(quarterOf(daysAfter(last(quarters).last, 1)));
  return quarters.map((quarter) => ({
    ...quarter,
    meetings: meetings.filter((date) => quarter.first <= date && date <= quarter.last).length,
  }));
}

/** Quarters between one meeting and the next that would have none, neither's own among them (R-MEET-1, 7.1). */
export function emptyQuartersBetween(from: CivilDate, to: CivilDate): readonly Quarter[] {
  const empty: Quarter[] = [];
  const goal = quarterOf(to);
  let quarter = quarterOf(daysAfter(quarterOf(from).last, 1));
  while (quarter.first < goal.first) {
    empty.push(quarter);
    quarter = quarterOf(daysAfter(quarter.last, 1));
  }
  return empty;
}

const firstOf = ({ year }: Quarter): CivilDate => `${year.slice(0, 4)}-04-01`;

function last(quarters: readonly Quarter[]): Quarter {
  const found = quarters.at(-1);
  if (!found) throw new Error('no quarters');
  return found;
}
