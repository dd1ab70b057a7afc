import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  daysAfter,
  ENGLAND_AND_WALES,
  isWorkingDay,
  UNITED_KINGDOM,
  workingDayAfter,
} from '../../../src/core/calendar/index.ts';
import { examplesOf } from '../../data/examples.ts';

const Day = z.string().transform((words) => words.slice(4));
const due = (received: string) => workingDayAfter(received, 20, UNITED_KINGDOM);
const dueByEngland = (received: string) => workingDayAfter(received, 20, ENGLAND_AND_WALES);

function* receipts(from: string, to: string): Generator<string> {
  for (let day = from; day <= to; day = daysAfter(day, 1)) yield day;
}

describe('The twentieth working day after receipt (R-FOI-2)', () => {
  it.each(
    examplesOf('FOI', z.unknown(), z.unknown())
      .filter((e) => e.id !== 'FOI-14')
      .map((e) => ({
        ...e,
        input: z.object({ received: Day }).parse(e.input),
        expected: z
          .object({
            deadline: Day,
            englandOnlyCalculation: Day,
            copyToPartiesBy: Day,
            viewsRequestedBy: Day,
            internalDraftBy: Day,
            eirExtended40: Day,
          })
          .parse(e.expected),
      })),
  )('$id: $title', ({ input: { received }, expected }) => {
    const workingDay = (days: number) => workingDayAfter(received, days, UNITED_KINGDOM);
    expect(workingDay(2)).toBe(expected.copyToPartiesBy);
    expect(workingDay(10)).toBe(expected.viewsRequestedBy);
    expect(workingDay(15)).toBe(expected.internalDraftBy);
    expect(workingDay(20)).toBe(expected.deadline);
    expect(workingDay(40)).toBe(expected.eirExtended40);
    expect(dueByEngland(received)).toBe(expected.englandOnlyCalculation);
  });

  it('FOI-14: is wrong by England’s calendar alone for 1,394 of the 3,653 receipts of ten years, by five days at most', () => {
    const errors = [...receipts('2016-01-01', '2025-12-31')].map(
      (received) => (Date.parse(due(received)) - Date.parse(dueByEngland(received))) / 86_400_000,
    );
    expect(errors).toHaveLength(3653);
    expect(errors.filter((days) => days !== 0)).toHaveLength(1394);
    expect(Math.max(...errors)).toBe(5);
  });

  it('is never before England’s, and always a working day, 2008 to 2028 (property 7)', () => {
    const wrong = [...receipts('2008-01-01', '2028-11-15')].filter(
      (received) => due(received) < dueByEngland(received) || !isWorkingDay(due(received), UNITED_KINGDOM),
    );
    expect(wrong).toEqual([]);
  });
});
