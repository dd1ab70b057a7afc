import { civilDateAt } from '../calendar/index.ts';
import { chairSeatOn, type SeatId, viceChairSeatOn } from '../constitution/index.ts';
import type { Facts } from '../kernel/index.ts';
import { countedFor, mayPreside, type Seated, seatedIn } from './select.ts';
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
 * Whoever presides keeps the chair until the item under way ends; an elected chairman keeps it for the whole meeting.
 */
export function findChair(meeting: Called, facts: Rules): ChairFinding {
  const leaders = seatedIn(meeting).filter((s) => mayPreside(meeting, facts.arrangements, s));
  const sitting = meeting.presiding;
  const still = sitting !== null && leaders.some((s) => s.person === sitting.person);
  if (sitting && still && (meeting.floor !== null || STANDS_ALL_MEETING.has(sitting.basis)))
    return { found: 'presiding', presiding: sitting };
  const date = civilDateAt(facts.now, facts.board.timeZone);
  const chairman = leaders.find((s) => s.seat === chairSeatOn(facts.arrangements, date));
  if (chairman) return taken(chairman, 'chairman');
  const vice = leaders.find((s) => s.seat === viceChairSeatOn(facts.arrangements, date));
  if (vice) return taken(vice, 'vice-chairman');
  const [first, ...others] = leaders;
  if (!first) return { found: 'nobody' };
  return others.length === 0 ? taken(first, 'unopposed') : election(meeting, leaders);
}

/** Most votes wins once everyone counted has voted; on a tie a lot is drawn by people and recorded (R-CHAIR-3). */
function election(meeting: Called, leaders: readonly Seated[]): ChairFinding {
  const candidates = leaders.map((s) => s.seat);
  const voters = countedFor(meeting);
  const votes = voters.flatMap((v) => meeting.chairBallots[v.seat] ?? []);
  const count = (seat: SeatId): number => votes.filter((v) => v === seat).length;
  const most = Math.max(...candidates.map(count));
  const leading = leaders.filter((s) => count(s.seat) === most);
  const [winner] = leading;
  const complete = votes.length === voters.length;
  if (!complete || !winner) return { found: 'election', candidates, tied: [] };
  if (leading.length === 1) return taken(winner, 'elected');
  const drawn = leading.find((s) => s.seat === meeting.lot);
  if (drawn) return taken(drawn, 'by-lot');
  return { found: 'election', candidates, tied: leading.map((s) => s.seat) };
}

const taken = ({ seat, person }: Seated, basis: Presiding['basis']): ChairFinding => ({
  found: 'presiding',
  presiding: { seat, person, basis },
});
