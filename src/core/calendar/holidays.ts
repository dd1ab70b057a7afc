import table from './bank-holidays.json' with { type: 'json' };
import type { CivilDate } from './time.ts';

/** The days, besides Saturdays and Sundays, that are not working days: an argument to whatever counts days. */
export type Holidays = ReadonlySet<CivilDate>;

type Years = Readonly<Record<string, readonly string[]>>;

const daysOf = (years: Years): readonly CivilDate[] =>
  Object.entries(years).flatMap(([year, days]) => days.map((day) => `${year}-${day}`));

/** Bank holidays, Christmas Day and Good Friday in England and Wales, by which public notice counts (R-NOTICE-2). */
export const ENGLAND_AND_WALES: Holidays = new Set(daysOf(table.englandAndWales));

/** Those of any part of the United Kingdom, by which requests for information count (R-FOI-2). */
export const UNITED_KINGDOM: Holidays = new Set([
  ...ENGLAND_AND_WALES,
  ...daysOf(table.elsewhereInTheUnitedKingdom),
]);

/** The last day the table knows of; beyond it every weekday would look like a working day. */
export const TABLE_ENDS: CivilDate = `${Object.keys(table.englandAndWales).sort().at(-1)}-12-31`;

/** A table and the days a council adds of its own: one-off bank holidays, closure days (`YYYY-MM-DD`). */
export function withClosures(holidays: Holidays, closures: readonly CivilDate[]): Holidays {
  return closures.length === 0 ? holidays : new Set([...holidays, ...closures]);
}
