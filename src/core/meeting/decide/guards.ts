import { civilDateAt } from '../../calendar/index.ts';
import { chairSeatOn, postsHeldBy, type Quorum } from '../../constitution/index.ts';
import type { Breach, Facts } from '../../kernel/index.ts';
import { findChair } from '../chair.ts';
import { quorumOf } from '../select.ts';
import type { Business, Called, Meeting, Presiding } from '../state.ts';
import { agendaRule, type Cited, chairRule } from './rules.ts';

export const dateOf = (facts: Facts): string => civilDateAt(facts.now, facts.board.timeZone);

export const isClerk = (facts: Facts): boolean =>
  facts.person !== null && postsHeldBy(facts.board, facts.person, dateOf(facts)).includes('clerk');

export function firstOf(...breaches: readonly (Breach | null)[]): Breach | null {
  return breaches.find((b) => b !== null) ?? null;
}

export function notCalled(facts: Facts): Breach {
  const clause = facts.arrangements.agenda.clause;
  return { rule: 'R-MEET-2', clause, why: 'meeting-not-called', required: 'a meeting called', found: 'none' };
}

export function notOpen(meeting: Meeting, facts: Facts): Breach {
  const why = meeting.stage === 'closed' ? 'meeting-closed' : 'meeting-not-open';
  return { ...chairRule(facts), rule: 'R-VOTE-5', why, required: 'an open meeting', found: meeting.stage };
}

export function inquorate(quorum: Quorum): Breach {
  const { minimum, counted, clause } = quorum;
  return { rule: 'R-QUORUM-4', clause, why: 'inquorate', required: minimum, found: counted, quorum };
}

/** Business needs an open, quorate meeting (R-QUORUM-4, R-VOTE-5). Null when it may go on. */
export function businessBreach(meeting: Meeting, facts: Facts): Breach | null {
  if (meeting.stage === 'suspended') return inquorate(quorumOf(meeting, facts));
  if (meeting.stage !== 'open') return notOpen(meeting, facts);
  const quorum = quorumOf(meeting, facts);
  return quorum.quorate ? null : inquorate(quorum);
}

/** Only the person presiding, and only once they have taken the chair (R-CHAIR-3, 10.2). `reserved` is the rule that keeps the act for them. */
export function presidingBreach(meeting: Called, facts: Facts, reserved: Cited): Breach | null {
  if (meeting.presiding?.person === facts.person) return null;
  if (meeting.presiding !== null) return notPresiding(reserved, meeting.presiding);
  const finding = findChair(meeting, facts);
  if (finding.found !== 'presiding') return chairBreach(meeting, facts);
  const theirs = finding.presiding.person === facts.person;
  return theirs ? notOpen(meeting, facts) : notPresiding(reserved, finding.presiding);
}

export const notPresiding = (reserved: Cited, { person, seat }: Presiding): Breach => ({
  ...reserved,
  why: 'not-presiding',
  required: 'the person presiding',
  found: 'another',
  person,
  seat,
});

/** Why nobody is in the chair, or null when somebody could take it. */
export function chairBreach(meeting: Called, facts: Facts): Breach | null {
  const finding = findChair(meeting, facts);
  const { standInClause } = facts.arrangements.chair;
  if (finding.found === 'nobody')
    return {
      rule: 'R-CHAIR-4',
      clause: standInClause,
      why: 'no-eligible-chair',
      required: 1,
      found: 0,
      seat: chairSeatOn(facts.arrangements, dateOf(facts)),
    };
  if (finding.found === 'election')
    return {
      rule: 'R-CHAIR-3',
      clause: standInClause,
      why: finding.tied.length > 0 ? 'election-tied' : 'chair-to-be-elected',
      required: 'a Leader elected by those present',
      found: finding.tied.length > 0 ? 'a tie' : 'nobody yet',
    };
  return null;
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

export function noSuchItem(meeting: Called, facts: Facts, number: number): Breach {
  const last = Math.max(0, ...Object.keys(meeting.business).map(Number));
  return { ...agendaRule(facts), why: 'no-such-item', required: last, found: number };
}

export const dealtWith = (facts: Facts, business: Business): Breach => ({
  ...agendaRule(facts),
  why: 'item-already-dealt-with',
  required: 'an item not yet dealt with',
  found: business.stage,
});
