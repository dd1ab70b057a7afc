import { type CivilDate, civilDateAt, daysAfter, type Instant } from '../calendar/index.ts';
import { holdersOfPost, officeHoldersOn, turnBefore } from '../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { actingAs, notTheBot } from '../standing/index.ts';
import type { CommandOf, CycleCommand } from './command.ts';
import type { CycleEvent } from './event.ts';
import { horizonOf, todayOf, workingMorning } from './horizon.ts';
import { type Cycle, isOver, leftOf } from './state.ts';
import { warnOfQuarter, warnOfTerm } from './warn.ts';

type Ruled = Ruling<CycleEvent>;

/** Judge what is asked of a board's year: the clerk confirms, the bot looks ahead and warns. */
export function decide(command: CycleCommand, state: Cycle, facts: Facts): Ruled {
  switch (command.type) {
    case 'ConfirmChair':
    case 'RecordTask':
    case 'ConfirmHandOver': {
      const denied = notTheClerk(command, facts);
      return denied ? outOfOrder(denied) : byTheClerk(command, state, facts, facts.person ?? '');
    }
    default:
      return facts.person === null
        ? byTheBot(command, state, facts)
        : outOfOrder(notTheBot(facts.arrangements.meetings.clause, facts));
  }
}

type Clerks = CommandOf<'ConfirmChair' | 'RecordTask' | 'ConfirmHandOver'>;

/** R-CHAIR-2 and R-HOST-1 are Democratic Services' to confirm. */
function notTheClerk({ type }: Clerks, facts: Facts): Breach | null {
  const { board, arrangements, person } = facts;
  const clerks = holdersOfPost(board, 'clerk', todayOf(facts));
  if (person !== null && clerks.includes(person)) return null;
  const { clause, hostClause = clause } = arrangements.chair;
  const source =
    type === 'ConfirmChair'
      ? ({ rule: 'R-CHAIR-2', clause } as const)
      : ({ rule: 'R-HOST-1', clause: hostClause } as const);
  return { ...source, why: 'not-your-office', required: 'the clerk', found: actingAs(facts) };
}

function byTheClerk(command: Clerks, state: Cycle, facts: Facts, by: string): Ruled {
  const { now: at } = facts;
  if (command.type === 'ConfirmChair') {
    const { chair, vice } = officeHoldersOn(facts.arrangements, todayOf(facts));
    const { confirmed } = state;
    const said = confirmed?.chair === chair && confirmed.vice === vice;
    const current = said && confirmed.at >= beginningOfYear(facts);
    return current ? inOrder() : inOrder({ type: 'ChairConfirmed', at, by, chair, vice });
  }
  const { handOver } = state;
  if (handOver === null || handOver.turn !== command.turn) return outOfOrder(noHandOver(facts, command.turn));
  if (command.type === 'RecordTask') {
    const { task } = command;
    return task in handOver.done ? inOrder() : inOrder({ type: 'TaskDone', at, by, task });
  }
  if (handOver.confirmed) return inOrder();
  const left = [...leftOf(handOver)];
  return inOrder({ type: 'HandOverConfirmed', at, by, left, remindAt: workingMorning(facts) });
}

const beginningOfYear = (facts: Facts): string => turnBefore(facts.arrangements, todayOf(facts));

const noHandOver = ({ arrangements: { chair } }: Facts, found: string): Breach => ({
  rule: 'R-HOST-1',
  clause: chair.hostClause ?? chair.clause,
  why: 'hand-over-past',
  required: 'the hand-over under way',
  found,
});

type Bots = Exclude<CycleCommand, Clerks>;

function byTheBot(command: Bots, state: Cycle, facts: Facts): Ruled {
  const { now: at } = facts;
  switch (command.type) {
    case 'BeginCycle':
      return beginCycle(state, facts);
    case 'NoteMeeting':
      return noteMeeting(command.id, command.date, state, at);
    case 'NoteHeld':
      return noteMeeting(command.id, civilDateAt(command.at, facts.board.timeZone), state, at);
    case 'UnnoteMeeting':
      return command.id in state.meetings
        ? inOrder({ type: 'MeetingUnnoted', at, id: command.id })
        : inOrder();
    case 'NoteDeparture': {
      const { chair, vice, from } = command;
      return inOrder({ type: 'DepartureNoted', at, chair, vice, from });
    }
    case 'WarnOfQuarter':
      return warnOfQuarter(command, state, facts);
    case 'WarnOfTerm':
      return warnOfTerm(command, state, facts);
    case 'AskForConfirmation':
      return state.askAt !== null && state.askAt <= at
        ? inOrder({ type: 'ConfirmationAsked', at })
        : inOrder();
    case 'BeginHandOver':
      return beginHandOver(command, state, facts);
    case 'RemindOfHandOver':
      return remindOfHandOver(state, facts);
  }
}

const noteMeeting = (id: string, date: CivilDate, { meetings }: Cycle, at: Instant): Ruled =>
  meetings[id] === date ? inOrder() : inOrder({ type: 'MeetingNoted', at, id, date });

/** At every start: what lies ahead, and nothing where that is known already. */
function beginCycle(state: Cycle, facts: Facts): Ruled {
  const horizon = horizonOf(state, facts);
  const { now: at } = facts;
  if (state.begunAt === null)
    return inOrder({ type: 'CycleBegun', at, askAt: workingMorning(facts, 1), horizon });
  const same = JSON.stringify(horizon) === JSON.stringify(state.horizon);
  return same ? inOrder() : inOrder({ type: 'CycleExtended', at, horizon });
}

/** On the day the offices rotate: who hands what to whom, for the clerk to see through (R-HOST-1). */
function beginHandOver({ turn }: CommandOf<'BeginHandOver'>, state: Cycle, facts: Facts): Ruled {
  const { arrangements, now: at } = facts;
  if (turn > todayOf(facts) || (state.lastTurn !== null && turn <= state.lastTurn)) return inOrder();
  const outgoing = officeHoldersOn(arrangements, daysAfter(turn, -1));
  const incoming = officeHoldersOn(arrangements, turn);
  const horizon = horizonOf({ ...state, lastTurn: turn }, facts);
  if (incoming.chair === outgoing.chair && incoming.vice === outgoing.vice)
    return inOrder({ type: 'CycleExtended', at, turn, horizon });
  const remindAt = workingMorning(facts);
  return inOrder({ type: 'HandOverBegun', at, turn, outgoing, incoming, remindAt, horizon });
}

function remindOfHandOver({ handOver }: Cycle, facts: Facts): Ruled {
  const { now: at } = facts;
  if (handOver === null || isOver(handOver) || handOver.remindAt > at) return inOrder();
  return inOrder({ type: 'HandOverReminded', at, remindAt: workingMorning(facts) });
}
