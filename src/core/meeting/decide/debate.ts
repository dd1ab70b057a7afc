import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { CommandOf } from '../command.ts';
import type { MeetingEvent } from '../event.ts';
import { mayBreakConsensus, type Seated } from '../select.ts';
import type { Business, Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { businessBreach, dealtWith, firstOf, noSuchItem, underWayBreach } from './guards.ts';
import { memberOrBreach } from './members.ts';
import { consensusRule } from './rules.ts';

/** A member declares an interest; a pecuniary one withdraws them from the item, which may cost the quorum (R-DPI-1 and 2, 22.1). */
export function declareInterest(
  meeting: Called,
  facts: Facts,
  command: CommandOf<'DeclareInterest'>,
): Ruling<MeetingEvent> {
  const { number, interest } = command;
  const { person } = facts;
  const business = meeting.business[number];
  if (!business) return outOfOrder(noSuchItem(meeting, facts, number));
  const before = meeting.interests.find((i) => i.number === number && i.person === person);
  if (before?.interest === interest) return inOrder();
  if (business.stage === 'decided' || business.stage === 'deferred')
    return outOfOrder(dealtWith(facts, business));
  const found = memberOrBreach(meeting, facts, number);
  if ('breach' in found) return outOfOrder(found.breach);
  const { seat, person: member } = found.member;
  const withdrew = interest === 'pecuniary';
  return withConsequences(meeting, facts, {
    type: 'InterestDeclared',
    at: facts.now,
    seat,
    person: member,
    number,
    interest,
    withdrew,
  });
}

/** A member objects to consensus; of a council with no part in the matter the objection is advisory (R-CONS-1, R-PARTIAL-2). */
export function object(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  const found = debaterOn(meeting, facts, number);
  if ('breach' in found) return outOfOrder(found.breach);
  const { seat, person } = found.member;
  if (objects(found)) return inOrder();
  const binding = mayBreakConsensus(found.business.motion, seat);
  return inOrder({ type: 'ObjectionRaised', at: facts.now, seat, person, number, binding });
}

export function withdrawObjection(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  const found = debaterOn(meeting, facts, number);
  if ('breach' in found) return outOfOrder(found.breach);
  const { seat, person } = found.member;
  if (!objects(found)) return inOrder();
  return inOrder({ type: 'ObjectionWithdrawn', at: facts.now, seat, person, number });
}

/** A member may ask for a vote; only the person presiding may call one (R-VOTE-1, 11.1). */
export function requestVote(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  const found = debaterOn(meeting, facts, number);
  if ('breach' in found) return outOfOrder(found.breach);
  const { seat, person } = found.member;
  if (found.business.requests.includes(seat)) return inOrder();
  return inOrder({ type: 'VoteRequested', at: facts.now, seat, person, number });
}

interface Debater {
  readonly member: Seated;
  readonly business: Extract<Business, { stage: 'motion' }>;
}

const objects = ({ member, business }: Debater): boolean =>
  business.objections.some((o) => o.person === member.person && o.seat === member.seat);

/** The member speaking on a motion that is open to debate, or why they may not. */
function debaterOn(meeting: Called, facts: Facts, number: number): Debater | { readonly breach: Breach } {
  const breach = firstOf(businessBreach(meeting, facts), underWayBreach(meeting, facts, number));
  if (breach) return { breach };
  const business = meeting.business[number];
  if (business?.stage !== 'motion') return { breach: voteIsOpen(facts) };
  const found = memberOrBreach(meeting, facts, number);
  return 'breach' in found ? found : { member: found.member, business };
}

export const voteIsOpen = (facts: Facts): Breach => ({
  ...consensusRule(facts),
  why: 'vote-already-open',
  required: 'a motion in debate',
  found: 'a vote',
});
