import type { Announcement, Line } from '../kernel/index.ts';
import type { DecisionEntered } from './event.ts';

export function announce({ decision }: DecisionEntered): readonly Announcement[] {
  return [{ kind: 'show', card: 'outcome', of: decision }];
}

/** How far a year's register has come: its serials have no gaps, so any page of it can be found by counting. */
export interface YearLine {
  readonly year: number;
  /** The last serial given. */
  readonly last: number;
}

export function lines(event: DecisionEntered): readonly Line[] {
  const year: YearLine = { year: event.year, last: event.serial };
  return [
    { list: 'decision', key: event.decision, data: event },
    { list: 'register', key: String(event.year), data: year },
  ];
}
