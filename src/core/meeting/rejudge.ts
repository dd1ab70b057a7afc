import type { Facts } from '../kernel/index.ts';
import { judgeConsensus, judgeNoConsensus, judgePoll, type Poll, type Verdict } from '../verdict/index.ts';
import { pollOn, questionOn } from './decide/poll.ts';
import type { MeetingEvent } from './event.ts';
import type { Meeting } from './state.ts';

/**
 * Judge a declared outcome again from the record before it, under the arrangements given (R-RECORD-1, invariant 10).
 * Null when the record before it could not have led to any outcome.
 */
export function rejudge(
  event: Extract<MeetingEvent, { readonly type: 'OutcomeDeclared' }>,
  meeting: Meeting,
  facts: Facts,
): Verdict | null {
  if (meeting.stage === 'uncalled') return null;
  const business = meeting.business[event.number];
  if (!business || business.stage === 'listed') return null;
  const question = questionOn(meeting, facts, business, event.number);
  if (event.verdict.method === 'consensus')
    return event.verdict.result === 'no-consensus' ? judgeNoConsensus(question) : judgeConsensus(question);
  const cast = event.verdict.reasons.find((reason) => reason.says === 'casting-vote');
  const poll: Poll = pollOn(meeting, facts, business, event.number);
  return judgePoll(cast ? { ...poll, castingVote: { person: cast.person, choice: cast.choice } } : poll);
}
