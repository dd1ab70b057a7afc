import { erasingDeadline } from '../details/index.ts';
import { type Deadline, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { notTheBot } from '../standing/index.ts';
import { source } from './breaches.ts';
import type { CommandOf, PressCommand } from './command.ts';
import type { PressEvent } from './event.ts';
import { remindersOf, silentSeats } from './progress.ts';
import { isLive, type LoggedEnquiry, type PressEnquiry } from './state.ts';

const MARKS = ['half', 'nine-tenths'] as const;

/** The two reminders and the deadline itself, until each has passed or the enquiry is over. A correction has none. */
export function deadlines(state: PressEnquiry): readonly Deadline<PressCommand>[] {
  if (state.stage === 'unlogged') return [];
  if (!isLive(state)) return erasingDeadline(state.details, false);
  if (state.dueAt === null || state.correcting !== null) return [];
  if (state.deadlinePassedAt !== null) return [];
  const { dueAt, news } = state;
  const times = remindersOf(state);
  const last = news.findLast((name) => name === 'half' || name === 'nine-tenths');
  const left = last === undefined ? MARKS : last === 'half' ? MARKS.slice(1) : [];
  return [
    ...left.flatMap((mark) =>
      times ? [{ name: mark, at: times[mark], command: { type: 'RemindSilent', mark } as const }] : [],
    ),
    { name: 'due', at: dueAt, command: { type: 'RecordDeadlinePassed' } },
  ];
}

/** Half or nine tenths of the time are gone: those who have not answered are reminded, once (R-PRESS-3). */
export function remindSilent(
  { mark }: CommandOf<'RemindSilent'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const rule = source('R-PRESS-3', facts);
  if (facts.person !== null) return outOfOrder(notTheBot(rule.clause, facts));
  const wanted = deadlines(state).find(({ name }) => name === mark);
  if (wanted === undefined) return inOrder();
  if (Date.parse(facts.now) < Date.parse(wanted.at))
    return outOfOrder({ ...rule, why: 'no-such-choice', required: wanted.at, found: facts.now });
  return inOrder({ type: 'SilentReminded', at: facts.now, mark, silent: [...silentSeats(state)] });
}

/** The deadline has come: those who have not answered are reminded, and nothing is released (R-PRESS-3). */
export function recordDeadlinePassed(state: LoggedEnquiry, facts: Facts): Ruling<PressEvent> {
  const rule = source('R-PRESS-3', facts);
  if (facts.person !== null) return outOfOrder(notTheBot(rule.clause, facts));
  const due = deadlines(state).find(({ name }) => name === 'due');
  if (due === undefined) return inOrder();
  if (Date.parse(facts.now) < Date.parse(due.at))
    return outOfOrder({ ...rule, why: 'no-such-choice', required: due.at, found: facts.now });
  return inOrder({ type: 'DeadlinePassed', at: facts.now, silent: [...silentSeats(state)] });
}
