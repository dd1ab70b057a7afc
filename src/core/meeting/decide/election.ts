import type { SeatId } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { candidatesFor, findChair } from '../chair.ts';
import type { MeetingEvent } from '../event.ts';
import type { Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { isClerk } from './guards.ts';
import { memberOrBreach } from './members.ts';
import { chairRule } from './rules.ts';

/** A member votes for the Leader who is to preside; changeable until the chair is taken (R-CHAIR-3, R-VOTE-2). */
export function voteForChair(meeting: Called, facts: Facts, candidate: SeatId): Ruling<MeetingEvent> {
  if (!candidatesFor(meeting, facts).includes(candidate)) return outOfOrder(noElection(facts));
  const voter = memberOrBreach(meeting, facts, meeting.floor);
  if ('breach' in voter) return outOfOrder(voter.breach);
  const { seat, person } = voter.member;
  if (meeting.chairBallots[seat] === candidate) return inOrder();
  return withConsequences(meeting, facts, {
    type: 'ChairBallotCast',
    at: facts.now,
    seat,
    person,
    candidate,
  });
}

/** The clerk records the lot people drew between tied candidates; the bot never draws it (R-CHAIR-3). */
export function drawLot(meeting: Called, facts: Facts, candidate: SeatId): Ruling<MeetingEvent> {
  if (facts.person === null || !isClerk(facts))
    return outOfOrder({
      ...chairRule(facts),
      why: 'not-your-office',
      required: 'the clerk',
      found: 'another',
    });
  if (meeting.lot === candidate) return inOrder();
  const finding = findChair(meeting, facts);
  if (finding.found !== 'election' || !finding.tied.includes(candidate)) return outOfOrder(noElection(facts));
  return withConsequences(meeting, facts, { type: 'LotDrawn', at: facts.now, candidate, by: facts.person });
}

const noElection = (facts: Facts): Breach => ({
  ...chairRule(facts),
  why: 'no-election',
  required: 'an election of a chairman for this meeting',
  found: 'none',
});
