import { type Board, type SeatId, seatsHeldBy, substitutesFor } from '../../constitution/index.ts';
import type { Facts } from '../../kernel/index.ts';
import { onceForBoth } from '../../once/index.ts';
import type { MeetingEvent } from '../event.ts';
import type { Called } from '../state.ts';
import { dateOf } from './guards.ts';

/**
 * Those who sit, or wait to, in a seat that is no longer theirs to sit in: their appointment has ended since (R-MEM-1
 * and 2). The meeting's own record says when it took notice, so that what it decides can be judged again from it alone.
 */
export function unseated(meeting: Called, facts: Facts): readonly MeetingEvent[] {
  if (meeting.stage === 'closed' || !facts.board.former?.length) return NOBODY;
  const gone = goneFrom(meeting.attendance, facts.board, dateOf(facts));
  return gone.map(({ seat, person }) => ({ type: 'MemberUnseated', at: facts.now, seat, person }));
}

const NOBODY: readonly MeetingEvent[] = [];

interface Occupant {
  readonly seat: SeatId;
  readonly person: string;
}

/** Asked at every press, and altered only as people come and go and the roster changes. */
const goneFrom = onceForBoth(
  (attendance: Called['attendance'], board: Board, date: string): readonly Occupant[] =>
    Object.entries(attendance).flatMap(([seat, a]): Occupant[] => {
      if (a.status !== 'present') return [];
      const holds = (person: string): boolean => seatsHeldBy(board, person, date).includes(seat);
      const deputes = (person: string): boolean =>
        substitutesFor(board, seat, date).some((entry) => entry.person === person);
      const sits = a.as === 'principal' ? holds(a.person) : deputes(a.person);
      const waits = a.waiting === undefined || holds(a.waiting);
      return [
        ...(waits || a.waiting === undefined ? [] : [{ seat, person: a.waiting }]),
        ...(sits ? [] : [{ seat, person: a.person }]),
      ];
    }),
);
