import {
  hasSubstituteRole,
  postsHeldBy,
  type SeatId,
  type SubstituteEntry,
  seatsHeldBy,
  seatsOn,
  substituteEntriesOf,
  substitutesFor,
} from '../../constitution/index.ts';
import type { Breach, Facts } from '../../kernel/index.ts';
import { onceForBoth } from '../../once/index.ts';
import { hasWithdrawn, type Seated, seatOf } from '../select.ts';
import type { Called } from '../state.ts';
import { dateOf } from './guards.ts';
import { membershipRule } from './rules.ts';

/** The seats a person holds in their own right, of councils that are members today (R-MEM-1). */
export function ownSeats(facts: Facts, person: string): readonly SeatId[] {
  const seats = seatsToday(facts);
  return seatsHeldBy(facts.board, person, dateOf(facts)).filter((seat) => seats.has(seat));
}

/** The seats a person is registered to substitute for, of councils that are members today (R-MEM-2). */
export function deputedSeats(facts: Facts, person: string): readonly SubstituteEntry[] {
  const seats = seatsToday(facts);
  return substituteEntriesOf(facts.board, person, dateOf(facts)).filter((entry) => seats.has(entry.seat));
}

/** The people who may sit for a seat's absent principal: registered, and of the role 6.1 asks for. */
export function fitSubstitutes(facts: Facts, seat: SeatId): readonly string[] {
  return substitutesFor(facts.board, seat, dateOf(facts))
    .filter((entry) => hasSubstituteRole(facts.arrangements, entry))
    .map((entry) => entry.person);
}

const seatsToday = (facts: Facts): ReadonlySet<SeatId> =>
  seatSetOn(facts.arrangements, facts.board, dateOf(facts));

const seatSetOn = onceForBoth(
  (rules: Facts['arrangements'], _: Facts['board'], date: string): ReadonlySet<SeatId> =>
    new Set(seatsOn(rules, date)),
);

/** The seat a principal is to take back when the item under way ends. */
export function waitsFor(meeting: Called, person: string | null): SeatId | undefined {
  const found = Object.entries(meeting.attendance).find(
    ([, a]) => a.status === 'present' && person !== null && a.waiting === person,
  );
  return found?.[0];
}

/** The member a press comes from: sitting in a seat and, for an item, not withdrawn from it. */
export function memberOrBreach(
  meeting: Called,
  facts: Facts,
  number: number | null,
): { readonly member: Seated } | { readonly breach: Breach } {
  const member = seatOf(meeting, facts.person);
  if (facts.person !== null && hasWithdrawn(meeting, facts.person, number))
    return { breach: withdrawn(facts.person, facts) };
  return member ? { member } : { breach: noSeatBreach(meeting, facts) };
}

const withdrawn = (person: string, { arrangements }: Facts): Breach => ({
  rule: 'R-DPI-2',
  clause: arrangements.conductClause,
  why: 'withdrawn-for-interest',
  required: 'a member who has not withdrawn',
  found: 'withdrawn',
  person,
});

function noSeatBreach(meeting: Called, facts: Facts): Breach {
  const { person, board, arrangements } = facts;
  const rule = membershipRule(facts, 'R-MEM-2');
  const ended = person === null ? null : appointmentEnded(facts, person);
  if (ended) return ended;
  const seat = waitsFor(meeting, person);
  if (seat !== undefined)
    return { ...rule, why: 'seat-is-filled', required: 'your seat', found: 'filled', seat };
  const observer = person !== null && postsHeldBy(board, person, dateOf(facts)).length > 0;
  if (observer && ownSeats(facts, person).length + deputedSeats(facts, person).length === 0)
    return {
      rule: 'R-MEM-3',
      clause: arrangements.observers[0]?.clause ?? rule.clause,
      why: 'observer-has-no-vote',
      required: 'a seat',
      found: 'none',
    };
  return { ...rule, why: 'not-here', required: 'present', found: 'not here' };
}

/** Somebody who had a part in this board and has none left: they are told what ended it. */
function appointmentEnded(facts: Facts, person: string): Breach | null {
  const { board } = facts;
  const had = board.former?.some(({ entry }) => entry.person === person) ?? false;
  const has = ownSeats(facts, person).length + deputedSeats(facts, person).length > 0;
  if (!had || has || postsHeldBy(board, person, dateOf(facts)).length > 0) return null;
  const rule = membershipRule(facts, 'R-MEM-1');
  return {
    ...rule,
    why: 'appointment-ended',
    required: 'an appointment in force',
    found: 'one over',
    person,
  };
}

/** Nobody on this board, or somebody whose part in it has no seat of its own, or is over. */
export function notAMember(facts: Facts): Breach {
  const ended = facts.person === null ? null : appointmentEnded(facts, facts.person);
  if (ended) return ended;
  return {
    ...membershipRule(facts, 'R-MEM-1'),
    why: 'not-a-member',
    required: 'a seat, a substitute entry or a post',
    found: 'none',
  };
}
