import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { MeetingEvent } from '../event.ts';
import { quorumOf } from '../select.ts';
import type { Called } from '../state.ts';
import { isClerk, notOpen, presidingBreach } from './guards.ts';
import type { Cited } from './rules.ts';

/** Fifteen minutes without a quorum and adjournment is offered; nobody is adjourned by a clock (R-QUORUM-4). */
export function offerAdjournment(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  if (meeting.stage !== 'suspended' || meeting.offered || !isOver(meeting.offerAt, facts)) return inOrder();
  return inOrder({ type: 'AdjournmentOffered', at: facts.now });
}

/**
 * Once the wait is over the clerk or whoever presides adjourns a meeting that has lost its quorum: the item under way
 * is deferred, what was not reached stays approved for the next, and the record closes (R-QUORUM-4).
 */
export function adjournMeeting(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  const { person: by, now: at } = facts;
  if (by === null || (meeting.stage === 'closed' && meeting.adjournedAt !== null)) return inOrder();
  const breach = adjourningBreach(meeting, facts);
  if (breach) return outOfOrder(breach);
  if (meeting.stage !== 'suspended') return outOfOrder(notOpen(meeting, facts));
  const { since, floor } = meeting;
  const quorum = quorumOf(meeting, facts);
  const deferred: readonly MeetingEvent[] =
    floor === null ? [] : [{ type: 'ItemDeferred', at, number: floor, reason: 'The meeting was adjourned.' }];
  return inOrder<MeetingEvent>(
    ...deferred,
    { type: 'MeetingAdjourned', at, by, since, quorum: { ...quorum, missing: [...quorum.missing] } },
    { type: 'MeetingClosed', at, by },
  );
}

function adjourningBreach(meeting: Called, facts: Facts): Breach | null {
  if (meeting.stage === 'closed' || meeting.stage === 'assembling') return notOpen(meeting, facts);
  const whose = isClerk(facts) ? null : presidingBreach(meeting, facts, quorumRule(facts));
  if (whose) return whose;
  const quorum = quorumOf(meeting, facts);
  if (meeting.stage === 'open')
    return {
      ...quorumRule(facts),
      why: 'quorum-stands',
      required: 'a quorum lost',
      found: quorum.counted,
      quorum,
    };
  if (isOver(meeting.offerAt, facts)) return null;
  return {
    ...quorumRule(facts),
    why: 'adjournment-not-due',
    required: meeting.offerAt,
    found: facts.now,
    quorum,
  };
}

const isOver = (offerAt: string, { now }: Facts): boolean => Date.parse(offerAt) <= Date.parse(now);

const quorumRule = ({ arrangements }: Facts): Cited => ({
  rule: 'R-QUORUM-4',
  clause: arrangements.quorum.clause,
});
