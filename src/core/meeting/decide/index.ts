import { postsHeldBy, seatsHeldBy, substituteEntriesOf } from '../../constitution/index.ts';
import { type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { CommandOf, MeetingCommand } from '../command.ts';
import type { MeetingEvent } from '../event.ts';
import type { Called, Meeting } from '../state.ts';
import { arrive, leave, sendApologies } from './attend.ts';
import { dateOf, notCalled, notOpen } from './guards.ts';
import { declareInterest, deferItem, object, requestVote, takeItem, withdrawObjection } from './item.ts';
import { callToOrder, closeMeeting, drawLot, voteForChair } from './order.ts';
import {
  callVote,
  castBallot,
  closeVote,
  declareConsensus,
  giveCastingVote,
  recordNoConsensus,
} from './outcome.ts';

/** Judge a command of a meeting by the arrangements in force. Refuses with every breach found; never throws. */
export function decide(command: MeetingCommand, meeting: Meeting, facts: Facts): Ruling<MeetingEvent> {
  if (command.type === 'CallMeeting') return callMeeting(command, meeting, facts);
  if (meeting.stage === 'uncalled') return outOfOrder(notCalled(facts));
  if (meeting.stage === 'closed' && command.type !== 'CloseMeeting')
    return outOfOrder(notOpen(meeting, facts));
  return decideCalled(command, meeting, facts);
}

function decideCalled(
  command: Exclude<MeetingCommand, { type: 'CallMeeting' }>,
  meeting: Called,
  facts: Facts,
): Ruling<MeetingEvent> {
  switch (command.type) {
    case 'AddToAgenda':
      return addToAgenda(command, meeting, facts);
    case 'Arrive':
      return arrive(meeting, facts);
    case 'Leave':
      return leave(meeting, facts);
    case 'SendApologies':
      return sendApologies(meeting, facts, false);
    case 'CallSubstitute':
      return sendApologies(meeting, facts, true);
    case 'VoteForChair':
      return voteForChair(meeting, facts, command.candidate);
    case 'DrawLot':
      return drawLot(meeting, facts, command.candidate);
    case 'CallToOrder':
      return callToOrder(meeting, facts);
    case 'OfferAdjournment':
      return offerAdjournment(meeting, facts);
    case 'TakeItem':
      return takeItem(meeting, facts, command.number);
    case 'DeclareInterest':
      return declareInterest(meeting, facts, command);
    case 'Object':
      return object(meeting, facts, command.number);
    case 'WithdrawObjection':
      return withdrawObjection(meeting, facts, command.number);
    case 'DeclareConsensus':
      return declareConsensus(meeting, facts, command.number);
    case 'RecordNoConsensus':
      return recordNoConsensus(meeting, facts, command.number);
    case 'RequestVote':
      return requestVote(meeting, facts, command.number);
    case 'CallVote':
      return callVote(meeting, facts, command.number);
    case 'CastBallot':
      return castBallot(meeting, facts, command);
    case 'CloseVote':
      return closeVote(meeting, facts, command.number);
    case 'GiveCastingVote':
      return giveCastingVote(meeting, facts, command);
    case 'DeferItem':
      return deferItem(meeting, facts, command);
    case 'CloseMeeting':
      return closeMeeting(meeting, facts);
  }
}

/** Any member may call for a meeting, and the clerk calls the roll of one (R-MEET-2, 7.1, 8.1). */
function callMeeting(
  command: CommandOf<'CallMeeting'>,
  meeting: Meeting,
  facts: Facts,
): Ruling<MeetingEvent> {
  if (meeting.stage === 'closed') return outOfOrder(notOpen(meeting, facts));
  if (meeting.stage !== 'uncalled') return inOrder();
  const { person, board, now } = facts;
  const date = dateOf(facts);
  const may =
    person !== null &&
    (seatsHeldBy(board, person, date).length > 0 ||
      substituteEntriesOf(board, person, date).length > 0 ||
      postsHeldBy(board, person, date).includes('clerk'));
  if (!may)
    return outOfOrder({
      rule: 'R-MEET-2',
      clause: facts.arrangements.agenda.clause,
      why: 'not-your-office',
      required: 'a member or the clerk',
      found: 'another',
    });
  return inOrder({
    type: 'MeetingCalled',
    at: now,
    meeting: command.meeting,
    agenda: [...command.agenda],
    by: person,
  });
}

function addToAgenda(command: CommandOf<'AddToAgenda'>, meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  const lines = Object.values(meeting.business).map((b) => b.line);
  if (lines.some((line) => line.item === command.line.item)) return inOrder();
  const number = Math.max(0, ...lines.map((line) => line.number)) + 1;
  return inOrder({ type: 'ItemAddedToAgenda', at: facts.now, line: { ...command.line, number } });
}

/** Fifteen minutes without a quorum and the clerk is offered adjournment; nobody is adjourned by a clock (R-QUORUM-4). */
function offerAdjournment(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  const due = meeting.stage === 'suspended' && !meeting.offered && meeting.offerAt <= facts.now;
  return due ? inOrder({ type: 'AdjournmentOffered', at: facts.now }) : inOrder();
}
