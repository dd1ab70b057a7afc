import { type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { SummonsCommand } from '../command.ts';
import type { SummonsEvent } from '../event.ts';
import type { Scheduled, Summons } from '../state.ts';
import { answerSummons, askSubstitute } from './answer.ts';
import { notifyInterest, retractInterest } from './interest.ts';
import { acceptLateItem } from './late.ts';
import { publishAgenda, recordBriefing, settleOrder } from './publish.ts';
import { isToCome, meetingRule, notTheBotsHour } from './rules.ts';
import { cancelMeeting, moveMeeting, scheduleMeeting } from './schedule.ts';
import { outlookNow } from './worse.ts';

/** Judge what is asked of a meeting to come, by the arrangements in force. */
export function decide(command: SummonsCommand, state: Summons, facts: Facts): Ruling<SummonsEvent> {
  if (command.type === 'ScheduleMeeting') return scheduleMeeting(command, state, facts);
  if (state.stage === 'unscheduled')
    return outOfOrder({
      ...meetingRule(facts),
      why: 'not-scheduled',
      required: 'a meeting with a date',
      found: 'none',
    });
  return decideScheduled(command, state, facts);
}

function decideScheduled(
  command: Exclude<SummonsCommand, { type: 'ScheduleMeeting' }>,
  state: Scheduled,
  facts: Facts,
): Ruling<SummonsEvent> {
  switch (command.type) {
    case 'MoveMeeting':
      return moveMeeting(command, state, facts);
    case 'CancelMeeting':
      return cancelMeeting(command, state, facts);
    case 'AnswerSummons':
      return answerSummons(command, state, facts);
    case 'AskSubstitute':
      return askSubstitute(command, state, facts);
    case 'NotifyInterest':
      return notifyInterest(command, state, facts);
    case 'RetractInterest':
      return retractInterest(command, state, facts);
    case 'RecordBriefing':
      return recordBriefing(state, facts);
    case 'SettleOrder':
      return settleOrder(command, state, facts);
    case 'PublishAgenda':
      return publishAgenda(command, state, facts);
    case 'AcceptLateItem':
      return acceptLateItem(command, state, facts);
    default:
      return facts.person === null ? atItsHour(command, state, facts) : outOfOrder(notTheBotsHour(facts));
  }
}

type Hourly = Extract<SummonsCommand, { type: 'CheckForecast' | 'RemindOfNotice' | 'RecordOpened' }>;

/** What the bot itself records when a moment comes: once, and no longer than the meeting is to come. */
function atItsHour(command: Hourly, state: Scheduled, facts: Facts): Ruling<SummonsEvent> {
  const { now: at } = facts;
  if (!isToCome(state)) return inOrder();
  switch (command.type) {
    case 'CheckForecast': {
      const { checkpoint } = command;
      if (!state.checkpoints.some((c) => c.name === checkpoint && c.at <= at)) return inOrder();
      return inOrder({ type: 'ForecastChecked', at, checkpoint, ...outlookNow(state, facts) });
    }
    case 'RemindOfNotice': {
      const { reminder } = command;
      const due = state.reminders.some((r) => r.name === reminder && r.at <= at);
      return due ? inOrder({ type: 'NoticeReminded', at, reminder }) : inOrder();
    }
    case 'RecordOpened':
      return inOrder({ type: 'MeetingOpened', at });
  }
}
