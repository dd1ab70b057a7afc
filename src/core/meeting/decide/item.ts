import { partiesOn } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { CommandOf } from '../command.ts';
import type { MeetingEvent } from '../event.ts';
import { hasWithdrawn, isInvolved, seatOf } from '../select.ts';
import type { Business, Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { businessBreach, dateOf, firstOf, memberOrBreach, presidingBreach } from './guards.ts';

const REASON_LIMIT = 500;

/** The person presiding takes an item; its motion and the councils it involves are fixed from then on (R-PARTIAL-1, 11.2). */
export function takeItem(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  const breach = firstOf(businessBreach(meeting, facts), presidingBreach(meeting, facts, agendaRule(facts)));
  if (breach) return outOfOrder(breach);
  if (meeting.floor === number) return inOrder();
  const business = meeting.business[number];
  if (!business) return outOfOrder(noSuchItem(meeting, facts, number));
  if (meeting.floor !== null)
    return outOfOrder({
      ...agendaRule(facts),
      why: 'another-item-under-way',
      required: 'no item under way',
      found: meeting.floor,
    });
  if (business.stage !== 'listed') return outOfOrder(dealtWith(facts, business));
  const { line } = business;
  const involved = new Set(line.involved);
  const partial = partiesOn(facts.arrangements, dateOf(facts)).some((p) => !involved.has(p.id));
  const { motion: text, matter } = line;
  return withConsequences(
    meeting,
    facts,
    { type: 'ItemTaken', at: facts.now, number },
    { type: 'MotionPut', at: facts.now, number, text, matter, involved: line.involved, partial },
  );
}

/** A member declares an interest; a pecuniary one withdraws them from the item, which may cost the quorum (R-DPI-1 and 2, 22.1). */
export function declareInterest(
  meeting: Called,
  facts: Facts,
  command: CommandOf<'DeclareInterest'>,
): Ruling<MeetingEvent> {
  const { number, interest } = command;
  const business = meeting.business[number];
  if (!business) return outOfOrder(noSuchItem(meeting, facts, number));
  if (business.stage === 'decided' || business.stage === 'deferred')
    return outOfOrder(dealtWith(facts, business));
  const member = seatOf(meeting, facts.person);
  if (!member) {
    const found = memberOrBreach(meeting, facts, number);
    return 'breach' in found ? outOfOrder(found.breach) : inOrder();
  }
  const { seat, person } = member;
  const before = meeting.interests.find((i) => i.number === number && i.person === person);
  if (before?.interest === interest || hasWithdrawn(meeting, person, number)) return inOrder();
  const withdrew = interest === 'pecuniary';
  return withConsequences(meeting, facts, {
    type: 'InterestDeclared',
    at: facts.now,
    seat,
    person,
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
  if (found.business.objections.some((o) => o.person === person)) return inOrder();
  const binding = isInvolved(facts.arrangements, found.business.motion, seat);
  return inOrder({ type: 'ObjectionRaised', at: facts.now, seat, person, number, binding });
}

export function withdrawObjection(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  const found = debaterOn(meeting, facts, number);
  if ('breach' in found) return outOfOrder(found.breach);
  const { seat, person } = found.member;
  if (!found.business.objections.some((o) => o.person === person)) return inOrder();
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

/** Defer the item under way. In order while inquorate too: it is what cures an item that has lost its quorum (R-DPI-2). */
export function deferItem(
  meeting: Called,
  facts: Facts,
  command: CommandOf<'DeferItem'>,
): Ruling<MeetingEvent> {
  const reason = command.reason.trim();
  const inSession = meeting.stage === 'open' || meeting.stage === 'suspended';
  const breach = firstOf(
    inSession ? null : businessBreach(meeting, facts),
    underWayBreach(meeting, facts, command.number),
    presidingBreach(meeting, facts, agendaRule(facts)),
    reason.length > REASON_LIMIT
      ? { ...agendaRule(facts), why: 'too-long', required: REASON_LIMIT, found: reason.length }
      : null,
  );
  if (breach) return outOfOrder(breach);
  return withConsequences(meeting, facts, {
    type: 'ItemDeferred',
    at: facts.now,
    number: command.number,
    reason,
  });
}

type InDebate = Extract<Business, { stage: 'motion' }>;

/** The member speaking on a motion that is open to debate, or why they may not. */
function debaterOn(meeting: Called, facts: Facts, number: number) {
  const breach = firstOf(businessBreach(meeting, facts), underWayBreach(meeting, facts, number));
  if (breach) return { breach };
  const business = meeting.business[number];
  if (business?.stage !== 'motion')
    return {
      breach: {
        ...consensusRule(facts),
        why: 'vote-already-open',
        required: 'a motion in debate',
        found: 'a vote',
      } as Breach,
    };
  const found = memberOrBreach(meeting, facts, number);
  return 'breach' in found ? found : { member: found.member, business: business as InDebate };
}

/** A press about an item that is not the one under way: a card from before, or a forged number. */
export function underWayBreach(meeting: Called, facts: Facts, number: number): Breach | null {
  if (meeting.floor === number) return null;
  const business = meeting.business[number];
  if (!business) return noSuchItem(meeting, facts, number);
  if (business.stage === 'decided' || business.stage === 'deferred') return dealtWith(facts, business);
  return {
    ...agendaRule(facts),
    why: 'item-not-under-way',
    required: number,
    found: meeting.floor ?? 'no item',
  };
}

const agendaRule = (facts: Facts): Pick<Breach, 'rule' | 'clause'> => ({
  rule: 'R-AGENDA-1',
  clause: facts.arrangements.agenda.clause,
});

const consensusRule = (facts: Facts): Pick<Breach, 'rule' | 'clause'> => ({
  rule: 'R-CONS-1',
  clause: facts.arrangements.decisions.consensus.clause,
});

function noSuchItem(meeting: Called, facts: Facts, number: number): Breach {
  const last = Math.max(0, ...Object.keys(meeting.business).map(Number));
  return { ...agendaRule(facts), why: 'no-such-item', required: last, found: number };
}

const dealtWith = (facts: Facts, business: Business): Breach => ({
  ...agendaRule(facts),
  why: 'item-already-dealt-with',
  required: 'an item not yet dealt with',
  found: business.stage,
});
