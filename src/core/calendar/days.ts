import type { Holidays } from './holidays.ts';
import type { CivilDate } from './time.ts';

const DAY_MS = 86_400_000;
const WEEKEND = [0, 6];

/** Monday to Friday and no holiday (R-NOTICE-2, R-FOI-2). */
export function isWorkingDay(day: CivilDate, holidays: Holidays): boolean {
  return !WEEKEND.includes(new Date(day).getUTCDay()) && !holidays.has(day);
}

/** The civil date so many days later; earlier if negative. */
export function daysAfter(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The working day so many working days after a day, which itself is not counted: the first is the next one. */
export function workingDayAfter(day: CivilDate, count: number, holidays: Holidays): CivilDate {
  return workingDay(day, count, 1, holidays);
}

/** The working day so many working days before a day, which itself is not counted. */
export function workingDayBefore(day: CivilDate, count: number, holidays: Holidays): CivilDate {
  return workingDay(day, count, -1, holidays);
}

function workingDay(day: CivilDate, count: number, step: 1 | -1, holidays: Holidays): CivilDate {
  let found = day;
  for (let left = count; left > 0; ) {
    found = daysAfter(found, step);
    if (isWorkingDay(found, holidays)) left -= 1;
  }
  return found;
}

/** Working days strictly between publication and meeting; 0 if the one is not before the other (R-NOTICE-2). */
export function clearDays(published: CivilDate, meeting: CivilDate, holidays: Holidays): number {
  let count = 0;
  for (let day = daysAfter(published, 1); day < meeting; day = daysAfter(day, 1)) {
    if (isWorkingDay(day, holidays)) count += 1;
  }
  return count;
}

/** The last working day on which publication still gives so many clear days before the meeting (R-NOTICE-1). */
export function lastPublicationDay(meeting: CivilDate, clear: number, holidays: Holidays): CivilDate {
  return workingDayBefore(meeting, clear + 1, holidays);
}
