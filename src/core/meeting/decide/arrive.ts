import { civilDateAt } from '../../calendar/index.ts';
import {
  hasSubstituteRole,
  officeOf,
  postsHeldBy,
  postTitle,
  type SeatId,
  type SubstituteEntry,
} from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { MeetingEvent } from '../event.ts';
import { hasWithdrawn, seatOf } from '../select.ts';
import type { Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { dateOf } from './guards.ts';
import { deputedSeats, notAMember, ownSeats, waitsFor } from './members.ts';
import { membershipRule } from './rules.ts';

/** Someone says they are here: as principal, as a registered substitute, or in attendance without a vote (R-MEM-1 to 4). */
export function arrive(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  const { person, now } = facts;
  if (person === null) return outOfOrder(notAMember(facts));
  if (seatOf(meeting, person) || waitsFor(meeting, person) !== undefined) return inOrder();
  const [own, ...others] = ownSeats(facts, person);
  if (own !== undefined) return arriveAsPrincipal(meeting, facts, person, [own, ...others]);
  const [entry, ...entries] = deputedSeats(facts, person);
  if (entry !== undefined) return arriveAsSubstitute(meeting, facts, person, [entry, ...entries]);
  const [post] = postsHeldBy(facts.board, person, dateOf(facts));
  if (!post) return outOfOrder(notAMember(facts));
  if (meeting.attendees.some((a) => a.person === person)) return inOrder();
  return inOrder({ type: 'AttendeeArrived', at: now, person, capacity: postTitle(post) });
}

function arriveAsPrincipal(
  meeting: Called,
  facts: Facts,
  person: string,
  own: readonly [SeatId, ...SeatId[]],
): Ruling<MeetingEvent> {
  const at = facts.now;
  // One human, one seat: a chief executive two councils share sits in the first of them that is free (R-MEM-4).
  const seat = own.find((s) => meeting.attendance[s]?.status !== 'present') ?? own[0];
  const sitting = meeting.attendance[seat];
  if (sitting?.status === 'present' && meeting.floor !== null)
    return inOrder({ type: 'PrincipalWaited', at, seat, person });
  const standsDown: MeetingEvent[] =
    sitting?.status === 'present' ? [{ type: 'SubstituteStoodDown', at, seat, person: sitting.person }] : [];
  const arrived: MeetingEvent = { type: 'MemberArrived', at, seat, person, as: 'principal' };
  return withConsequences(meeting, facts, ...standsDown, arrived);
}

function arriveAsSubstitute(
  meeting: Called,
  facts: Facts,
  person: string,
  entries: readonly [SubstituteEntry, ...SubstituteEntry[]],
): Ruling<MeetingEvent> {
  const breaches = entries.map((entry) => substituteBreach(meeting, facts, entry));
  const fit = entries.find((_, i) => breaches[i] === null);
  if (!fit) return outOfOrder(breaches.find((b) => b !== null) ?? notAMember(facts));
  const { seat } = fit;
  return withConsequences(meeting, facts, {
    type: 'MemberArrived',
    at: facts.now,
    seat,
    person,
    as: 'substitute',
  });
}

/** R-MEM-2 (6.1): on that seat's register before the meeting opened, of the right role, and the principal absent. */
function substituteBreach(meeting: Called, facts: Facts, entry: SubstituteEntry): Breach | null {
  const base = { ...membershipRule(facts, 'R-MEM-2'), seat: entry.seat };
  if (!hasSubstituteRole(facts.arrangements, entry))
    return {
      ...base,
      why: 'substitute-wrong-role',
      required: rolesFor(facts, entry.seat),
      found: entry.role,
    };
  const openedAt = 'openedAt' in meeting ? meeting.openedAt : null;
  const opened = openedAt && civilDateAt(openedAt, facts.board.timeZone);
  const late = entry.since ? openedAt && entry.since >= openedAt : opened && entry.from >= opened;
  if (late && opened)
    return { ...base, why: 'substitute-registered-late', required: `before ${opened}`, found: entry.from };
  return seatTakenBreach(meeting, base, entry.seat);
}

function seatTakenBreach(
  meeting: Called,
  base: Pick<Breach, 'rule' | 'clause' | 'seat'>,
  seat: SeatId,
): Breach | null {
  const sitting = meeting.attendance[seat];
  if (sitting?.status !== 'present') return null;
  const { person } = sitting;
  if (sitting.as === 'substitute')
    return { ...base, why: 'seat-is-filled', required: 'an empty seat', found: 'filled', person };
  if (hasWithdrawn(meeting, person, meeting.floor)) return null;
  return { ...base, why: 'principal-is-seated', required: 'the principal absent', found: 'here', person };
}

const rolesFor = (facts: Facts, seat: SeatId): string =>
  facts.arrangements.offices.find((o) => o.id === officeOf(seat))?.substituteRoles.join(' or ') ?? '';
