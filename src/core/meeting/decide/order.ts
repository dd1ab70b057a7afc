import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { findChair } from '../chair.ts';
import type { MeetingEvent } from '../event.ts';
import { quorumOf } from '../select.ts';
import type { Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { chairBreach, inquorate, isClerk, notOpen, notPresiding, presidingBreach } from './guards.ts';
import { chairRule } from './rules.ts';

const ELECTED: readonly string[] = ['elected', 'by-lot'];

/** The meeting is called to order: someone may preside, presses it themselves, and there is a quorum (R-CHAIR-3 and 4, R-QUORUM-1). */
export function callToOrder(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  if (meeting.stage !== 'assembling' && meeting.presiding !== null) return alreadyInOrder(meeting, facts);
  const finding = findChair(meeting, facts);
  const quorum = quorumOf(meeting, facts);
  if (finding.found !== 'presiding') {
    const breach = chairBreach(meeting, facts) ?? notOpen(meeting, facts);
    return quorum.quorate ? outOfOrder(breach) : outOfOrder(breach, inquorate(quorum));
  }
  const { seat, person, basis } = finding.presiding;
  const byClerk = ELECTED.includes(basis) && isClerk(facts);
  if (person !== facts.person && !byClerk)
    return outOfOrder(notPresiding(chairRule(facts), finding.presiding));
  if (!quorum.quorate) return outOfOrder(inquorate(quorum));
  const taken: MeetingEvent = { type: 'ChairTaken', at: facts.now, seat, person, basis };
  if (meeting.stage !== 'assembling') return withConsequences(meeting, facts, taken);
  const noted = { ...quorum, missing: [...quorum.missing] };
  return withConsequences(meeting, facts, taken, { type: 'CalledToOrder', at: facts.now, quorum: noted });
}

function alreadyInOrder(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  if (meeting.stage === 'suspended') return outOfOrder(inquorate(quorumOf(meeting, facts)));
  const { presiding } = meeting;
  const byClerk = ELECTED.includes(presiding?.basis ?? '') && isClerk(facts);
  if (byClerk || presiding?.person === facts.person) return inOrder();
  return outOfOrder({
    ...chairRule(facts),
    why: 'meeting-already-open',
    required: 'a meeting not yet open',
    found: meeting.stage,
  });
}

/** Closing is for whoever presides; the clerk may close a meeting that never had, or has lost, its quorum or its chair (R-QUORUM-4). */
export function closeMeeting(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  if (meeting.stage === 'closed' || facts.person === null) return inOrder();
  const breach = closingBreach(meeting, facts);
  if (breach) return outOfOrder(breach);
  const closed: MeetingEvent = { type: 'MeetingClosed', at: facts.now, by: facts.person };
  if (meeting.floor === null) return inOrder(closed);
  const reason =
    meeting.stage === 'open'
      ? 'The meeting closed with nobody here who may preside.'
      : 'The meeting closed without a quorum.';
  const deferred: MeetingEvent = { type: 'ItemDeferred', at: facts.now, number: meeting.floor, reason };
  return inOrder<MeetingEvent>(deferred, closed);
}

function closingBreach(meeting: Called, facts: Facts): Breach | null {
  const lapsed = meeting.stage !== 'open' || meeting.presiding === null;
  if (lapsed && isClerk(facts)) return null;
  const finding = findChair(meeting, facts);
  const wouldPreside = finding.found === 'presiding' && finding.presiding.person === facts.person;
  if (meeting.stage === 'assembling' && wouldPreside) return null;
  const breach = presidingBreach(meeting, facts, chairRule(facts));
  if (breach || meeting.stage !== 'open' || meeting.floor === null) return breach;
  return {
    ...chairRule(facts),
    why: 'another-item-under-way',
    required: 'no item under way',
    found: meeting.floor,
  };
}
