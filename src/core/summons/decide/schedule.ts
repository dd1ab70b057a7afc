import { civilDateAt, instantOf, isWorkingDay, lastPublicationDay } from '../../calendar/index.ts';
import { noticeHolidays } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { textBreaches } from '../../standing/index.ts';
import { emptyQuartersBetween } from '../cadence.ts';
import type { CommandOf } from '../command.ts';
import type { SummonsEvent } from '../event.ts';
import { checkpointsOf, remindersOf } from '../moments.ts';
import type { Scheduled, Summons } from '../state.ts';
import { clerkOf, isToCome, meetingRule, noticeRule, notTheClerk, over } from './rules.ts';

export const LIMITS = { place: 200, reason: 500 } as const;

type Scheduling = CommandOf<'ScheduleMeeting' | 'MoveMeeting'>;

/** The clerk fixes a meeting's date. What is warned of is done only with a reason, which the record keeps (R-MEET-1, R-NOTICE-4). */
export function scheduleMeeting(
  command: CommandOf<'ScheduleMeeting'>,
  state: Summons,
  facts: Facts,
): Ruling<SummonsEvent> {
  const by = clerkOf(facts);
  if (by === undefined) return outOfOrder(notTheClerk(facts));
  if (state.stage !== 'unscheduled') return sameAgain(command, state, facts);
  const fixed = fixedBy(command, facts);
  if ('breaches' in fixed) return outOfOrder(...fixed.breaches);
  const { requisition } = command;
  const answers = requisition ? { requisition } : {};
  return inOrder({ type: 'MeetingScheduled', id: command.id, ...answers, by, ...fixed });
}

/** The clerk moves a meeting still to come; a new date is notice anew, and members are asked again (R-NOTICE-1). */
export function moveMeeting(command: Scheduling, state: Scheduled, facts: Facts): Ruling<SummonsEvent> {
  const by = clerkOf(facts);
  if (by === undefined) return outOfOrder(notTheClerk(facts));
  if (!isToCome(state)) return outOfOrder(over(state, facts));
  if (isSame(command, state)) return inOrder();
  const fixed = fixedBy(command, facts);
  if ('breaches' in fixed) return outOfOrder(...fixed.breaches);
  return inOrder({ type: 'MeetingMoved', by, ...fixed });
}

export function cancelMeeting(
  { reason }: CommandOf<'CancelMeeting'>,
  state: Scheduled,
  facts: Facts,
): Ruling<SummonsEvent> {
  const by = clerkOf(facts);
  if (by === undefined) return outOfOrder(notTheClerk(facts));
  if (state.stage === 'cancelled') return inOrder();
  if (!isToCome(state)) return outOfOrder(over(state, facts));
  const [blank] = textBreaches(meetingRule(facts), {
    name: 'the reason',
    text: reason,
    limit: LIMITS.reason,
  });
  if (blank) return outOfOrder(blank);
  return inOrder({ type: 'MeetingCancelled', at: facts.now, by, reason: reason.trim() });
}

const isSame = (command: Scheduling, state: Scheduled): boolean =>
  command.date === state.date &&
  command.time === state.time &&
  command.place.trim() === state.place &&
  command.mode === state.mode;

function sameAgain(command: Scheduling, state: Scheduled, facts: Facts): Ruling<SummonsEvent> {
  if (isSame(command, state)) return inOrder();
  return outOfOrder({
    ...meetingRule(facts),
    why: 'already-scheduled',
    required: 'a new meeting',
    found: state.date,
  });
}

function fixedBy(command: Scheduling, facts: Facts) {
  const { arrangements, board, now } = facts;
  const { date, time, mode } = command;
  const start = instantOf(date, time, board.timeZone);
  const faults = faultsIn(command, start, facts);
  if (start === null || faults[0]) return refused(faults, facts);
  const lastDay = lastPublicationDay(date, arrangements.notice.clearDays, noticeHolidays(arrangements));
  const warnings = warningsOn(command, lastDay, facts);
  const reason = command.reason.trim();
  if (warnings.length > 0 && reason === '') return refused(warnings, facts);
  return {
    at: now,
    date,
    time,
    start,
    place: command.place.trim(),
    mode,
    lastDay,
    warnings: warnings.map((w) => w.rule),
    reason: warnings.length > 0 ? reason : '',
    reminders: [...remindersOf(lastDay, facts)],
    checkpoints: [...checkpointsOf(date, start, facts)],
  };
}

const refused = ([first, ...rest]: readonly Breach[], facts: Facts) => ({
  breaches: [first ?? notADay(facts, ''), ...rest] as const,
});

const notADay = (facts: Facts, found: string): Breach => ({
  ...meetingRule(facts),
  why: 'no-such-choice',
  required: 'a date and a time, as 2026-12-10 and 14:00',
  found,
});

function faultsIn(command: Scheduling, start: string | null, facts: Facts): readonly Breach[] {
  const { date, time, place, reason, others } = command;
  const texts = textBreaches(meetingRule(facts), { name: 'the place', text: place, limit: LIMITS.place });
  const long: readonly Breach[] =
    reason.length > LIMITS.reason
      ? [{ ...meetingRule(facts), why: 'too-long', required: LIMITS.reason, found: reason.length }]
      : [];
  if (start === null) return [notADay(facts, `${date} ${time}`), ...texts];
  if (start <= facts.now)
    return [{ ...meetingRule(facts), why: 'date-has-passed', required: 'a time to come', found: date }];
  if (others.includes(date))
    return [{ ...meetingRule(facts), why: 'day-is-taken', required: 'a day without one', found: date }];
  return [...texts, ...long];
}

/** What the clerk is warned of, and may do all the same with a reason (Warn, R-MEET-1, R-NOTICE-2, R-NOTICE-4). */
function warningsOn({ date, others }: Scheduling, lastDay: string, facts: Facts): readonly Breach[] {
  const { arrangements, board, now } = facts;
  const today = civilDateAt(now, board.timeZone);
  const warnings: Breach[] = [];
  if (lastDay < today)
    warnings.push({
      ...noticeRule(facts, 'R-NOTICE-4'),
      why: 'notice-would-be-short',
      required: arrangements.notice.clearDays,
      found: lastDay,
    });
  if (!isWorkingDay(date, noticeHolidays(arrangements)))
    warnings.push({
      rule: 'R-NOTICE-2',
      clause: arrangements.notice.clause,
      why: 'not-a-working-day',
      required: 'a working day',
      found: date,
    });
  const before =
    others
      .filter((other) => other < date)
      .toSorted()
      .at(-1) ?? today;
  const [empty] = emptyQuartersBetween(before, date);
  if (empty)
    warnings.push({
      ...meetingRule(facts),
      why: 'quarter-left-empty',
      required: empty.first,
      found: empty.last,
    });
  return warnings;
}
