import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from './time.ts';

/** A length of time as the arrangements and the law write them. */
export type Period = Readonly<{ years: number } | { months: number } | { days: number }>;

/**
 * The last day of a period that begins with a day, that day being its first. Where the month has no corresponding date
 * it ends with the month (R-MINUTES-3, R-SCRUT-4, R-DPI-3).
 */
export function lastDayOf(beginning: CivilDate, period: Period): CivilDate {
  const from = Temporal.PlainDate.from(beginning);
  const corresponding = from.add(period);
  const missing = !('days' in period) && corresponding.day !== from.day;
  return missing ? corresponding.toString() : corresponding.subtract({ days: 1 }).toString();
}

/** The corresponding date a period after a day, or the last of that month if it has none (R-EXIT-1, R-REVIEW-1). */
export function periodAfter(day: CivilDate, period: Period): CivilDate {
  return Temporal.PlainDate.from(day).add(period).toString();
}

/** The corresponding date a period before a day, or the last of that month if it has none (R-TERM-1). */
export function periodBefore(day: CivilDate, period: Period): CivilDate {
  return Temporal.PlainDate.from(day).subtract(period).toString();
}

/** A quarter of a financial year that begins in April: `{ year: '2025-26', quarter: 3 }` is October to December 2025. */
export interface Quarter {
  readonly year: string;
  readonly quarter: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** The financial quarter a day is in (R-MEET-1). */
export function quarterOf(day: CivilDate): Quarter {
  const date = Temporal.PlainDate.from(day);
  const april = date.month >= 4 ? date.year : date.year - 1;
  const quarter = Math.floor(((date.month + 8) % 12) / 3) + 1;
  const first = Temporal.PlainDate.from({ year: april, month: 4, day: 1 }).add({ months: 3 * (quarter - 1) });
  const year = `${april}-${String((april + 1) % 100).padStart(2, '0')}`;
  return { year, quarter, first: first.toString(), last: lastDayOf(first.toString(), { months: 3 }) };
}
