import { civilDateAt } from '../calendar/index.ts';
import { chairSeatOn, type SeatId, viceChairSeatOn } from '../constitution/index.ts';
import type { Facts } from '../kernel/index.ts';
import { countedFor, mayPresideIn, type Seated } from './select.ts';
import type { Called, Presiding } from './state.ts';

export type ChairFinding =
  | { readonly found: 'presiding'; readonly presiding: Presiding }
  /** Nobody present may preside (R-CHAIR-4). */
  | { readonly found: 'nobody' }
  /** Several Leaders, neither of them Chairman nor Vice Chairman: the meeting elects one (R-CHAIR-3, 10.2). */
  | { readonly found: 'election'; readonly candidates: readonly SeatId[]; readonly tied: readonly SeatId[] };

type Rules = Pick<Facts, 'now' | 'board' | 'arrangements'>;
const STANDS_ALL_MEETING = new Set(['unopposed', 'elected', 'by-lot']);

/**
 * Who presides now (R-CHAIR-3, 10.2): the Chairman, else the Vice Chairman, else a Leader elected by those present.
 * Whoever presides keeps the chair until the item under way ends; an elected chairman keeps it for the whole meeting,
 * and has it back after an item they stood aside from (R-DPI-2).
 */
export function findChair(meeting: Called, facts: Rules): ChairFinding {
  const leaders = mayPresideIn(meeting, facts.arrangements);
  const { presiding, stoodAside, floor } = meeting;
  const mayGoOn = (who: Presiding | null): boolean => leaders.some((s) => s.person === who?.person);
  const sitting = floor === null && mayGoOn(stoodAside) ? stoodAside : presiding;
  if (sitting && mayGoOn(sitting) && (floor !== null || STANDS_ALL_MEETING.has(sitting.basis)))
    return { found: 'presiding', presiding: sitting };
  const date = civilDateAt(facts.now, facts.board.timeZone);
  const [chair, viceChair] = [
    chairSeatOn(facts.arrangements, date),
    viceChairSeatOn(facts.arrangements, date),
  ];
  const chairman = leaders.find((s) => s.seat === chair);
  if (chairman) return taken(chairman, 'chairman');
  const vice = leaders.find((s) => s.seat === viceChair);
  if (vice) return taken(vice, 'vice-chairman');
  const [first, ...others] = leaders;
  if (!first) return { found: 'nobody' };
  return others.length === 0 ? taken(first, 'unopposed') : election(meeting, leaders);
}

/** Most votes wins once nobody still to vote could alter it; on a tie people draw a lot and it is recorded (R-CHAIR-3). */
function election(meeting: Called, leaders: readonly Seated[]): ChairFinding {
  const candidates = leaders.map((s) => s.seat);
  const voters = countedFor(meeting);
  const votes = voters
    .flatMap((v) => meeting.chairBallots[v.seat] ?? [])
    .filter((v) => candidates.includes(v));
  const waiting = voters.length - votes.length;
  const count = (seat: SeatId): number => votes.filter((v) => v === seat).length;
  const [first, second] = leaders.toSorted((a, b) => count(b.seat) - count(a.seat));
  if (!first || !second) return { found: 'nobody' };
  const most = count(first.seat);
  if (most - count(second.seat) > waiting) return taken(first, 'elected');
  if (waiting > 0) return { found: 'election', candidates, tied: [] };
  const leading = leaders.filter((s) => count(s.seat) === most);
  const drawn = leading.find((s) => s.seat === meeting.lot);
  if (drawn) return taken(drawn, 'by-lot');
  return { found: 'election', candidates, tied: leading.map((s) => s.seat) };
}

/** The Leaders the meeting chooses between while the chair is empty; nobody where there is no choice to make (10.2). */
export function candidatesFor(meeting: Called, facts: Rules): readonly SeatId[] {
  const finding = findChair(meeting, facts);
  if (finding.found === 'election') return finding.candidates;
  const undone = meeting.presiding === null && finding.found === 'presiding';
  if (!undone || !['elected', 'by-lot'].includes(finding.presiding.basis)) return [];
  return mayPresideIn(meeting, facts.arrangements).map((s) => s.seat);
}

const taken = ({ seat, person }: Seated, basis: Presiding['basis']): ChairFinding => ({
  found: 'presiding',
  presiding: { seat, person, basis },
});
