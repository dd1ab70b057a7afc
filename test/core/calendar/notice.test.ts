import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  clearDays,
  daysAfter,
  ENGLAND_AND_WALES,
  isWorkingDay,
  lastPublicationDay,
  withClosures,
  workingDayAfter,
} from '../../../src/core/calendar/index.ts';
import { examplesOf } from '../../data/examples.ts';

/** The worked examples write a day as "Thu 2026-03-26", and mark those that do not count. */
const Day = z.string().transform((words) => words.match(/\d{4}-\d\d-\d\d/)?.[0] ?? words);
const Meeting = z.object({ meeting: Day, clearDays: z.int() });
const Notice = z.object({
  latestPublication: Day,
  oneDayLaterClearDays: z.int(),
  calendarReading: Day,
  ifChristmasEveExcluded: Day,
  between: z.array(z.string()),
});
const ordinary = examplesOf('CLEAR', z.unknown(), z.unknown()).filter(
  (e) => Notice.safeParse(e.expected).success,
);
const read = ordinary.map((e) => ({
  ...e,
  input: Meeting.parse(e.input),
  expected: Notice.parse(e.expected),
}));

const dayIn = (first: string, last: string) =>
  fc
    .integer({ min: 0, max: (Date.parse(last) - Date.parse(first)) / 86_400_000 })
    .map((days) => daysAfter(first, days));

describe('Public notice of a meeting (R-NOTICE-1, R-NOTICE-2)', () => {
  it.each(read)('$id: $title', ({ input, expected }) => {
    const { meeting, clearDays: clear } = input;
    const last = lastPublicationDay(meeting, clear, ENGLAND_AND_WALES);
    expect(last).toBe(expected.latestPublication);
    expect(clearDays(workingDayAfter(last, 1, ENGLAND_AND_WALES), meeting, ENGLAND_AND_WALES)).toBe(
      expected.oneDayLaterClearDays,
    );
    expect(daysAfter(meeting, -(clear + 1)), 'were every day to count').toBe(expected.calendarReading);
    const counted = expected.between
      .filter((words) => !words.includes('not counted'))
      .map((w) => Day.parse(w));
    expect(counted.every((day) => isWorkingDay(day, ENGLAND_AND_WALES))).toBe(true);
    expect(counted).toHaveLength(clear);
  });

  it.each(read)('$id, where the offices close on Christmas Eve', ({ input, expected }) => {
    const year = Number(input.meeting.slice(0, 4));
    const closed = withClosures(ENGLAND_AND_WALES, [`${year - 1}-12-24`, `${year}-12-24`]);
    expect(lastPublicationDay(input.meeting, input.clearDays, closed)).toBe(expected.ifChristmasEveExcluded);
  });

  it.each(
    examplesOf(
      'CLEAR',
      z.object({ published: Day, meeting: Day }),
      z.object({ clearDays: z.int(), compliant: z.boolean() }),
      'CLEAR-11',
      'CLEAR-12',
    ),
  )('$id: $title', ({ input, expected }) => {
    const found = clearDays(input.published, input.meeting, ENGLAND_AND_WALES);
    expect(found).toBe(expected.clearDays);
    expect(found >= 5).toBe(expected.compliant);
  });

  it('counts no clear day when publication and meeting are the same day, or next to each other', () => {
    expect(clearDays('2026-03-26', '2026-03-26', ENGLAND_AND_WALES)).toBe(0);
    expect(clearDays('2026-03-25', '2026-03-26', ENGLAND_AND_WALES)).toBe(0);
    expect(clearDays('2026-03-27', '2026-03-26', ENGLAND_AND_WALES)).toBe(0);
  });

  it('counts a day of mourning that was never proclaimed a bank holiday', () => {
    expect(isWorkingDay('2022-09-09', ENGLAND_AND_WALES)).toBe(true);
  });

  /** Lawful on the last day, and on no later working day. */
  const isTheLast = (meeting: string, clear: number): boolean => {
    const last = lastPublicationDay(meeting, clear, ENGLAND_AND_WALES);
    const next = workingDayAfter(last, 1, ENGLAND_AND_WALES);
    return (
      isWorkingDay(last, ENGLAND_AND_WALES) &&
      clearDays(last, meeting, ENGLAND_AND_WALES) >= clear &&
      clearDays(next, meeting, ENGLAND_AND_WALES) < Math.max(clear, 1)
    );
  };

  it('is lawful on the last day and not on the next working day, on every day 2008 to 2028 (property 6)', () => {
    const wrong: string[] = [];
    for (let day = '2008-01-15'; day <= '2028-12-31'; day = daysAfter(day, 1))
      if (!isTheLast(day, 5)) wrong.push(day);
    expect(wrong).toEqual([]);
  });

  it('and so with any other number of clear days', () => {
    fc.assert(fc.property(dayIn('2008-02-15', '2028-12-31'), fc.integer({ min: 0, max: 28 }), isTheLast));
  });

  it('needs no earlier publication for an earlier closure, and never a later one for a closure more', () => {
    fc.assert(
      fc.property(
        dayIn('2010-01-01', '2028-12-31'),
        dayIn('2010-01-01', '2028-12-31'),
        (meeting, closure) => {
          const plain = lastPublicationDay(meeting, 5, ENGLAND_AND_WALES);
          const closed = lastPublicationDay(meeting, 5, withClosures(ENGLAND_AND_WALES, [closure]));
          expect(closed <= plain).toBe(true);
          if (closure < plain || closure >= meeting) expect(closed).toBe(plain);
        },
      ),
    );
  });
});
