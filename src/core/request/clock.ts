import {
  type CivilDate,
  daysAfter,
  type Holidays,
  isWorkingDay,
  UNITED_KINGDOM,
  withClosures,
  workingDayAfter,
} from '../calendar/index.ts';
import type { Mark } from './event.ts';

/** What the statutory clock runs by. The days are the whole United Kingdom's (R-FOI-2). */
export interface Clock {
  /** The day of receipt, or of receiving what was asked to make it clear: the next working day is the first. */
  readonly from: CivilDate;
  /** From each fees notice to its payment, both days included: they are not counted. Null while it is unpaid. */
  readonly pauses: readonly { readonly from: CivilDate; readonly to: CivilDate | null }[];
  /** Since when clarification is awaited. */
  readonly asked: CivilDate | null;
  /** The day the time was extended to. */
  readonly until: CivilDate | null;
}

export const TWENTY = 20;
export const FORTY = 40;

export const startingOn = (from: CivilDate): Clock => ({ from, pauses: [], asked: null, until: null });

/** Why no day counts now: it waits for a fee, or to be told what is meant. */
export const stoppedBy = ({ pauses, asked }: Clock): 'fee' | 'clarification' | null =>
  asked !== null ? 'clarification' : pauses.some(({ to }) => to === null) ? 'fee' : null;

/** The working day so many after the clock began, the days of a fees notice left out; null while it is stopped. */
export function dayOf(clock: Clock, count: number): CivilDate | null {
  return stoppedBy(clock) === null ? workingDayAfter(clock.from, count, countedOut(clock)) : null;
}

/** The last day for the answer; null while the clock is stopped (FOIA s.10, EIR reg. 5 and 7). */
export const dueOn = (clock: Clock): CivilDate | null => {
  const twentieth = dayOf(clock, TWENTY);
  return twentieth === null ? null : (clock.until ?? twentieth);
};

/** How many working days have been counted by the end of a day; while it is stopped, by the day it stopped. */
export function workingDaysTo(clock: Clock, today: CivilDate): number {
  const stopped = clock.asked ?? clock.pauses.find(({ to }) => to === null)?.from ?? null;
  const last = stopped !== null && stopped < today ? daysAfter(stopped, -1) : today;
  const holidays = countedOut(clock);
  let count = 0;
  for (let day = daysAfter(clock.from, 1); day <= last; day = daysAfter(day, 1))
    if (isWorkingDay(day, holidays)) count += 1;
  return count;
}

/** The day of each mark: nearly due is two working days before, and overdue the day after. */
export function markDays(
  clock: Clock,
  days: { readonly copy: number; readonly views: number; readonly draft: number },
): Readonly<Record<Mark, CivilDate>> | null {
  const due = dueOn(clock);
  const on = (count: number): CivilDate => dayOf(clock, count) ?? clock.from;
  if (due === null) return null;
  const holidays = countedOut(clock);
  let nearly = due;
  for (let left = 2; left > 0; left -= isWorkingDay(nearly, holidays) ? 1 : 0) nearly = daysAfter(nearly, -1);
  return {
    copy: on(days.copy),
    views: on(days.views),
    draft: on(days.draft),
    nearly,
    due,
    overdue: daysAfter(due, 1),
  };
}

const countedOut = ({ pauses }: Clock): Holidays =>
  withClosures(
    UNITED_KINGDOM,
    pauses.flatMap(({ from, to }) => (to === null ? [] : daysBetween(from, to))),
  );

function daysBetween(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day);
  return days;
}
