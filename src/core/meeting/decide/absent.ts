import type { SeatId } from '../../constitution/index.ts';
import { type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { MeetingEvent } from '../event.ts';
import { hasWithdrawn, seatOf } from '../select.ts';
import type { Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { fitSubstitutes, notAMember, ownSeats, waitsFor } from './members.ts';
import { membershipRule } from './rules.ts';

/** Someone says they are leaving. A principal waiting for the seat takes it, so that the council keeps its voice. */
export function leave(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  const { person, now: at } = facts;
  if (person === null) return outOfOrder(notAMember(facts));
  const seated = seatOf(meeting, person);
  if (seated) return withConsequences(meeting, facts, ...seatGivenUp(meeting, facts, seated.seat, person));
  const waiting = waitsFor(meeting, person);
  if (waiting !== undefined) return inOrder({ type: 'MemberLeft', at, seat: waiting, person });
  if (meeting.attendees.some((a) => a.person === person))
    return inOrder({ type: 'AttendeeLeft', at, person });
  if (meeting.gone.includes(person)) return inOrder();
  const rule = membershipRule(facts, 'R-MEM-2');
  return outOfOrder({ ...rule, why: 'not-here', required: 'present', found: 'not here' });
}

function seatGivenUp(meeting: Called, facts: Facts, seat: SeatId, person: string): readonly MeetingEvent[] {
  const at = facts.now;
  const sitting = meeting.attendance[seat];
  const waiting = sitting?.status === 'present' ? sitting.waiting : undefined;
  if (waiting === undefined) return [{ type: 'MemberLeft', at, seat, person }];
  return [
    { type: 'SubstituteStoodDown', at, seat, person },
    { type: 'MemberArrived', at, seat, person: waiting, as: 'principal' },
  ];
}

/** A principal sends apologies, for each of their seats: they leave, and whoever substitutes for them sits on (R-MEM-2, 6.1). */
export function sendApologies(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  const { person, now: at } = facts;
  const own = person === null ? [] : ownSeats(facts, person);
  if (person === null || own.length === 0) return outOfOrder(noSeatOfTheirOwn(facts));
  const seat = seatOf(meeting, person)?.seat ?? waitsFor(meeting, person);
  const leaves: readonly MeetingEvent[] =
    seat === undefined ? [] : [{ type: 'MemberLeft', at, seat, person }];
  const sent = own
    .filter((s) => s === seat || !hasApologised(meeting, s))
    .map((s): MeetingEvent => ({ type: 'ApologiesSent', at, seat: s, person }));
  return leaves.length + sent.length === 0 ? inOrder() : withConsequences(meeting, facts, ...leaves, ...sent);
}

function hasApologised(meeting: Called, seat: SeatId): boolean {
  const a = meeting.attendance[seat];
  if (a?.status === 'present') return a.apologies === true || a.as === 'principal';
  return a?.status === 'apologies' && a.substitutes.length === 0;
}

/** A principal says that a substitute sits for them, and those on the register are told (R-MEM-2, 6.1). */
export function callSubstitute(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  const { person, now: at } = facts;
  const own = person === null ? [] : ownSeats(facts, person);
  const here = seatOf(meeting, person);
  const seat = here?.seat ?? waitsFor(meeting, person) ?? emptyOf(meeting, own);
  if (person === null || seat === undefined || own.length === 0) return outOfOrder(noSeatOfTheirOwn(facts));
  const substitutes = [...fitSubstitutes(facts, seat)];
  if (substitutes.length === 0)
    return outOfOrder({
      ...membershipRule(facts, 'R-MEM-2'),
      why: 'no-substitute-named',
      required: 'a substitute on the register',
      found: 0,
      seat,
    });
  const withdrawn = here !== undefined && hasWithdrawn(meeting, person, meeting.floor);
  if (hasCalled(meeting, seat, withdrawn)) return inOrder();
  const leaves: readonly MeetingEvent[] =
    here && !withdrawn ? [{ type: 'MemberLeft', at, seat, person }] : [];
  return withConsequences(meeting, facts, ...leaves, {
    type: 'SubstituteCalled',
    at,
    seat,
    person,
    substitutes,
  });
}

const emptyOf = (meeting: Called, own: readonly SeatId[]): SeatId | undefined =>
  own.find((seat) => meeting.attendance[seat]?.status !== 'present') ?? own[0];

/** Whether the substitutes have been told already, or one of them sits. */
function hasCalled(meeting: Called, seat: SeatId, withdrawn: boolean): boolean {
  const a = meeting.attendance[seat];
  if (a?.status === 'apologies') return a.substitutes.length > 0;
  if (a?.status !== 'present') return false;
  return a.as === 'substitute' || (withdrawn && a.calledFor === meeting.floor);
}

const noSeatOfTheirOwn = (facts: Facts) =>
  ({
    ...membershipRule(facts, 'R-MEM-1'),
    why: 'not-your-office',
    required: 'a member, about their own seat',
    found: 'another',
  }) as const;
