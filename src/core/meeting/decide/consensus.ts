import { partyOf } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { judgeConsensus, judgeNoConsensus, type Question } from '../../verdict/index.ts';
import type { MeetingEvent } from '../event.ts';
import { countedFor } from '../select.ts';
import type { Called } from '../state.ts';
import { voteIsOpen } from './debate.ts';
import { firstOf } from './guards.ts';
import { alreadyDeclared, methodBreach, outcome, putByPresiding } from './outcome.ts';
import { type Put, questionOn } from './poll.ts';
import { consensusRule } from './rules.ts';

/** Consensus: the motion is put and nobody entitled objects; silence is consent (R-CONS-1, 11.1). */
export function declareConsensus(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  const found = (method: string, result: string) => method === 'consensus' && result === 'carried';
  if (alreadyDeclared(meeting.business[number], facts, (v) => found(v.method, v.result))) return inOrder();
  const put = putByPresiding(meeting, facts, number, consensusRule(facts));
  if ('breach' in put) return outOfOrder(put.breach);
  const question = questionOn(meeting, facts, put.business, number);
  const breach = firstOf(
    methodBreach(facts, put.business, 'consensus'),
    voteBreach(facts, put.business),
    objectionBreach(facts, question),
    silenceBreach(meeting, question, number),
  );
  return breach ? outOfOrder(breach) : outcome(meeting, facts, number, judgeConsensus(question));
}

/** The person presiding records that consensus was not found and calls no vote (R-VOTE-1, 11.1). */
export function recordNoConsensus(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  if (alreadyDeclared(meeting.business[number], facts, (v) => v.result === 'no-consensus')) return inOrder();
  const put = putByPresiding(meeting, facts, number, consensusRule(facts));
  if ('breach' in put) return outOfOrder(put.breach);
  const question = questionOn(meeting, facts, put.business, number);
  const breach = firstOf(
    methodBreach(facts, put.business, 'vote'),
    voteBreach(facts, put.business),
    question.objections.some((o) => o.binding)
      ? null
      : { ...consensusRule(facts), why: 'no-objection', required: 'an objection that stands', found: 0 },
  );
  return breach ? outOfOrder(breach) : outcome(meeting, facts, number, judgeNoConsensus(question));
}

function objectionBreach(facts: Facts, question: Question): Breach | null {
  const binding = question.objections.filter((o) => o.binding);
  if (binding.length === 0) return null;
  const people = binding.map((o) => o.person);
  return { ...consensusRule(facts), why: 'objections-stand', required: 0, found: binding.length, people };
}

/** Silence is consent only where somebody is there to be silent: a board may be quorate without any council involved. */
function silenceBreach(meeting: Called, question: Question, number: number): Breach | null {
  const { partial, involved, rules } = question;
  if (!partial || countedFor(meeting, number).some((s) => involved.includes(partyOf(s.seat)))) return null;
  const { clause } = rules.decisions.partial;
  const quorum = { quorate: false, counted: 0, minimum: 1, missing: involved, clause };
  return { rule: 'R-PARTIAL-2', clause, why: 'inquorate', required: 1, found: 0, quorum };
}

const voteBreach = (facts: Facts, business: Put): Breach | null =>
  business.stage === 'motion' ? null : voteIsOpen(facts);
