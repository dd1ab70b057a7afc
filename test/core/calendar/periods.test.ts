import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lastDayOf, periodAfter, periodBefore, quarterOf } from '../../../src/core/calendar/index.ts';
import { examplesOf } from '../../data/examples.ts';

describe('A period that begins with a day', () => {
  it.each(
    examplesOf(
      'RETAIN',
      z.object({ meeting: z.string() }),
      z.object({ minutesAgendaReportsUntil: z.string(), backgroundPapersUntil: z.string() }),
    ),
  )('$id: $title (R-MINUTES-3)', ({ input, expected }) => {
    expect(lastDayOf(input.meeting, { years: 6 })).toBe(expected.minutesAgendaReportsUntil);
    expect(lastDayOf(input.meeting, { years: 4 })).toBe(expected.backgroundPapersUntil);
  });

  it.each(examplesOf('DPI', z.object({ disclosed: z.string() }), z.object({ lastDay: z.string() })))(
    '$id: $title (R-DPI-3)',
    ({ input, expected }) => {
      expect(lastDayOf(input.disclosed, { days: 28 })).toBe(expected.lastDay);
    },
  );

  it('is over where it begins when it is of one day', () => {
    expect(lastDayOf('2026-06-01', { days: 1 })).toBe('2026-06-01');
  });

  it('ends with February when it began on the last day of December', () => {
    expect(lastDayOf('2025-12-31', { months: 2 })).toBe('2026-02-28');
  });
});

describe('The term of the arrangements and its warnings (R-TERM-1)', () => {
  it.each(
    examplesOf(
      'TERM',
      z.object({ start: z.string(), years: z.tuple([z.int(), z.int()]) }),
      z.object({
        initialEnds: z.string(),
        extensionStarts: z.string(),
        extensionEnds: z.string(),
        warn12m: z.string(),
        warn6m: z.string(),
      }),
    ),
  )('$id: $title', ({ input: { start, years }, expected }) => {
    expect(lastDayOf(start, { years: years[0] })).toBe(expected.initialEnds);
    expect(lastDayOf(expected.extensionStarts, { years: years[1] })).toBe(expected.extensionEnds);
    expect(periodBefore(expected.extensionEnds, { months: 12 })).toBe(expected.warn12m);
    expect(periodBefore(expected.extensionEnds, { months: 6 })).toBe(expected.warn6m);
  });
});

describe('The corresponding date', () => {
  it.each(
    examplesOf(
      'CADENCE',
      z.object({ lastReview: z.string() }),
      z.object({ due: z.string(), remindAt: z.string() }),
      'CADENCE-02',
    ),
  )('$id: $title (R-REVIEW-1)', ({ input, expected }) => {
    expect(periodAfter(input.lastReview, { months: 12 })).toBe(expected.due);
    expect(periodBefore(expected.due, { months: 2 })).toBe(expected.remindAt);
  });

  it('is the last of a month that is too short', () => {
    expect(periodAfter('2025-08-31', { months: 6 })).toBe('2026-02-28');
    expect(periodAfter('2026-03-31', { months: 6 })).toBe('2026-09-30');
  });
});

describe('The quarters of a financial year (R-MEET-1)', () => {
  it.each([
    { day: '2025-03-31', year: '2024-25', quarter: 4, first: '2025-01-01', last: '2025-03-31' },
    { day: '2025-04-01', year: '2025-26', quarter: 1, first: '2025-04-01', last: '2025-06-30' },
    { day: '2025-09-25', year: '2025-26', quarter: 2, first: '2025-07-01', last: '2025-09-30' },
    { day: '2025-12-31', year: '2025-26', quarter: 3, first: '2025-10-01', last: '2025-12-31' },
    { day: '2026-01-08', year: '2025-26', quarter: 4, first: '2026-01-01', last: '2026-03-31' },
    { day: '2099-04-01', year: '2099-00', quarter: 1, first: '2099-04-01', last: '2099-06-30' },
  ])('put $day in quarter $quarter of $year', ({ day, ...quarter }) => {
    expect(quarterOf(day)).toEqual(quarter);
  });
});
