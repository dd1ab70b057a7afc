import type { CivilDate } from '../calendar/index.ts';
import { type Facts, inOrder, type Ruling } from '../kernel/index.ts';
import type { CommandOf } from './command.ts';
import type { CycleEvent, Horizon } from './event.ts';
import { todayOf } from './horizon.ts';
import { type Cycle, warningKey } from './state.ts';

type Quarter = Horizon['quarters'][number];

/** Whether a meeting is on record for a quarter (R-MEET-1). */
export const hasMeeting = ({ meetings }: Cycle, { first, last }: Pick<Quarter, 'first' | 'last'>): boolean =>
  Object.values(meetings).some((date: CivilDate) => first <= date && date <= last);

/** Quarters still to be looked at, each once. */
export const quartersToWarn = (state: Cycle): readonly Quarter[] =>
  state.horizon.quarters.filter(
    (quarter) => !hasMeeting(state, quarter) && !state.quartersWarned.includes(quarter.first),
  );

export const termsToWarn = ({ horizon, termsWarned }: Cycle): Horizon['terms'] =>
  horizon.terms.filter((term) => !termsWarned.includes(warningKey(term)));

/** Thirty days before a quarter ends in which nothing meets, once (R-MEET-1, 7.1). */
export function warnOfQuarter(
  { first }: CommandOf<'WarnOfQuarter'>,
  state: Cycle,
  facts: Facts,
): Ruling<CycleEvent> {
  const { now: at } = facts;
  const quarter = quartersToWarn(state).find((q) => q.first === first && q.warnAt <= at);
  if (!quarter || quarter.last < todayOf(facts)) return inOrder();
  return inOrder({ type: 'QuarterWarned', at, first, last: quarter.last });
}

/** Before the term ends and once it has ended; nothing stops working (R-TERM-1, 1.1). */
export function warnOfTerm(
  command: CommandOf<'WarnOfTerm'>,
  state: Cycle,
  { now: at }: Facts,
): Ruling<CycleEvent> {
  const key = warningKey(command);
  const term = termsToWarn(state).find((t) => warningKey(t) === key && t.at <= at);
  return term ? inOrder({ type: 'TermWarned', at, warning: term.warning, ends: term.ends }) : inOrder();
}
