import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CycleEvent, cycle } from '../../../src/core/cycle/index.ts';
import { replay } from '../../../src/core/kernel/index.ts';
import { examplesOf } from '../../data/examples.ts';
import { facts, mkip } from '../boards.ts';
import { begun, dueBy, ending } from './seasons.ts';

const terms = (events: readonly CycleEvent[], by = '2040-01-01T00:00:00Z') =>
  dueBy(events, by).filter((due) => due.startsWith('term'));

describe('The term of the arrangements (R-TERM-1, 1.1)', () => {
  const Input = z.object({ start: z.string() });
  const Expected = z.object({ extensionEnds: z.string(), warn12m: z.string(), warn6m: z.string() });

  it.each(examplesOf('TERM', Input, Expected, 'TERM-01'))('$id: $title', ({ expected }) => {
    const { extensionEnds, warn12m, warn6m } = expected;
    expect(terms(begun('2014-06-02T10:00:00Z', ending(extensionEnds)))).toEqual([
      `term 12-months ${extensionEnds}: ${warn12m}T08:00:00.000Z`,
      `term 6-months ${extensionEnds}: ${warn6m}T09:00:00.000Z`,
      `term ended ${extensionEnds}: 2016-09-01T08:00:00.000Z`,
    ]);
  });

  it('is not warned of where the last renewal has no end', () => {
    expect(terms(begun('2026-11-26T10:00:00Z', mkip))).toEqual([]);
  });

  it('is said to have ended once, where no renewal is on record, and nothing stops', () => {
    const board = ending('2016-08-31');
    const now = '2026-11-26T10:00:00Z';
    const events = begun(now, board);
    expect(terms(events)).toEqual(['term ended 2016-08-31: 2016-09-01T08:00:00.000Z']);
    const warn = { type: 'WarnOfTerm', warning: 'ended', ends: '2016-08-31' } as const;
    const ruling = cycle.decide(warn, replay(cycle, events), facts(null, { now, board }));
    expect(ruling).toMatchObject({ events: [{ type: 'TermWarned', warning: 'ended' }] });
    if (!ruling.inOrder) return;
    expect(terms([...events, ...ruling.events])).toEqual([]);
  });

  it('is no more in doubt once it has been renewed', () => {
    const before = begun('2015-10-01T10:00:00Z', ending('2016-08-31'));
    const renewed = facts(null, { now: '2015-10-02T10:00:00Z', board: ending('2020-08-31') });
    const ruling = cycle.decide({ type: 'BeginCycle' }, replay(cycle, before), renewed);
    expect(terms([...before, ...(ruling.inOrder ? ruling.events : [])])[0]).toContain('12-months 2020-08-31');
  });
});
