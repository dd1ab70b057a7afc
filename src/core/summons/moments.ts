import { type CivilDate, daysAfter, instantOf, workingDayBefore } from '../calendar/index.ts';
import { noticeHolidays } from '../constitution/index.ts';
import type { Facts } from '../kernel/index.ts';
import type { Moment } from './state.ts';

/** When people are at their desks: what falls on a day falls at this hour, there. */
const MORNING = '09:00';
const HOUR_MS = 3_600_000;

/** When the quorum of a meeting to come is looked at again: 10, 5 and 2 working days and one hour before (R-QUORUM-4). */
export function checkpointsOf(date: CivilDate, start: string, facts: Facts): readonly Moment[] {
  const holidays = noticeHolidays(facts.arrangements);
  const days = [10, 5, 2].map((count) => ({
    name: `${count} working days`,
    at: morningOf(workingDayBefore(date, count, holidays), facts),
  }));
  const hour = { name: '1 hour', at: new Date(Date.parse(start) - HOUR_MS).toISOString() };
  return toCome([...days, hour], facts);
}

/** When the clerk is reminded of the notice: 5 and 2 working days before its last day, on it, and once it is past (R-NOTICE-1). */
export function remindersOf(lastDay: CivilDate, facts: Facts): readonly Moment[] {
  const holidays = noticeHolidays(facts.arrangements);
  const before = [5, 2].map((count) => ({
    name: `${count} working days`,
    at: morningOf(workingDayBefore(lastDay, count, holidays), facts),
  }));
  const on = { name: 'last day', at: morningOf(lastDay, facts) };
  const past = { name: 'past', at: morningOf(daysAfter(lastDay, 1), facts) };
  return toCome([...before, on, past], facts);
}

const toCome = (moments: readonly Moment[], { now }: Facts): readonly Moment[] =>
  moments.filter(({ at }) => at > now);

function morningOf(day: CivilDate, { board }: Facts): string {
  const at = instantOf(day, MORNING, board.timeZone);
  if (at === null) throw new Error(`${day} has no morning`);
  return at;
}
