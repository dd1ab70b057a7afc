import { type Board, type PersonId, type SeatId, seatsHeldBy } from '../constitution/index.ts';
import type { Scheduled } from './state.ts';

/** The seats a person answers for: those they hold on the day of the meeting, and those they have been asked to sit in. */
export interface Part {
  readonly own: readonly SeatId[];
  readonly deputed: readonly SeatId[];
}

export function partIn({ date, asked }: Scheduled, person: PersonId | null, board: Board): Part {
  if (person === null) return { own: [], deputed: [] };
  return {
    own: seatsHeldBy(board, person, date),
    deputed: Object.keys(asked).filter((seat) => asked[seat]?.includes(person)),
  };
}
