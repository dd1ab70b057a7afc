import { minutesAfter } from '../../calendar/index.ts';
import { type Facts, inOrder, type Ruling } from '../../kernel/index.ts';
import { findChair } from '../chair.ts';
import type { MeetingEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import { privateToCome } from '../exclusion.ts';
import { quorumOf, seatOf } from '../select.ts';
import type { Called, Meeting } from '../state.ts';

/**
 * What follows of itself: between items a waiting principal takes the seat back (R-MEM-2), an interest foretold is declared
 * (R-DPI-1), the chair passes to whoever may now preside (R-CHAIR-3), the quorum is lost or regained (R-QUORUM-4), and
 * the public may return (R-EXEMPT-3).
 */
export function withConsequences(
  meeting: Meeting,
  facts: Facts,
  ...events: readonly MeetingEvent[]
): Ruling<MeetingEvent> {
  const all = [...events];
  let after = events.reduce(evolve, meeting);
  for (const follows of [seatsReturned, interestsDeclared, chairMoved, quorumChanged, publicReturns]) {
    if (after.stage === 'uncalled') break;
    const more = follows(after, facts);
    all.push(...more);
    after = more.reduce(evolve, after);
  }
  return inOrder(...all);
}

function seatsReturned(meeting: Called, facts: Facts): readonly MeetingEvent[] {
  if (meeting.floor !== null) return [];
  return Object.entries(meeting.attendance).flatMap(([seat, a]): MeetingEvent[] =>
    a.status === 'present' && a.waiting !== undefined
      ? [
          { type: 'SubstituteStoodDown', at: facts.now, seat, person: a.person },
          { type: 'MemberArrived', at: facts.now, seat, person: a.waiting, as: 'principal' },
        ]
      : [],
  );
}

/** On the item under way, of whoever sits now: an interest is a person's, and a substitute has their own. */
function interestsDeclared(meeting: Called, facts: Facts): readonly MeetingEvent[] {
  const { floor: number, foretold, interests } = meeting;
  if (number === null || foretold.length === 0) return [];
  const item = meeting.business[number]?.line.item;
  return foretold.flatMap(({ person, item: of, interest }): MeetingEvent[] => {
    const sitting = of === item ? seatOf(meeting, person) : undefined;
    const said = interests.some((i) => i.number === number && i.person === person);
    if (sitting === undefined || said) return [];
    const withdrew = interest === 'pecuniary';
    const { seat } = sitting;
    return [{ type: 'InterestDeclared', at: facts.now, seat, person, number, interest, withdrew }];
  });
}

function chairMoved(meeting: Called, facts: Facts): readonly MeetingEvent[] {
  if (meeting.stage === 'assembling') return [];
  const finding = findChair(meeting, facts);
  if (finding.found !== 'presiding')
    return meeting.presiding === null ? [] : [{ type: 'ChairVacated', at: facts.now }];
  const { seat, person, basis } = finding.presiding;
  if (meeting.presiding?.person === person) return [];
  return [{ type: 'ChairTaken', at: facts.now, seat, person, basis }];
}

function quorumChanged(meeting: Called, facts: Facts): readonly MeetingEvent[] {
  const quorum = quorumOf(meeting, facts);
  const noted = { ...quorum, missing: [...quorum.missing] };
  if (meeting.stage === 'open' && !quorum.quorate) {
    const offerAt = minutesAfter(facts.now, facts.arrangements.quorum.waitMinutes);
    return [{ type: 'QuorumLost', at: facts.now, quorum: noted, offerAt }];
  }
  if (meeting.stage === 'suspended' && quorum.quorate)
    return [{ type: 'QuorumRegained', at: facts.now, quorum: noted, lostAt: meeting.since }];
  return [];
}

/** After the last private item the meeting is open again. */
function publicReturns(meeting: Called, facts: Facts): readonly MeetingEvent[] {
  const { excluded, floor } = meeting;
  if (excluded === null || floor !== null || privateToCome(meeting)) return [];
  return [{ type: 'PublicReadmitted', at: facts.now, since: excluded.at }];
}
