import { type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { MeetingCommand } from '../command.ts';
import type { MeetingEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import type { Called, Meeting } from '../state.ts';
import { callSubstitute, leave, sendApologies } from './absent.ts';
import { adjournMeeting, offerAdjournment } from './adjourn.ts';
import { arrive } from './arrive.ts';
import { addToAgenda, callMeeting } from './call.ts';
import { declareConsensus, recordNoConsensus } from './consensus.ts';
import { withConsequences } from './consequences.ts';
import { declareInterest, object, requestVote, withdrawObjection } from './debate.ts';
import { callVote, castBallot, closeVote, giveCastingVote } from './division.ts';
import { drawLot, voteForChair } from './election.ts';
import { moveExclusion } from './exclusion.ts';
import { notCalled, notOpen } from './guards.ts';
import { confirmHands, recordHands, returnHands } from './hands.ts';
import { deferItem, takeItem } from './item.ts';
import { callToOrder, closeMeeting } from './order.ts';
import { recordArrival, recordDeparture } from './roll.ts';
import { unseated } from './unseat.ts';

/** Judge a command of a meeting by the arrangements in force. Refuses with every breach found; never throws. */
export function decide(command: MeetingCommand, meeting: Meeting, facts: Facts): Ruling<MeetingEvent> {
  if (command.type === 'CallMeeting') return callMeeting(command, meeting, facts);
  if (meeting.stage === 'uncalled') return outOfOrder(notCalled(facts));
  const ends = command.type === 'CloseMeeting' || command.type === 'AdjournMeeting';
  if (meeting.stage === 'closed' && !ends) return outOfOrder(notOpen(meeting, facts));
  const gone = unseated(meeting, facts);
  if (gone.length === 0) return decideCalled(command, meeting, facts);
  return decideWithout(gone, command, meeting, facts);
}

type CalledCommand = Exclude<MeetingCommand, { type: 'CallMeeting' }>;

/** Whoever has lost their seat is out of it before anything else is judged; a refusal leaves that to the next press. */
function decideWithout(
  gone: readonly MeetingEvent[],
  command: CalledCommand,
  meeting: Called,
  facts: Facts,
): Ruling<MeetingEvent> {
  const first = withConsequences(meeting, facts, ...gone);
  if (!first.inOrder) return first;
  const after = first.events.reduce(evolve, meeting as Meeting);
  const ruling = after.stage === 'uncalled' ? first : decideCalled(command, after, facts);
  return ruling.inOrder ? inOrder(...first.events, ...ruling.events) : ruling;
}

function decideCalled(command: CalledCommand, meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  switch (command.type) {
    case 'AddToAgenda':
      return addToAgenda(command, meeting, facts);
    case 'Arrive':
      return arrive(meeting, facts);
    case 'Leave':
      return leave(meeting, facts);
    case 'RecordArrival':
      return recordArrival(meeting, facts, command.person);
    case 'RecordDeparture':
      return recordDeparture(meeting, facts, command.person);
    case 'SendApologies':
      return sendApologies(meeting, facts);
    case 'CallSubstitute':
      return callSubstitute(meeting, facts);
    case 'VoteForChair':
      return voteForChair(meeting, facts, command.candidate);
    case 'DrawLot':
      return drawLot(meeting, facts, command.candidate);
    case 'CallToOrder':
      return callToOrder(meeting, facts);
    case 'OfferAdjournment':
      return offerAdjournment(meeting, facts);
    case 'AdjournMeeting':
      return adjournMeeting(meeting, facts);
    case 'ReviewSeats':
      return inOrder();
    case 'TakeItem':
      return takeItem(meeting, facts, command.number);
    case 'MoveExclusion':
      return moveExclusion(meeting, facts);
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
    case 'RecordHands':
      return recordHands(meeting, facts, command);
    case 'ConfirmHands':
      return confirmHands(meeting, facts, command);
    case 'ReturnHands':
      return returnHands(meeting, facts, command);
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
