import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDateAt,
  clockTimeAt,
  minutesAfter,
  wholeYearsBetween,
} from '../../../src/core/calendar/index.ts';

const LONDON = 'Europe/London';

describe('The date and the time where the board sits', () => {
  it.each([
    { at: '2026-11-26T10:00:00.000Z', date: '2026-11-26', time: '10:00', why: 'in winter' },
    { at: '2026-06-26T10:00:00.000Z', date: '2026-06-26', time: '11:00', why: 'in summer' },
    { at: '2026-08-31T23:30:00.000Z', date: '2026-09-01', time: '00:30', why: 'after a summer midnight' },
    { at: '2026-12-31T23:30:00.000Z', date: '2026-12-31', time: '23:30', why: 'before a winter midnight' },
    { at: '2026-03-29T00:59:59.999Z', date: '2026-03-29', time: '00:59', why: 'as the clocks go forward' },
    { at: '2026-03-29T01:00:00.000Z', date: '2026-03-29', time: '02:00', why: 'once they have' },
    { at: '2026-10-25T00:30:00.000Z', date: '2026-10-25', time: '01:30', why: 'before the clocks go back' },
    { at: '2026-10-25T01:30:00.000Z', date: '2026-10-25', time: '01:30', why: 'once they have' },
  ])('are $date and $time at $at, $why', ({ at, date, time }) => {
    expect(civilDateAt(at, LONDON)).toBe(date);
    expect(clockTimeAt(at, LONDON)).toBe(time);
  });

  it('do not round a minute up', () => {
    expect(clockTimeAt('2026-11-26T10:41:59.999Z', LONDON)).toBe('10:41');
  });

  it('are a board’s own', () => {
    expect(civilDateAt('2026-11-26T23:00:00.000Z', 'Pacific/Auckland')).toBe('2026-11-27');
    expect(civilDateAt('2026-11-26T01:00:00.000Z', 'America/New_York')).toBe('2026-11-25');
  });
});

describe('Whole years since an anchor', () => {
  it.each([
    ['2008-09-01', '2008-09-01', 0],
    ['2008-09-01', '2009-08-31', 0],
    ['2008-09-01', '2009-09-01', 1],
    ['2008-09-01', '2026-11-26', 18],
    ['2008-09-01', '2008-08-31', -1],
    ['2008-09-01', '2007-09-01', -1],
    ['2008-09-01', '2007-08-31', -2],
    ['2024-02-29', '2025-02-28', 1],
    ['2024-02-29', '2028-02-28', 3],
    ['2024-02-29', '2028-02-29', 4],
  ])('from %s to %s are %i', (anchor, date, years) => {
    expect(wholeYearsBetween(anchor, date)).toBe(years);
  });
});

describe('Minutes from now', () => {
  it('are minutes that pass, whatever the clocks do meanwhile', () => {
    const before = '2026-03-29T00:50:00.000Z';
    expect(minutesAfter(before, 15)).toBe('2026-03-29T01:05:00.000Z');
    expect(clockTimeAt(minutesAfter(before, 15), LONDON)).toBe('02:05');
  });

  it('can be taken back again', () => {
    const instant = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') });
    fc.assert(
      fc.property(instant, fc.integer({ min: -100_000, max: 100_000 }), (date, minutes) => {
        const at = date.toISOString();
        expect(minutesAfter(minutesAfter(at, minutes), -minutes)).toBe(at);
      }),
    );
  });
});
