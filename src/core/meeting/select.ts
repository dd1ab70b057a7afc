import { civilDateAt } from '../calendar/index.ts';
import {
  type Arrangements,
  judgeQuorum,
  type Matter,
  officeOf,
  type PersonId,
  partyOf,
  type Quorum,
  type SeatId,
} from '../constitution/index.ts';
import type { Facts } from '../kernel/index.ts';
import type { Business, Called, Motion } from './state.ts';

export interface Seated {
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly as: 'principal' | 'substitute';
}

type Rules = Pick<Facts, 'now' | 'board' | 'arrangements'>;

/** Everyone sitting in a seat now, in the order they took it. Observers and officers are never among them (R-QUORUM-2). */
export function seatedIn(meeting: Called): readonly Seated[] {
  return Object.entries(meeting.attendance).flatMap(([seat, a]) =>
    a.status === 'present' ? [{ seat, person: a.person, as: a.as }] : [],
  );
}

export function seatOf(meeting: Called, person: PersonId | null): Seated | undefined {
  return seatedIn(meeting).find((s) => s.person === person);
}

/** Whether a person has withdrawn from an item because of an interest (R-DPI-2, 22.1). */
export function hasWithdrawn(meeting: Called, person: PersonId, number: number | null): boolean {
  return meeting.interests.some((i) => i.withdrew && i.number === number && i.person === person);
}

/** Members who count for an item, or between items when `number` is null (R-QUORUM-2, R-DPI-2). */
export function countedFor(meeting: Called, number: number | null = meeting.floor): readonly Seated[] {
  return seatedIn(meeting).filter((s) => !hasWithdrawn(meeting, s.person, number));
}

/** The quorum at this moment, for the item under way unless another is asked about (R-QUORUM-1 and 4, 10.3). */
export function quorumOf(meeting: Called, facts: Rules, number: number | null = meeting.floor): Quorum {
  const date = civilDateAt(facts.now, facts.board.timeZone);
  return judgeQuorum(
    facts.arrangements,
    date,
    countedFor(meeting, number).map((s) => s.seat),
  );
}

/** Whether a seat's voice binds on a motion: its party is involved, or every party is heard alike (R-PARTIAL-2 and 3). */
export function isInvolved(rules: Arrangements, motion: Motion, seat: SeatId): boolean {
  if (!motion.partial || rules.decisions.partial.electorate === 'all') return true;
  return motion.involved.includes(partyOf(seat));
}

/** Members entitled to be heard on the motion of an item now: counted for it, and of a council involved. */
export function entitledFor(meeting: Called, rules: Arrangements, number: number): readonly Seated[] {
  const business = meeting.business[number];
  if (!business || business.stage === 'listed') return [];
  return countedFor(meeting, number).filter((s) => isInvolved(rules, business.motion, s.seat));
}

export function matterOf(rules: Arrangements, id: string): Matter {
  const matter = rules.matters.find((m) => m.id === id);
  if (!matter) throw new Error(`the arrangements ${rules.version} have no matter "${id}"`);
  return matter;
}

/** The item under way, if there is one. */
export function itemUnderWay(meeting: Called): Exclude<Business, { readonly stage: 'listed' }> | null {
  const business = meeting.floor === null ? undefined : meeting.business[meeting.floor];
  return business && business.stage !== 'listed' ? business : null;
}

/** Whether a seat's occupant may preside on an item: a Leader in person, present and not withdrawn (R-CHAIR-4, 10.2). */
export function mayPreside(meeting: Called, rules: Arrangements, seated: Seated): boolean {
  if (officeOf(seated.seat) !== rules.chair.office) return false;
  if (seated.as === 'substitute' && !rules.chair.substituteMayPreside) return false;
  return !hasWithdrawn(meeting, seated.person, meeting.floor);
}

/** The business in agenda order. */
export function agendaOf(meeting: Called): readonly Business[] {
  return Object.values(meeting.business).sort((a, b) => a.line.number - b.line.number);
}
