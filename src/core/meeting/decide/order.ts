import { postsHeldBy, type SeatId } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { findChair } from '../chair.ts';
import type { MeetingEvent } from '../event.ts';
import { quorumOf } from '../select.ts';
import type { Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { chairBreach, dateOf, inquorate, memberOrBreach, notOpen, presidingBreach } from './guards.ts';

/** The meeting is called to order: someone may preside, presses it themselves, and there is a quorum (R-CHAIR-3 and 4, R-QUORUM-1). */
export function callToOrder(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  if (meeting.stage === 'closed') return outOfOrder(notOpen(meeting, facts));
  if (meeting.stage !== 'assembling' && meeting.presiding !== null) return alreadyInOrder(meeting, facts);
  const finding = findChair(meeting, facts);
  const quorum = quorumOf(meeting, facts);
  if (finding.found !== 'presiding') {
    const breach = chairBreach(meeting, facts) ?? notOpen(meeting, facts);
    return quorum.quorate ? outOfOrder(breach) : outOfOrder(breach, inquorate(quorum));
  }
  const { seat, person, basis } = finding.presiding;
  const byClerk = (basis === 'elected' || basis === 'by-lot') && isClerk(facts);
  if (person !== facts.person && !byClerk)
    return outOfOrder({
      ...chairRule(facts),
      why: 'not-presiding',
      required: 'the person presiding',
      found: 'another',
      person,
      seat,
    });
  if (!quorum.quorate) return outOfOrder(inquorate(quorum));
  const taken: MeetingEvent = { type: 'ChairTaken', at: facts.now, seat, person, basis };
  if (meeting.stage !== 'assembling') return withConsequences(meeting, facts, taken);
  const noted = { ...quorum, missing: [...quorum.missing] };
  return withConsequences(meeting, facts, taken, { type: 'CalledToOrder', at: facts.now, quorum: noted });
}

function alreadyInOrder(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  if (meeting.presiding?.person === facts.person) return inOrder();
  return outOfOrder({
    ...chairRule(facts),
    why: 'meeting-already-open',
    required: 'a meeting not yet open',
    found: meeting.stage,
  });
}

/** A member votes for the Leader who is to preside; changeable until the chair is taken (R-CHAIR-3, R-VOTE-2). */
export function voteForChair(meeting: Called, facts: Facts, candidate: SeatId): Ruling<MeetingEvent> {
  const finding = findChair(meeting, facts);
  if (finding.found !== 'election' || !finding.candidates.includes(candidate))
    return outOfOrder(noElection(facts));
  const voter = memberOrBreach(meeting, facts, meeting.floor);
  if ('breach' in voter) return outOfOrder(voter.breach);
  const { seat, person } = voter.member;
  if (meeting.chairBallots[seat] === candidate) return inOrder();
  return inOrder({ type: 'ChairBallotCast', at: facts.now, seat, person, candidate });
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
  const finding = findChair(meeting, facts);
  if (finding.found !== 'election' || !finding.tied.includes(candidate)) return outOfOrder(noElection(facts));
  return inOrder({ type: 'LotDrawn', at: facts.now, candidate, by: facts.person });
}

/** Closing is for the person presiding; the clerk may close a meeting that never had, or has lost, its quorum (R-QUORUM-4). */
export function closeMeeting(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  if (meeting.stage === 'closed' || facts.person === null) return inOrder();
  const lapsed = meeting.stage !== 'open' && isClerk(facts);
  const breach = lapsed ? null : presidingBreach(meeting, facts, chairRule(facts));
  if (breach) return outOfOrder(breach);
  const closed: MeetingEvent = { type: 'MeetingClosed', at: facts.now, by: facts.person };
  if (meeting.floor === null) return inOrder(closed);
  if (meeting.stage === 'open')
    return outOfOrder({
      ...chairRule(facts),
      why: 'another-item-under-way',
      required: 'no item under way',
      found: meeting.floor,
    });
  const reason = 'The meeting closed without a quorum.';
  const deferred: MeetingEvent = { type: 'ItemDeferred', at: facts.now, number: meeting.floor, reason };
  return inOrder<MeetingEvent>(deferred, closed);
}

const isClerk = (facts: Facts): boolean =>
  facts.person !== null && postsHeldBy(facts.board, facts.person, dateOf(facts)).includes('clerk');

const chairRule = (facts: Facts): Pick<Breach, 'rule' | 'clause'> => ({
  rule: 'R-CHAIR-3',
  clause: `${facts.arrangements.chair.clause}, ${facts.arrangements.chair.standInClause}`,
});

const noElection = (facts: Facts): Breach => ({
  ...chairRule(facts),
  why: 'no-election',
  required: 'an election of a chairman for this meeting',
  found: 'none',
});
