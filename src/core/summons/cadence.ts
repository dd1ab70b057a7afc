import { type CivilDate, daysAfter, type Quarter, quarterOf } from '../calendar/index.ts';

/** The quarter a day is in and the three after it, each with the meetings there are in it, in order (R-MEET-1, 7.1). */
export function quartersFrom(
  day: CivilDate,
  meetings: readonly CivilDate[],
): readonly (Quarter & { readonly meetings: readonly CivilDate[] })[] {
  let from = day;
  return [1, 2, 3, 4].map(() => {
    const quarter = quarterOf(from);
    const { first, last } = quarter;
    from = daysAfter(last, 1);
    return { ...quarter, meetings: meetings.filter((date) => first <= date && date <= last).toSorted() };
  });
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
