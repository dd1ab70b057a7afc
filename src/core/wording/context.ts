import type { Instant } from '../calendar/index.ts';
import type { Arrangements, Board } from '../constitution/index.ts';
import type { Breach } from '../kernel/index.ts';

/** What the words may draw on besides the breach itself. */
export interface WordingContext {
  readonly board: Board;
  readonly arrangements: Arrangements;
  readonly now: Instant;
}

/** What a person reads: the rule that stopped them, and what would cure it. */
export interface Wording {
  readonly stopped: string;
  readonly cure: string;
}

export type PutInWords = (breach: Breach, ctx: WordingContext) => Wording;
