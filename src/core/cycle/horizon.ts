import {
  type CivilDate,
  civilDateAt,
  daysAfter,
  instantOf,
  periodBefore,
  quarterOf,
  workingDayAfter,
} from '../calendar/index.ts';
import { type Arrangements, noticeHolidays, turnAfter, turnBefore } from '../constitution/index.ts';
import type { Facts } from '../kernel/index.ts';
import type { Horizon } from './event.ts';
import type { Cycle } from './state.ts';

/** When people are at their desks: what falls on a day falls at this hour, there. */
const MORNING = '09:00';
const WARNED_DAYS_BEFORE = 30;
const QUARTERS_AHEAD = 8;

/** The clerk is asked again after so many working days (R-HOST-1). */
const REMINDED_AFTER = 10;

/**
 * Everything the bot must look at by itself, for two years from today: it follows from the arrangements and from what
 * was done already, so that looking again, after a day or a year, finds the same.
 */
export function horizonOf(state: Cycle, facts: Facts): Horizon {
  return { quarters: quartersAhead(facts), turns: turnsAhead(state, facts), terms: termsOf(facts) };
}

export const morningOf = (day: CivilDate, { board }: Facts): string => {
  const at = instantOf(day, MORNING, board.timeZone);
  if (at === null) throw new Error(`${day} has no morning`);
  return at;
};

export const todayOf = ({ now, board }: Facts): CivilDate => civilDateAt(now, board.timeZone);

/** The morning so many working days from today. */
export const workingMorning = (facts: Facts, days = REMINDED_AFTER): string =>
  morningOf(workingDayAfter(todayOf(facts), days, noticeHolidays(facts.arrangements)), facts);

function quartersAhead(facts: Facts): Horizon['quarters'] {
  const quarters: Horizon['quarters'][number][] = [];
  for (let day = todayOf(facts); quarters.length < QUARTERS_AHEAD; ) {
    const { first, last } = quarterOf(day);
    quarters.push({ first, last, warnAt: morningOf(daysAfter(last, -WARNED_DAYS_BEFORE), facts) });
    day = daysAfter(last, 1);
  }
  return quarters;
}

/** The next two turns, and the last one where the bot was down on its day. */
function turnsAhead({ begunAt, lastTurn }: Cycle, facts: Facts): Horizon['turns'] {
  const { arrangements, board } = facts;
  const last = turnBefore(arrangements, todayOf(facts));
  const known = begunAt === null ? todayOf(facts) : civilDateAt(begunAt, board.timeZone);
  const overdue = last > known && (lastTurn === null || lastTurn < last) ? [last] : [];
  const next = turnAfter(arrangements, todayOf(facts));
  return [...overdue, next, turnAfter(arrangements, next)].map((date) => ({
    date,
    at: morningOf(date, facts),
  }));
}

/** The day the term ends, its renewals counted; null where it has no end (R-TERM-1). */
export function termEnds({ term }: Arrangements): CivilDate | null {
  if (!term) return null;
  const last = term.renewals.toSorted((a, b) => (a.begins < b.begins ? -1 : 1)).at(-1);
  return last ? (last.ends ?? null) : term.ends;
}

/** Twelve and six months before the end, and once it is past: what is past already is said once, the latest alone. */
function termsOf(facts: Facts): Horizon['terms'] {
  const ends = termEnds(facts.arrangements);
  if (ends === null) return [];
  const all: Horizon['terms'] = [
    { warning: '12-months', ends, at: morningOf(periodBefore(ends, { months: 12 }), facts) },
    { warning: '6-months', ends, at: morningOf(periodBefore(ends, { months: 6 }), facts) },
    { warning: 'ended', ends, at: morningOf(daysAfter(ends, 1), facts) },
  ];
  const past = all.filter(({ at }) => at <= facts.now);
  return [...past.slice(-1), ...all.filter(({ at }) => at > facts.now)];
}
