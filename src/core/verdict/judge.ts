import type { Arrangements, Matter, PartyId, PersonId, Quorum, SeatId } from '../constitution/index.ts';
import type { Choice, DivisionEntry, Reason, Tally, Verdict } from './schema.ts';

export interface Objector {
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly binding: boolean;
}

/** What a verdict is judged on; nothing else may sway it. */
export interface Question {
  readonly rules: Arrangements;
  readonly matter: Matter;
  /** The parties the motion involves, and whether that is fewer than all of them. */
  readonly involved: readonly PartyId[];
  readonly partial: boolean;
  readonly quorum: Quorum;
  readonly objections: readonly Objector[];
}

export interface Poll extends Question {
  /** Every member entitled to vote and present at the close; null is one who pressed nothing. */
  readonly division: readonly DivisionEntry[];
  /** Every seat with a right to vote on this matter, filled or not: the base of the `seats` readings. */
  readonly seats: number;
  readonly castingVote?: { readonly person: PersonId; readonly choice: Choice };
}

/** Nobody entitled objects, so it is agreed (R-CONS-1, 11.1); the caller has refused it if anyone did. */
export function judgeConsensus(question: Question): Verdict {
  const { rules, objections } = question;
  const advisory = objections.filter((o) => !o.binding).length;
  return settle(question, 'carried', 'consensus', [
    {
      says: 'consensus',
      rule: 'R-CONS-1',
      clause: rules.decisions.consensus.clause,
      objections: objections.length - advisory,
      advisory,
    },
  ]);
}

/** Consensus was not found and no vote was called: nothing is recommended (R-VOTE-1, 11.1). */
export function judgeNoConsensus(question: Question): Verdict {
  const objections = question.objections.filter((o) => o.binding).length;
  return settle(question, 'no-consensus', 'consensus', [
    { says: 'no-consensus', rule: 'R-VOTE-1', clause: question.rules.decisions.consensus.clause, objections },
  ]);
}

/** Judge a division by the method its matter asks for (R-VOTE-2 to 4, R-UNAN-1). */
export function judgePoll(poll: Poll): Verdict {
  return poll.matter.method === 'unanimous' ? judgeUnanimity(poll) : judgeMajority(poll);
}

export function tallyOf(division: readonly DivisionEntry[]): Tally {
  let ayes = 0;
  let noes = 0;
  let abstained = 0;
  for (const { choice } of division) {
    if (choice === 'for') ayes += 1;
    else if (choice === 'against') noes += 1;
    else if (choice === 'abstain') abstained += 1;
  }
  return { for: ayes, against: noes, abstained, notVoting: division.length - ayes - noes - abstained };
}

/** True when the division ends level and the arrangements give somebody a casting vote that could carry it (R-VOTE-4). */
export function awaitsCastingVote(poll: Poll): boolean {
  if (poll.matter.method !== 'ordinary' || poll.rules.decisions.vote.castingVote === null) return false;
  const tally = tallyOf(poll.division);
  return tally.for === tally.against && tally.for > 0 && isMajority(poll, tally, tally.for + 1);
}

function judgeMajority(poll: Poll): Verdict {
  const vote = poll.rules.decisions.vote;
  const tally = tallyOf(poll.division);
  const level = tally.for === tally.against;
  const cast = awaitsCastingVote(poll) ? poll.castingVote : undefined;
  const carried = isMajority(poll, tally, tally.for + (cast?.choice === 'for' ? 1 : 0));
  const reasons: Reason[] = [
    {
      says: 'majority',
      rule: 'R-VOTE-2',
      clause: vote.clause,
      base: vote.base,
      baseCount: majorityBase(poll, tally),
      for: tally.for,
      against: tally.against,
    },
  ];
  if (level && tally.for > 0)
    reasons.push({ says: 'tie', rule: 'R-VOTE-4', clause: vote.clause, each: tally.for });
  if (tally.abstained > 0 && tally.abstained === poll.division.length)
    reasons.push({
      says: 'all-abstained',
      rule: 'R-VOTE-3',
      clause: vote.clause,
      abstained: tally.abstained,
    });
  if (cast && vote.castingVote)
    reasons.push({
      says: 'casting-vote',
      rule: 'R-VOTE-4',
      clause: vote.castingVote.clause,
      choice: cast.choice,
      person: cast.person,
    });
  return settle(poll, carried ? 'carried' : 'not-carried', 'majority', reasons, tally, poll.division, level);
}

const isMajority = (poll: Poll, tally: Tally, ayes: number): boolean => 2 * ayes > majorityBase(poll, tally);

function majorityBase(poll: Poll, tally: Tally): number {
  if (poll.rules.decisions.vote.base === 'seats') return poll.seats;
  if (poll.rules.decisions.vote.base === 'present') return poll.division.length;
  return tally.for + tally.against;
}

function judgeUnanimity(poll: Poll): Verdict {
  const { test, clause } = poll.rules.decisions.unanimity;
  const tally = tallyOf(poll.division);
  const met = {
    'present-all-for': tally.for > 0 && tally.for === poll.division.length,
    'no-dissent': tally.for > 0 && tally.against === 0,
    'all-seats': tally.for > 0 && tally.for === poll.seats,
  }[test];
  const entitled = test === 'all-seats' ? poll.seats : poll.division.length;
  const reasons: Reason[] = [{ says: 'unanimity', rule: 'R-UNAN-1', clause, test, entitled, ...tally }];
  return settle(poll, met ? 'carried' : 'not-carried', 'unanimity', reasons, tally, poll.division, false);
}

function settle(
  question: Question,
  result: Verdict['result'],
  method: Verdict['method'],
  because: readonly Reason[],
  tally: Tally | null = null,
  division: readonly DivisionEntry[] = [],
  tie = false,
): Verdict {
  const { rules, quorum, partial, involved, objections, matter } = question;
  const scope: Reason[] = partial
    ? [
        {
          says: 'involved',
          rule: method === 'consensus' ? 'R-PARTIAL-2' : 'R-PARTIAL-3',
          clause: rules.decisions.partial.clause,
          parties: [...involved],
        },
      ]
    : [];
  const standing: Reason = {
    says: 'quorum',
    rule: 'R-QUORUM-1',
    clause: quorum.clause,
    quorum: { ...quorum, missing: [...quorum.missing] },
  };
  return {
    result,
    standing: matter.standing,
    method,
    tie,
    tally,
    division: [...division],
    objections: objections.map((o) => ({ ...o })),
    quorum: standing.quorum,
    reasons: [...because, ...scope, standing],
  };
}
