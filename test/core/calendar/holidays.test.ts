import { describe, expect, it } from 'vitest';
import {
  daysAfter,
  ENGLAND_AND_WALES,
  isWorkingDay,
  TABLE_ENDS,
  UNITED_KINGDOM,
  withClosures,
  workingDayAfter,
  workingDayBefore,
} from '../../../src/core/calendar/index.ts';

const inYear = (year: number) => [...ENGLAND_AND_WALES].filter((day) => day.startsWith(`${year}-`));

/** Easter Sunday by the Gregorian computus, in the form Meeus gave it. */
function easter(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const YEARS = Array.from({ length: 21 }, (_, index) => 2008 + index);
const ONE_OFF: Readonly<Record<number, number>> = { 2011: 1, 2012: 1, 2022: 2, 2023: 1 };

describe('The table of bank holidays', () => {
  it.each(YEARS)('has in %i the eight of every year, and those proclaimed once', (year) => {
    expect(inYear(year)).toHaveLength(8 + (ONE_OFF[year] ?? 0));
  });

  it.each(YEARS)('has Good Friday and Easter Monday of %i where Easter puts them', (year) => {
    expect(ENGLAND_AND_WALES).toContain(daysAfter(easter(year), -2));
    expect(ENGLAND_AND_WALES).toContain(daysAfter(easter(year), 1));
  });

  it('names weekdays only: a holiday at a weekend is kept on another day', () => {
    const weekend = [...UNITED_KINGDOM].filter((day) => [0, 6].includes(new Date(day).getUTCDay()));
    expect(weekend).toEqual([]);
  });

  it('has every holiday of England and Wales among those of the United Kingdom, and Scotland’s of 15 June 2026', () => {
    expect([...ENGLAND_AND_WALES].filter((day) => !UNITED_KINGDOM.has(day))).toEqual([]);
    expect(isWorkingDay('2026-06-15', UNITED_KINGDOM)).toBe(false);
    expect(isWorkingDay('2026-06-15', ENGLAND_AND_WALES)).toBe(true);
  });

  it('ends with 2028', () => {
    expect(TABLE_ENDS).toBe('2028-12-31');
  });

  it('takes a council’s own closure days besides, and is itself left as it was', () => {
    const closed = withClosures(ENGLAND_AND_WALES, ['2026-12-24']);
    expect(isWorkingDay('2026-12-24', closed)).toBe(false);
    expect(isWorkingDay('2026-12-24', ENGLAND_AND_WALES)).toBe(true);
  });
});

describe('A working day before or after another', () => {
  it('steps over the weekend', () => {
    expect(workingDayAfter('2026-11-20', 1, ENGLAND_AND_WALES)).toBe('2026-11-23');
    expect(workingDayBefore('2026-11-23', 1, ENGLAND_AND_WALES)).toBe('2026-11-20');
  });

  it('steps over Christmas to the New Year', () => {
    expect(workingDayAfter('2025-12-24', 4, ENGLAND_AND_WALES)).toBe('2026-01-02');
    expect(workingDayBefore('2026-01-02', 4, ENGLAND_AND_WALES)).toBe('2025-12-24');
  });

  it('is the day itself when none is asked for', () => {
    expect(workingDayAfter('2026-11-21', 0, ENGLAND_AND_WALES)).toBe('2026-11-21');
  });
});
