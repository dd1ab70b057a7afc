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
import type { Business, Called, Member, Motion } from './state.ts';

export type Seated = Member;

type Rules = Pick<Facts, 'now' | 'board' | 'arrangements'>;

/** Everyone sitting in a seat now, in the order the seats were first taken. Observers and officers are never among them (R-QUORUM-2). */
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

/** Whether a seat's objection binds: only a council involved can break consensus (R-PARTIAL-2, 11.2). */
export function mayBreakConsensus(motion: Motion, seat: SeatId): boolean {
  return !motion.partial || motion.involved.includes(partyOf(seat));
}

/** Whether a seat votes on a motion: its council is involved, or the arrangements poll the whole Board (R-PARTIAL-3). */
export function isInvolved(rules: Arrangements, motion: Motion, seat: SeatId): boolean {
  return rules.decisions.partial.electorate === 'all' || mayBreakConsensus(motion, seat);
}

/** Members entitled to vote on the motion of an item: counted for it, and of the electorate; a tie keeps those it had. */
export function entitledFor(meeting: Called, rules: Arrangements, number: number): readonly Seated[] {
  const business = meeting.business[number];
  if (!business || business.stage === 'listed') return [];
  const present = business.stage === 'tied' ? business.present : countedFor(meeting, number);
  return present.filter((s) => isInvolved(rules, business.motion, s.seat));
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
