import { type CycleEvent, cycle } from '../../../src/core/cycle/index.ts';
import { replay } from '../../../src/core/kernel/index.ts';
import { facts, mkip, withArrangements } from '../boards.ts';

export const CLERK = 'clerk';
export const BEGUN_AT = '2026-11-26T10:00:00Z';

/** The cycle as the bot's first start leaves it, on a morning in November. */
export function begun(now = BEGUN_AT, board = mkip): readonly CycleEvent[] {
  const ruling = cycle.decide({ type: 'BeginCycle' }, cycle.initial, facts(null, { now, board }));
  return ruling.inOrder ? ruling.events : [];
}

/** What falls due by a moment, the first of it first. */
export const dueBy = (events: readonly CycleEvent[], moment: string): readonly string[] =>
  cycle
    .deadlines(replay(cycle, events))
    .filter(({ at }) => at <= moment)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ name, at }) => `${name}: ${at}`);

/** A board whose arrangements end. */
export const ending = (ends: string) =>
  withArrangements(mkip, () => ({
    term: {
      clause: '1.1',
      begins: '2008-09-01',
      ends: '2012-08-31',
      renewals: [{ begins: '2012-09-01', ends, evidence: 'Clause 1.2' }],
    },
  }));
