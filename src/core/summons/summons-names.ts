import type { Scheduled } from './state.ts';

/** What a summons is known by: each piece of news is a message, and a message is posted once. */
export function newsName({ stage, moves, published, late }: Scheduled): string {
  if (stage === 'cancelled') return 'cancelled';
  if (published === null) return movedName(moves);
  return late.length > 0 ? `late ${moves} ${late.length}` : agendaName(moves);
}

/** A substitute's first; asked again for another day, they are told again. */
export const askingName = ({ moves }: Scheduled): string => `asked ${moves}`;

/** The messages there may be by now, newest last: as many as are worth keeping up to date. */
export function summonsNames(state: Scheduled): readonly string[] {
  const { moves, late } = state;
  const rounds = Array.from({ length: moves + 1 }, (_, move) => [
    movedName(move),
    `asked ${move}`,
    agendaName(move),
  ]);
  const urgent = late.map((_, i) => `late ${moves} ${i + 1}`);
  return [...new Set([...rounds.flat(), ...urgent, newsName(state)])].slice(-MOST_KEPT_FRESH);
}

const MOST_KEPT_FRESH = 9;
const movedName = (moves: number): string => (moves === 0 ? '' : `moved ${moves}`);
const agendaName = (moves: number): string => `agenda ${moves}`;
