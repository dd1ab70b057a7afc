import { partyOf } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { awaitsCastingVote, judgePoll } from '../../verdict/index.ts';
import type { CommandOf } from '../command.ts';
import type { MeetingEvent } from '../event.ts';
import { isInvolved } from '../select.ts';
import type { Called } from '../state.ts';
import { businessBreach, firstOf, underWayBreach } from './guards.ts';
import { memberOrBreach } from './members.ts';
import { alreadyDeclared, methodBreach, outcome, putByPresiding } from './outcome.ts';
import { pollOn } from './poll.ts';
import { voteRule } from './rules.ts';

/** Only the person presiding calls a vote (R-VOTE-1, 11.1). */
export function callVote(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  const put = putByPresiding(meeting, facts, number, voteRule(facts, 'R-VOTE-1'));
  if ('breach' in put) return outOfOrder(put.breach);
  const breach = methodBreach(facts, put.business, 'vote');
  if (breach) return outOfOrder(breach);
  if (put.business.stage !== 'motion') return inOrder();
  return inOrder({ type: 'VoteCalled', at: facts.now, number });
}

/** One ballot a seat, changeable until the vote is closed; the same press again records nothing (R-VOTE-5, 11.1). */
export function castBallot(
  meeting: Called,
  facts: Facts,
  command: CommandOf<'CastBallot'>,
): Ruling<MeetingEvent> {
  const { number, choice } = command;
  const business = meeting.business[number];
  const closed = noVoteOpen(facts, business?.stage);
  const breach = firstOf(
    business?.stage === 'decided' ? closed : null,
    businessBreach(meeting, facts),
    underWayBreach(meeting, facts, number),
  );
  if (breach) return outOfOrder(breach);
  if (business?.stage !== 'division') return outOfOrder(closed);
  const found = memberOrBreach(meeting, facts, number);
  if ('breach' in found) return outOfOrder(found.breach);
  const { seat, person } = found.member;
  if (!isInvolved(facts.arrangements, business.motion, seat))
    return outOfOrder({
      rule: 'R-PARTIAL-3',
      clause: facts.arrangements.decisions.partial.clause,
      why: 'council-not-involved',
      required: business.motion.involved.join(', '),
      found: partyOf(seat),
    });
  const before = business.division.ballots[seat];
  // A hand recorded for them becomes their own vote once they press it.
  const isSo = before?.choice === choice && before.person === person && before.inRoom === undefined;
  if (isSo) return inOrder();
  return inOrder({ type: 'BallotCast', at: facts.now, seat, person, number, choice });
}

/** Close the vote and declare what the ballots say; the person presiding cannot alter it (R-VOTE-2 to 5, R-UNAN-1). */
export function closeVote(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  if (alreadyDeclared(meeting.business[number], facts, (v) => v.method !== 'consensus')) return inOrder();
  const put = putByPresiding(meeting, facts, number, voteRule(facts, 'R-VOTE-5'));
  if ('breach' in put) return outOfOrder(put.breach);
  if (put.business.stage === 'tied') return inOrder();
  if (put.business.stage !== 'division') return outOfOrder(noVoteOpen(facts, put.business.stage));
  const poll = pollOn(meeting, facts, put.business, number);
  if (awaitsCastingVote(poll)) return inOrder({ type: 'VoteTied', at: facts.now, number });
  return outcome(meeting, facts, number, judgePoll(poll));
}

/** A casting vote exists only where the arrangements grant one, and only on a tie (R-VOTE-4). */
export function giveCastingVote(
  meeting: Called,
  facts: Facts,
  command: CommandOf<'GiveCastingVote'>,
): Ruling<MeetingEvent> {
  const { number, choice } = command;
  const given = (says: { says: string; choice?: string }): boolean =>
    says.says === 'casting-vote' && says.choice === choice;
  if (alreadyDeclared(meeting.business[number], facts, (v) => v.reasons.some(given))) return inOrder();
  const rule = voteRule(facts, 'R-VOTE-4');
  const put = putByPresiding(meeting, facts, number, rule);
  if ('breach' in put) return outOfOrder(put.breach);
  if (put.business.stage !== 'tied' || meeting.presiding === null)
    return outOfOrder({
      ...rule,
      why: 'no-casting-vote',
      required: 'a tie and a casting vote',
      found: put.business.stage,
    });
  const { seat, person } = meeting.presiding;
  const poll = pollOn(meeting, facts, put.business, number);
  const verdict = judgePoll({ ...poll, castingVote: { person, choice } });
  return outcome(meeting, facts, number, verdict, {
    type: 'CastingVoteGiven',
    at: facts.now,
    seat,
    person,
    number,
    choice,
  });
}

export const noVoteOpen = (facts: Facts, stage: string | undefined): Breach => ({
  ...voteRule(facts, 'R-VOTE-5'),
  why: 'vote-not-open',
  required: 'an open vote',
  found: stage ?? 'none',
});
