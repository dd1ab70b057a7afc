import { civilDateAt } from '../../calendar/index.ts';
import {
  hasSubstituteRole,
  postsHeldBy,
  postTitle,
  type SeatId,
  type SubstituteEntry,
  seatsHeldBy,
  seatsOn,
  substituteEntriesOf,
  substitutesFor,
} from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { MeetingEvent } from '../event.ts';
import { hasWithdrawn, seatedIn, seatOf } from '../select.ts';
import type { Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { dateOf } from './guards.ts';

/** Someone says they are here: as principal, as a registered substitute, or in attendance without a vote (R-MEM-1 to 4). */
export function arrive(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  const { person, now } = facts;
  if (person === null) return outOfOrder(notAMember(facts));
  if (seatOf(meeting, person) || isWaiting(meeting, person)) return inOrder();
  const own = ownSeats(facts, person);
  if (own.length > 0) return arriveAsPrincipal(meeting, facts, person, own);
  const entries = substituteEntriesOf(facts.board, person, dateOf(facts));
  if (entries.length > 0) return arriveAsSubstitute(meeting, facts, person, entries);
  const [post] = postsHeldBy(facts.board, person, dateOf(facts));
  if (!post) return outOfOrder(notAMember(facts));
  if (meeting.attendees.some((a) => a.person === person)) return inOrder();
  return inOrder({ type: 'AttendeeArrived', at: now, person, capacity: postTitle(post) });
}

function arriveAsPrincipal(
  meeting: Called,
  facts: Facts,
  person: string,
  own: readonly SeatId[],
): Ruling<MeetingEvent> {
  // One human, one seat: a chief executive two councils share sits in the first of them that is free (R-MEM-4).
  const free = own.find((seat) => meeting.attendance[seat]?.status !== 'present');
  const seat = free ?? own[0];
  if (seat === undefined) return outOfOrder(notAMember(facts));
  const sitting = meeting.attendance[seat];
  if (sitting?.status === 'present' && meeting.floor !== null)
    return inOrder({ type: 'PrincipalWaited', at: facts.now, seat, person });
  const standsDown: MeetingEvent[] =
    sitting?.status === 'present'
      ? [{ type: 'SubstituteStoodDown', at: facts.now, seat, person: sitting.person }]
      : [];
  const arrived: MeetingEvent = { type: 'MemberArrived', at: facts.now, seat, person, as: 'principal' };
  return withConsequences(meeting, facts, ...standsDown, arrived);
}

function arriveAsSubstitute(
  meeting: Called,
  facts: Facts,
  person: string,
  entries: readonly SubstituteEntry[],
): Ruling<MeetingEvent> {
  const judged = entries.map((entry) => ({ entry, breach: substituteBreach(meeting, facts, entry) }));
  const fit = judged.find((j) => j.breach === null);
  const [first] = judged;
  if (fit) {
    const { seat } = fit.entry;
    return withConsequences(meeting, facts, {
      type: 'MemberArrived',
      at: facts.now,
      seat,
      person,
      as: 'substitute',
    });
  }
  return outOfOrder(first?.breach ?? notAMember(facts));
}

/** R-MEM-2 (6.1): on that seat's register before the meeting opened, of the right role, and the principal absent. */
function substituteBreach(meeting: Called, facts: Facts, entry: SubstituteEntry): Breach | null {
  const base = { rule: 'R-MEM-2', clause: facts.arrangements.membershipClause, seat: entry.seat } as const;
  if (!hasSubstituteRole(facts.arrangements, entry))
    return {
      ...base,
      why: 'substitute-wrong-role',
      required: rolesFor(facts, entry.seat),
      found: entry.role,
    };
  const openedAt = 'openedAt' in meeting ? meeting.openedAt : null;
  const opened = openedAt && civilDateAt(openedAt, facts.board.timeZone);
  if (opened && entry.from >= opened)
    return { ...base, why: 'substitute-registered-late', required: `before ${opened}`, found: entry.from };
  const sitting = meeting.attendance[entry.seat];
  if (sitting?.status !== 'present') return null;
  if (sitting.as === 'substitute')
    return {
      ...base,
      why: 'seat-is-filled',
      required: 'an empty seat',
      found: 'filled',
      person: sitting.person,
    };
  if (hasWithdrawn(meeting, sitting.person, meeting.floor)) return null;
  return {
    ...base,
    why: 'principal-is-seated',
    required: 'the principal absent',
    found: 'here',
    person: sitting.person,
  };
}

/** Someone says they are leaving. A principal waiting for the seat takes it, so that the council keeps its voice. */
export function leave(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  const { person, now } = facts;
  const seated = seatOf(meeting, person);
  if (seated) return withConsequences(meeting, facts, ...seatGivenUp(meeting, facts, seated));
  const waiting =
    person &&
    Object.entries(meeting.attendance).find(([, a]) => a.status === 'present' && a.waiting === person);
  if (waiting) return inOrder({ type: 'MemberLeft', at: now, seat: waiting[0], person });
  if (person && meeting.attendees.some((a) => a.person === person))
    return inOrder({ type: 'AttendeeLeft', at: now, person });
  return outOfOrder({
    rule: 'R-MEM-2',
    clause: facts.arrangements.membershipClause,
    why: 'not-here',
    required: 'present',
    found: 'not here',
  });
}

function seatGivenUp(
  meeting: Called,
  facts: Facts,
  { seat, person }: { seat: SeatId; person: string },
): readonly MeetingEvent[] {
  const sitting = meeting.attendance[seat];
  const waiting = sitting?.status === 'present' ? sitting.waiting : undefined;
  if (waiting === undefined) return [{ type: 'MemberLeft', at: facts.now, seat, person }];
  return [
    { type: 'SubstituteStoodDown', at: facts.now, seat, person },
    { type: 'MemberArrived', at: facts.now, seat, person: waiting, as: 'principal' },
  ];
}

/** A principal sends apologies, or says that a substitute sits for them and has the substitutes told (R-MEM-2, 6.1). */
export function sendApologies(meeting: Called, facts: Facts, callSubstitute: boolean): Ruling<MeetingEvent> {
  const { person, now } = facts;
  const seat = person === null ? undefined : ownSeats(facts, person)[0];
  if (person === null || seat === undefined) return outOfOrder(notAMember(facts));
  const sitting = meeting.attendance[seat];
  const here = seatedIn(meeting).find((s) => s.person === person);
  const withdrawn = here !== undefined && hasWithdrawn(meeting, person, meeting.floor);
  const goes: readonly MeetingEvent[] =
    here && !withdrawn ? [{ type: 'MemberLeft', at: now, seat, person }] : [];
  if (!callSubstitute) {
    if (sitting?.status === 'apologies' && sitting.substitutes.length === 0) return inOrder();
    const leaves: readonly MeetingEvent[] = here ? [{ type: 'MemberLeft', at: now, seat, person }] : [];
    return withConsequences(meeting, facts, ...leaves, { type: 'ApologiesSent', at: now, seat, person });
  }
  const substitutes = substitutesFor(facts.board, seat, dateOf(facts))
    .filter((entry) => hasSubstituteRole(facts.arrangements, entry))
    .map((entry) => entry.person);
  if (substitutes.length === 0)
    return outOfOrder({
      rule: 'R-MEM-2',
      clause: facts.arrangements.membershipClause,
      why: 'no-substitute-named',
      required: 'a substitute on the register',
      found: 0,
      seat,
    });
  if (sitting?.status === 'apologies' && sitting.substitutes.length > 0) return inOrder();
  return withConsequences(meeting, facts, ...goes, {
    type: 'SubstituteCalled',
    at: now,
    seat,
    person,
    substitutes,
  });
}

function ownSeats(facts: Facts, person: string): readonly SeatId[] {
  const date = dateOf(facts);
  const seats = new Set(seatsOn(facts.arrangements, date));
  return seatsHeldBy(facts.board, person, date).filter((seat) => seats.has(seat));
}

const isWaiting = (meeting: Called, person: string): boolean =>
  Object.values(meeting.attendance).some((a) => a.status === 'present' && a.waiting === person);

const rolesFor = (facts: Facts, seat: SeatId): string =>
  facts.arrangements.offices.find((o) => seat.endsWith(`.${o.id}`))?.substituteRoles.join(' or ') ?? '';

function notAMember(facts: Facts): Breach {
  return {
    rule: 'R-MEM-1',
    clause: facts.arrangements.membershipClause,
    why: 'not-a-member',
    required: 'a seat, a substitute entry or a post',
    found: 'none',
  };
}
