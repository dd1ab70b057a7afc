import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ENGLAND_AND_WALES, lastPublicationDay } from '../../../src/core/calendar/index.ts';
import { emptyQuartersBetween, nextAvailable, quartersFrom } from '../../../src/core/summons/index.ts';
import { examplesOf } from '../../data/examples.ts';

describe('The meeting a required item goes to (R-AGENDA-2)', () => {
  it.each(
    examplesOf(
      'NEXTMTG',
      z.object({ requested: z.string(), meetings: z.array(z.string()) }),
      z.object({ publicationDeadlines: z.array(z.string()), nextAvailableMeeting: z.string().nullable() }),
    ),
  )('$id: $title', ({ input, expected }) => {
    const meetings = input.meetings.map((date) => ({
      date,
      lastDay: lastPublicationDay(date, 5, ENGLAND_AND_WALES),
    }));
    expect(meetings.map((m) => m.lastDay)).toEqual(expected.publicationDeadlines);
    expect(nextAvailable(input.requested, meetings.toReversed())?.date ?? null).toBe(
      expected.nextAvailableMeeting,
    );
  });
});

describe('A meeting in every quarter (R-MEET-1)', () => {
  it.each(
    examplesOf(
      'CADENCE',
      z.object({ meetings: z.array(z.string()), year: z.string() }),
      z.object({ quarters: z.record(z.string(), z.int()), warning: z.string() }),
      'CADENCE-01',
    ),
  )('$id: $title', ({ input, expected }) => {
    const quarters = quartersFrom(`${input.year.slice(0, 4)}-04-01`, input.meetings.toReversed());
    expect(quarters.map((q) => [`Q${q.quarter}`, q.meetings.length])).toEqual(
      Object.entries(expected.quarters),
    );
    expect(quarters.flatMap((q) => q.meetings)).toEqual(input.meetings);
    expect(quarters.every((q) => q.year === input.year)).toBe(true);
    const empty = quarters.filter((q) => q.meetings.length === 0).map((q) => `NO_MEETING_IN_Q${q.quarter}`);
    expect(empty).toEqual([expected.warning]);
  });

  it('leaves none empty between neighbours, or within one quarter', () => {
    expect(emptyQuartersBetween('2026-12-10', '2027-01-05')).toEqual([]);
    expect(emptyQuartersBetween('2026-10-01', '2026-12-31')).toEqual([]);
  });

  it('names every one left empty, across the turn of the financial year', () => {
    expect(emptyQuartersBetween('2026-12-10', '2027-07-01').map((q) => `${q.year} ${q.quarter}`)).toEqual([
      '2026-27 4',
      '2027-28 1',
    ]);
  });
});
