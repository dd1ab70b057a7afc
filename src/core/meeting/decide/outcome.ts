import { partiesOn, partyOf, seatsOn } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import {
  awaitsCastingVote,
  judgeConsensus,
  judgeNoConsensus,
  judgePoll,
  type Poll,
  type Question,
  type Verdict,
} from '../../verdict/index.ts';
import type { CommandOf } from '../command.ts';
import type { MeetingEvent } from '../event.ts';
import { countedFor, entitledFor, isInvolved, matterOf, quorumOf } from '../select.ts';
import type { Business, Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { businessBreach, dateOf, firstOf, memberOrBreach, presidingBreach } from './guards.ts';
import { underWayBreach } from './item.ts';

type Put = Exclude<Business, { stage: 'listed' }>;

/** Consensus: the motion is put and nobody entitled objects; silence is consent (R-CONS-1, 11.1). */
export function declareConsensus(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  const put = putByPresiding(meeting, facts, number, consensusRule(facts));
  if ('breach' in put) return outOfOrder(put.breach);
  const question = questionOn(meeting, facts, put.business, number);
  const breach = firstOf(
    methodBreach(facts, put.business, 'consensus'),
    openVote(facts, put.business),
    objectionBreach(facts, question),
  );
  return breach ? outOfOrder(breach) : outcome(meeting, facts, number, judgeConsensus(question));
}

/** The person presiding records that consensus was not found and calls no vote (R-VOTE-1, 11.1). */
export function recordNoConsensus(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  const put = putByPresiding(meeting, facts, number, consensusRule(facts));
  if ('breach' in put) return outOfOrder(put.breach);
  const question = questionOn(meeting, facts, put.business, number);
  const breach = firstOf(
    openVote(facts, put.business),
    question.objections.some((o) => o.binding)
      ? null
      : { ...consensusRule(facts), why: 'no-objection', required: 'an objection that stands', found: 0 },
  );
  return breach ? outOfOrder(breach) : outcome(meeting, facts, number, judgeNoConsensus(question));
}

/** Only the person presiding calls a vote (R-VOTE-1, 11.1). */
export function callVote(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  const put = putByPresiding(meeting, facts, number, { rule: 'R-VOTE-1', clause: voteClause(facts) });
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
  const rule = { rule: 'R-VOTE-5', clause: voteClause(facts) } as const;
  const closed: Breach | null =
    business?.stage === 'division'
      ? null
      : { ...rule, why: 'vote-not-open', required: 'an open vote', found: business?.stage ?? 'none' };
  const breach = firstOf(
    business?.stage === 'decided' ? closed : null,
    businessBreach(meeting, facts),
    underWayBreach(meeting, facts, number),
    closed,
  );
  if (breach) return outOfOrder(breach);
  const found = memberOrBreach(meeting, facts, number);
  if ('breach' in found) return outOfOrder(found.breach);
  if (business?.stage !== 'division') return inOrder();
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
  if (before?.choice === choice && before.person === person) return inOrder();
  return inOrder({ type: 'BallotCast', at: facts.now, seat, person, number, choice });
}

/** Close the vote and declare what the ballots say; the person presiding cannot alter it (R-VOTE-2 to 5, R-UNAN-1). */
export function closeVote(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  const rule = { rule: 'R-VOTE-5', clause: voteClause(facts) } as const;
  const put = putByPresiding(meeting, facts, number, rule);
  if ('breach' in put) return outOfOrder(put.breach);
  if (put.business.stage === 'tied') return inOrder();
  if (put.business.stage !== 'division')
    return outOfOrder({ ...rule, why: 'vote-not-open', required: 'an open vote', found: put.business.stage });
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
  const rule = { rule: 'R-VOTE-4', clause: voteClause(facts) } as const;
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
  const verdict = judgePoll({
    ...pollOn(meeting, facts, put.business, number),
    castingVote: { person, choice },
  });
  const given: MeetingEvent = { type: 'CastingVoteGiven', at: facts.now, seat, person, number, choice };
  return outcome(meeting, facts, number, verdict, given);
}

function outcome(
  meeting: Called,
  facts: Facts,
  number: number,
  verdict: Verdict,
  ...before: readonly MeetingEvent[]
): Ruling<MeetingEvent> {
  const year = Number(dateOf(facts).slice(0, 4));
  return withConsequences(meeting, facts, ...before, {
    type: 'OutcomeDeclared',
    at: facts.now,
    number,
    year,
    verdict,
  });
}

function putByPresiding(
  meeting: Called,
  facts: Facts,
  number: number,
  rule: Pick<Breach, 'rule' | 'clause'>,
): { readonly business: Put } | { readonly breach: Breach } {
  const business = meeting.business[number];
  const breach = firstOf(
    business?.stage === 'decided' ? underWayBreach(meeting, facts, number) : null,
    presidingUnlessLapsed(meeting, facts, rule),
    businessBreach(meeting, facts),
    underWayBreach(meeting, facts, number),
  );
  if (breach) return { breach };
  if (!business || business.stage === 'listed')
    throw new Error(`item ${number} is under way and was never put`);
  return { business };
}

/** Whose the press is comes before whether it may be done, once the meeting is open. */
const presidingUnlessLapsed = (
  meeting: Called,
  facts: Facts,
  rule: Pick<Breach, 'rule' | 'clause'>,
): Breach | null =>
  meeting.stage === 'open' || meeting.stage === 'suspended' ? presidingBreach(meeting, facts, rule) : null;

export function questionOn(meeting: Called, facts: Facts, business: Put, number: number): Question {
  const { arrangements: rules } = facts;
  const counted = new Set(countedFor(meeting, number).map((s) => s.person));
  return {
    rules,
    matter: matterOf(rules, business.motion.matter),
    involved: business.motion.involved,
    partial: business.motion.partial && rules.decisions.partial.electorate === 'involved',
    quorum: quorumOf(meeting, facts, number),
    objections: business.objections
      .filter((o) => counted.has(o.person))
      .map(({ seat, person, binding }) => ({ seat, person, binding })),
  };
}

export function pollOn(meeting: Called, facts: Facts, business: Put, number: number): Poll {
  const ballots = 'division' in business && business.division ? business.division.ballots : {};
  const seats = seatsOn(facts.arrangements, dateOf(facts)).filter((s) =>
    isInvolved(facts.arrangements, business.motion, s),
  );
  return {
    ...questionOn(meeting, facts, business, number),
    division: entitledFor(meeting, facts.arrangements, number).map(({ seat, person }) => ({
      seat,
      person,
      choice: ballots[seat]?.person === person ? ballots[seat].choice : null,
    })),
    seats: seats.length,
  };
}

function methodBreach(facts: Facts, business: Put, asked: 'consensus' | 'vote'): Breach | null {
  const matter = matterOf(facts.arrangements, business.motion.matter);
  if (matter.method === 'parties')
    return {
      rule: 'R-UNAN-2',
      clause: matter.clause,
      why: 'parties-decide',
      required: partiesOn(facts.arrangements, dateOf(facts)).length,
      found: 'the Board',
    };
  if (matter.method === 'unanimous' && asked === 'consensus')
    return {
      rule: 'R-UNAN-1',
      clause: matter.clause,
      why: 'unanimity-needed',
      required: 'every member present For',
      found: 'silence',
    };
  return null;
}

function objectionBreach(facts: Facts, question: Question): Breach | null {
  const binding = question.objections.filter((o) => o.binding);
  if (binding.length === 0) return null;
  const people = binding.map((o) => o.person);
  return { ...consensusRule(facts), why: 'objections-stand', required: 0, found: binding.length, people };
}

const openVote = (facts: Facts, business: Put): Breach | null =>
  business.stage === 'motion'
    ? null
    : { ...consensusRule(facts), why: 'vote-already-open', required: 'a motion in debate', found: 'a vote' };

const voteClause = (facts: Facts): string => facts.arrangements.decisions.vote.clause;

const consensusRule = (facts: Facts): Pick<Breach, 'rule' | 'clause'> => ({
  rule: 'R-CONS-1',
  clause: facts.arrangements.decisions.consensus.clause,
});
