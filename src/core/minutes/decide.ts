import { civilDateAt, instantOf, workingDayAfter, workingDayBefore } from '../calendar/index.ts';
import { noticeHolidays } from '../constitution/index.ts';
import { type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { notTheBot, textBreaches } from '../standing/index.ts';
import { approve, sign } from './approve.ts';
import type { CommandOf, MinutesCommand } from './command.ts';
import type { MinutesEvent } from './event.ts';
import { clerkActing, clerkOnly, MINUTES_LIMITS, minutesRule, notBegun } from './rules.ts';
import type { Begun, Minutes } from './state.ts';

/** Working days from the meeting to the draft's being with its members: a parameter of ours (R-MINUTES-1). */
const DRAFT_DAYS = 10;
/** Working days before that on which the clerk is first reminded. */
const WARNED_BEFORE = 3;
const MORNING = '09:00';

export function decide(command: MinutesCommand, state: Minutes, facts: Facts): Ruling<MinutesEvent> {
  if (command.type === 'BeginMinutes') return begin(command, state, facts);
  if (state.stage === 'unbegun') return outOfOrder(notBegun(facts));
  switch (command.type) {
    case 'RemindOfMinutes':
      return remind(command, state, facts);
    case 'CirculateMinutes':
      return circulate(state, facts);
    case 'CorrectMinutes':
      return correct(command, state, facts);
    case 'ApproveMinutes':
      return approve(command, state, facts);
    case 'SignMinutes':
      return sign(command, state, facts);
  }
}

/** The bot begins them as the meeting closes: the draft is there within seconds of it (R-MINUTES-1). */
function begin(command: CommandOf<'BeginMinutes'>, state: Minutes, facts: Facts): Ruling<MinutesEvent> {
  const { board, arrangements, now } = facts;
  if (facts.person !== null) return outOfOrder(notTheBot(arrangements.agenda.clause, facts));
  if (state.stage !== 'unbegun') return inOrder();
  const holidays = noticeHolidays(arrangements);
  const held = civilDateAt(command.openedAt ?? command.closedAt, board.timeZone);
  const due = workingDayAfter(held, DRAFT_DAYS, holidays);
  const warned = workingDayBefore(due, WARNED_BEFORE, holidays);
  const reminders = [
    { name: 'soon due', day: warned },
    { name: 'due', day: due },
  ].flatMap(({ name, day }) => {
    const at = instantOf(day, MORNING, board.timeZone);
    return at === null ? [] : [{ name, at }];
  });
  const { type: _, ...begun } = command;
  return inOrder({ type: 'MinutesBegun', at: now, ...begun, due, reminders });
}

function remind(
  { reminder }: CommandOf<'RemindOfMinutes'>,
  state: Begun,
  facts: Facts,
): Ruling<MinutesEvent> {
  if (facts.person !== null) return outOfOrder(notTheBot(facts.arrangements.agenda.clause, facts));
  if (!state.reminders.some(({ name }) => name === reminder)) return inOrder();
  return inOrder({ type: 'MinutesReminded', at: facts.now, reminder });
}

/** The clerk sends the newest version to every member; the same version is not sent twice. */
function circulate({ version, circulated }: Begun, facts: Facts): Ruling<MinutesEvent> {
  const by = clerkActing(facts);
  if (by === undefined) return outOfOrder(clerkOnly(facts));
  if (circulated.at(-1)?.version === version) return inOrder();
  return inOrder({ type: 'MinutesCirculated', at: facts.now, by, version });
}

/** A correction is a new version, and what was said stays readable (R-MINUTES-2). */
function correct(command: CommandOf<'CorrectMinutes'>, state: Begun, facts: Facts): Ruling<MinutesEvent> {
  const by = clerkActing(facts);
  if (by === undefined) return outOfOrder(clerkOnly(facts));
  const source = minutesRule(facts, 'R-MINUTES-2');
  const { paragraph, was, text, reason } = command;
  if (was === null)
    return outOfOrder({
      ...source,
      why: 'no-such-paragraph',
      required: 'a numbered paragraph',
      found: paragraph,
    });
  const [first, ...rest] = textBreaches(
    source,
    { name: 'what the paragraph shall say', text, limit: MINUTES_LIMITS.text },
    { name: 'why it is corrected', text: reason, limit: MINUTES_LIMITS.reason },
  );
  if (first) return outOfOrder(first, ...rest);
  if (text.trim() === was) return inOrder();
  return inOrder({
    ...{ type: 'MinutesCorrected', at: facts.now, by, version: state.version + 1 },
    ...{ paragraph, was, text: text.trim(), reason: reason.trim() },
  });
}
