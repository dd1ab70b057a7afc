import { describe, expect, it } from 'vitest';
import {
  enquiriesAsCsv,
  figuresOf,
  minutesTaken,
  type PressLineData,
  press,
} from '../../../src/core/press/index.ts';
import { given } from '../given.ts';
import { consulted, isCirculated, isIssued, issued } from './enquiries.ts';

const line = (change: Partial<PressLineData> = {}): PressLineData => ({
  id: 'press-1',
  kind: 'enquiry',
  outlet: 'Kent Messenger',
  stage: 'issued',
  dueAt: '2026-11-26T15:00:00.000Z',
  loggedAt: '2026-11-26T09:00:00.000Z',
  party: 'swale',
  endedAt: '2026-11-26T10:30:00.000Z',
  heard: { swale: '2026-11-26T09:10:00.000Z' },
  ...change,
});
const COUNCILS = [
  { id: 'maidstone', name: 'Maidstone' },
  { id: 'swale', name: 'Swale' },
];
const rowsOf = (...lines: readonly PressLineData[]) =>
  enquiriesAsCsv(lines, COUNCILS).replace('\uFEFF', '').split('\r\n').slice(1, -1);

describe('What the list of enquiries keeps', () => {
  it('is when each council was heard, and when the enquiry was over', () => {
    const { state } = given(press, ...isCirculated, consulted('swale'));
    expect(press.lines(consulted('swale'), state)).toMatchObject([
      { data: { heard: { swale: '2026-11-26T09:20:00Z' }, endedAt: null } },
    ]);
    expect(press.lines(issued, given(press, ...isIssued).state)).toMatchObject([
      { data: { endedAt: '2026-11-26T09:55:00Z' } },
    ]);
  });
});

describe('The figures by council', () => {
  it('count what its people logged, and the median of how soon its chief executive answered', () => {
    const at = (minutes: string) => ({ swale: `2026-11-26T09:${minutes}:00.000Z` });
    const all = [
      line({ heard: at('10') }),
      line({ heard: at('20') }),
      line({ heard: at('50') }),
      line({ heard: {} }),
    ];
    expect(figuresOf(all, ['maidstone', 'swale'])).toEqual([
      { party: 'maidstone', logged: 0, heard: 0, median: null },
      { party: 'swale', logged: 4, heard: 3, median: 20 },
    ]);
    expect(figuresOf(all.slice(0, 2), ['swale'])[0]?.median).toBe(15);
  });

  it('leave out releases, which nobody asked for', () => {
    expect(figuresOf([line({ kind: 'release' })], ['swale'])).toEqual([
      { party: 'swale', logged: 0, heard: 0, median: null },
    ]);
  });

  it('know the time an enquiry took, once it is over', () => {
    expect(minutesTaken(line())).toBe(90);
    expect(minutesTaken(line({ endedAt: null }))).toBeNull();
  });
});

describe('The log as comma-separated values', () => {
  it('has a row for each, the oldest first, with minutes and councils', () => {
    const [first, second] = rowsOf(
      line({ id: 'b', loggedAt: '2026-11-26T09:05:00.000Z' }),
      line({ id: 'a' }),
    );
    expect(first).toBe(
      '"a","enquiry","Kent Messenger","issued","Swale","2026-11-26T09:00:00.000Z","2026-11-26T15:00:00.000Z","2026-11-26T10:30:00.000Z",90,"",10',
    );
    expect(second).toMatch(/^"b",/);
  });

  it('begins with the mark of UTF-8, and a row of heads', () => {
    const csv = enquiriesAsCsv([], COUNCILS);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toContain('"Minutes taken","Maidstone heard, minutes","Swale heard, minutes"');
  });

  it.each(['=1+1', '+44', '-1', '@cmd', '\t=1', ' =1', '|calc', '＝1', '\r\n=1'])(
    'lets a spreadsheet take no text for a formula: %j',
    (outlet) => {
      const [row = ''] = rowsOf(line({ outlet }));
      const cell = row.split(',')[2];
      expect(cell).toMatch(/^"'/);
    },
  );

  it('keeps quotation marks, commas and lines within their cell', () => {
    expect(rowsOf(line({ outlet: 'The "Sun", Kent\nedition' }))[0]).toContain('"The ""Sun"", Kent edition"');
  });

  it('has nobody’s name or words in it, for the list has none', () => {
    const { state } = given(press, ...isIssued);
    const [row] = press.lines(issued, state);
    const csv = enquiriesAsCsv([row?.data as PressLineData], COUNCILS);
    for (const word of ['A. Reporter', 'waste service', 'Line 1']) expect(csv).not.toContain(word);
  });
});
