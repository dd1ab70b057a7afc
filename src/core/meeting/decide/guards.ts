import { civilDateAt } from '../../calendar/index.ts';
import { chairSeatOn, postsHeldBy, type Quorum } from '../../constitution/index.ts';
import type { Breach, Facts } from '../../kernel/index.ts';
import { findChair } from '../chair.ts';
import { hasWithdrawn, quorumOf, type Seated, seatOf } from '../select.ts';
import type { Called, Meeting } from '../state.ts';

export const dateOf = (facts: Facts): string => civilDateAt(facts.now, facts.board.timeZone);

export function notCalled(facts: Facts): Breach {
  const clause = facts.arrangements.agenda.clause;
  return { rule: 'R-MEET-2', clause, why: 'meeting-not-called', required: 'a meeting called', found: 'none' };
}

export function notOpen(meeting: Meeting, facts: Facts): Breach {
  const { clause, standInClause } = facts.arrangements.chair;
  const why = meeting.stage === 'closed' ? 'meeting-closed' : 'meeting-not-open';
  return {
    rule: 'R-VOTE-5',
    clause: `${clause}, ${standInClause}`,
    why,
    required: 'an open meeting',
    found: meeting.stage,
  };
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

/** Only the person presiding, and only while somebody may preside (R-CHAIR-3, 10.2). `rule` is the one that reserves the act. */
export function presidingBreach(
  meeting: Called,
  facts: Facts,
  reserved: Pick<Breach, 'rule' | 'clause'>,
): Breach | null {
  if (meeting.presiding === null) return chairBreach(meeting, facts);
  if (meeting.presiding.person === facts.person) return null;
  const { person, seat } = meeting.presiding;
  return {
    ...reserved,
    why: 'not-presiding',
    required: 'the person presiding',
    found: 'another',
    person,
    seat,
  };
}

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

/** The member a press comes from: sitting in a seat and, for an item, not withdrawn from it. */
export function memberOrBreach(
  meeting: Called,
  facts: Facts,
  number: number | null,
): { readonly member: Seated } | { readonly breach: Breach } {
  const member = seatOf(meeting, facts.person);
  if (!member) return { breach: noSeatBreach(meeting, facts) };
  if (hasWithdrawn(meeting, member.person, number))
    return {
      breach: {
        rule: 'R-DPI-2',
        clause: '22.1',
        why: 'withdrawn-for-interest',
        required: 'a member who has not withdrawn',
        found: 'withdrawn',
        person: member.person,
      },
    };
  return { member };
}

function noSeatBreach(meeting: Called, facts: Facts): Breach {
  const { person, board, arrangements } = facts;
  const clause = arrangements.membershipClause;
  const observer = person !== null && postsHeldBy(board, person, dateOf(facts)).length > 0;
  if (observer)
    return {
      rule: 'R-MEM-3',
      clause: arrangements.observers[0]?.clause ?? clause,
      why: 'observer-has-no-vote',
      required: 'a seat',
      found: 'none',
    };
  const principal = Object.entries(meeting.attendance).find(
    ([, a]) => a.status === 'present' && a.waiting === person,
  );
  if (principal)
    return {
      rule: 'R-MEM-2',
      clause,
      why: 'seat-is-filled',
      required: 'your seat',
      found: 'filled',
      seat: principal[0],
    };
  return { rule: 'R-MEM-2', clause, why: 'not-here', required: 'present', found: 'not here' };
}

export function firstOf(...breaches: readonly (Breach | null)[]): Breach | null {
  return breaches.find((b) => b !== null) ?? null;
}
