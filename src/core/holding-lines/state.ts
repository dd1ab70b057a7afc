import type { Instant } from '../calendar/index.ts';
import type { PersonId } from '../constitution/index.ts';
import type { HoldingEvent } from './event.ts';

export interface HoldingLine {
  readonly number: number;
  readonly topic: string;
  readonly text: string;
  readonly capacity: string;
  readonly proposedBy: PersonId;
  readonly proposedAt: Instant;
  readonly approved: { readonly by: PersonId; readonly at: Instant } | null;
  readonly retiredAt: Instant | null;
}

/** A board's library: what may be said when there is no time for more. Lines are retired, never reworded (R-PRESS-3). */
export interface HoldingLines {
  readonly lines: readonly HoldingLine[];
}

export const initial: HoldingLines = { lines: [] };

export const holdingLine = ({ lines }: HoldingLines, number: number): HoldingLine | undefined =>
  lines.find((line) => line.number === number);

export const mayBeGiven = ({ approved, retiredAt }: HoldingLine): boolean =>
  approved !== null && retiredAt === null;

export function evolve(state: HoldingLines, event: HoldingEvent): HoldingLines {
  const { number, at, by } = event;
  if (event.type === 'HoldingLineProposed') {
    const { topic, text, capacity } = event;
    const line = { number, topic, text, capacity, proposedBy: by, proposedAt: at };
    return { lines: [...state.lines, { ...line, approved: null, retiredAt: null }] };
  }
  const change = event.type === 'HoldingLineApproved' ? { approved: { by, at } } : { retiredAt: at };
  return { lines: state.lines.map((line) => (line.number === number ? { ...line, ...change } : line)) };
}
