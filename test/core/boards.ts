import { arrangementsAt, type Board, type PersonId } from '../../src/core/constitution/index.ts';
import type { Facts } from '../../src/core/kernel/index.ts';
import { mkip, weald } from '../data/load.ts';

export { mkip, weald };

/** A Thursday morning when the Leader of Tunbridge Wells is Chairman and the Leader of Maidstone Vice Chairman. */
export const NOW = '2026-11-26T10:00:00Z';

export interface Overrides {
  readonly now?: string;
  readonly board?: Board;
}

/** The facts of a press by somebody: the MKIP board at `NOW` unless a test says otherwise. Null is the bot itself. */
export function facts(person: PersonId | null, { now = NOW, board = mkip }: Overrides = {}): Facts {
  return { now, board, arrangements: arrangementsAt(board, now), person };
}

/** A copy of a board with other arrangements, for a test of one rule. */
export function withArrangements(
  board: Board,
  change: (rules: Board['arrangements'][number]) => Partial<Board['arrangements'][number]>,
): Board {
  return { ...board, arrangements: board.arrangements.map((rules) => ({ ...rules, ...change(rules) })) };
}
