import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { daysAfter, isWorkingDay, UNITED_KINGDOM } from '../../../src/core/calendar/index.ts';
import { type Clock, dueOn, markDays, workingDaysTo } from '../../../src/core/request/index.ts';
import { examplesOf } from '../../data/examples.ts';

const DAYS = { copy: 2, views: 10, draft: 15 };
const from = (day: string): Clock => ({ from: day, pauses: [], asked: null, until: null });
const Day = z.string().transform((words) => words.slice(4));
const Expected = z.object({
  deadline: Day,
  copyToPartiesBy: Day,
  viewsRequestedBy: Day,
  internalDraftBy: Day,
});

describe('The statutory clock (R-FOI-2)', () => {
  it.each(
    examplesOf('FOI', z.unknown(), z.unknown())
      .filter(({ id }) => id !== 'FOI-14')
      .map((e) => ({ ...e, received: z.object({ received: Day }).parse(e.input).received })),
  )('$id: $title', ({ received, expected: given }) => {
    const expected = Expected.parse(given);
    expect(markDays(from(received), DAYS)).toMatchObject({
      copy: expected.copyToPartiesBy,
      views: expected.viewsRequestedBy,
      draft: expected.internalDraftBy,
      due: expected.deadline,
      overdue: daysAfter(expected.deadline, 1),
    });
    expect(workingDaysTo(from(received), expected.deadline)).toBe(20);
    expect(workingDaysTo(from(received), received)).toBe(0);
  });

  it('leaves out every day from a fees notice to its payment, both included', () => {
    const paused = { ...from('2026-03-02'), pauses: [{ from: '2026-03-05', to: '2026-03-11' }] };
    expect(dueOn(paused)).toBe('2026-04-09');
    expect(workingDaysTo(paused, '2026-03-04')).toBe(2);
    expect(workingDaysTo(paused, '2026-03-11')).toBe(2);
    expect(workingDaysTo(paused, '2026-03-12')).toBe(3);
  });

  it('stands still while the fee is unpaid or the requester is waited for, and has no last day', () => {
    for (const stopped of [
      { ...from('2026-03-02'), pauses: [{ from: '2026-03-05', to: null }] },
      { ...from('2026-03-02'), asked: '2026-03-05' },
    ]) {
      expect(dueOn(stopped)).toBeNull();
      expect(markDays(stopped, DAYS)).toBeNull();
      expect(workingDaysTo(stopped, '2026-03-04')).toBe(2);
      expect(workingDaysTo(stopped, '2026-06-01')).toBe(2);
    }
  });

  it('runs on to the day it was extended to', () => {
    const extended = { ...from('2026-03-02'), until: '2026-04-30' };
    expect(dueOn(extended)).toBe('2026-04-30');
    expect(markDays(extended, DAYS)).toMatchObject({ nearly: '2026-04-28', views: '2026-03-16' });
  });

  it('is nearly due two working days before the last, whatever holidays lie between', () => {
    expect(markDays(from('2026-03-02'), DAYS)?.nearly).toBe('2026-03-27');
    expect(markDays(from('2024-03-15'), DAYS)).toMatchObject({ due: '2024-04-17', nearly: '2024-04-15' });
  });

  it('with a pause is due as many working days later as the pause has, on a working day, 2008 to 2028', () => {
    const start = fc.integer({ min: 0, max: 7500 }).map((n) => daysAfter('2008-01-01', n));
    fc.assert(
      fc.property(start, fc.nat(19), fc.nat(30), (received, after, length) => {
        const pause = { from: daysAfter(received, after), to: daysAfter(received, after + length) };
        const due = dueOn({ ...from(received), pauses: [pause] });
        const plain = dueOn(from(received));
        expect(due !== null && plain !== null && due >= plain && isWorkingDay(due, UNITED_KINGDOM)).toBe(
          true,
        );
        expect(workingDaysTo({ ...from(received), pauses: [pause] }, due ?? '')).toBe(20);
      }),
    );
  });
});
