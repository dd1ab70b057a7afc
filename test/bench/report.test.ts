import { describe, expect, it } from 'vitest';
import { goalsOf, ratio } from './goals.ts';
import { markdownOf } from './markdown.ts';
import { medians, quantile, type Result } from './measure.ts';
import { type Report, tableOf } from './report.ts';

const result = (perSecond: number, p50: number, more: Partial<Result> = {}): Result => ({
  ...{ perSecond, p50, p99: p50 * 3, answered: 100, reads: 0.01, writes: 0.1, cpu: 2 },
  ...more,
});

const report: Report = {
  at: '2026-11-21T22:00:00.000Z',
  machine: { cores: 2, processor: 'Abacus', memory: 24, node: 'v20.20.2' },
  quick: false,
  rounds: 3,
  results: {
    floor: { 1: result(600, 2), 20: result(1_200, 15) },
    peer: { 1: result(80, 10), 20: result(150, 120) },
    quorate: { 1: result(200, 4, { writes: 1.03 }), 20: result(1_200, 16) },
  },
  votes: {
    peer: { 1: { answered: 300, stored: 300 }, 20: { answered: 300, stored: 45 } },
    quorate: { answered: 6_900, stored: 6_899, lost: 1, doubled: 0 },
  },
  insertMs: 2,
  bySeats: {
    6: { 1: result(1, 4), 6: result(1, 5, { cpu: 2 }) },
    1000: { 1: result(1, 5), 6: result(1, 9, { cpu: 4 }) },
  },
  arrivals: { people: 1_002, recorded: 1_002, ms: 3_210, p50: 1_500, p99: 3_100 },
  registers: [
    { decisions: 1_000, vote: { 1: result(1, 4) }, look: { first: 90, again: 30 } },
    { decisions: 100_000, vote: { 1: result(1, 5) }, look: { first: 200, again: 44.4 } },
  ],
  verdictMicros: { 6: 0.52, 10000: 2_950 },
  startMs: 1_900,
  memory: { floor: 2 ** 20, peer: 2 ** 20, quorate: 2 ** 21 },
};

describe('What the bench works out', () => {
  it('is the middle of what was found, and what 99 in 100 stay under', () => {
    const waits = Array.from({ length: 200 }, (_, i) => 200 - i);
    expect(quantile(waits, 0.5)).toBe(101);
    expect(quantile(waits, 0.99)).toBe(199);
    expect(quantile([7], 0.99)).toBe(7);
    expect(quantile([], 0.5)).toBe(0);
  });

  it('takes each figure’s own median over the rounds, and every answer of all of them', () => {
    const rounds = [result(100, 9), result(300, 5, { writes: 0.3 }), result(200, 7, { writes: 0.2 })];
    expect(medians(rounds)).toMatchObject({ perSecond: 200, p50: 7, writes: 0.2, answered: 300 });
  });

  it('holds every goal against what was found', () => {
    const found = goalsOf(report).map(({ what, found, met }) => [what, Number(found.toFixed(3)), met]);
    expect(found).toEqual([
      ['votes lost or doubled', 1, false],
      ['votes/s at 20 against the peer', 8, false],
      ['votes/s at 20 against the floor', 1, true],
      ['one vote alone against the peer', 0.4, false],
      ['one vote alone against floor + insert', 1, true],
      ['a vote at 1,000 seats against 6, waiting', 1.25, true],
      ['a vote at 1,000 seats against 6, processor', 2, false],
      ['a vote beside 100,000 decisions against 1,000', 1.25, true],
      ['transactions a vote, alone', 1, true],
      ['transactions a vote, 20 at once', 0.1, true],
      ['verdict on 6 ballots', 0.52, true],
      ['verdict on 10,000 ballots', 2950, true],
      ['built bot, start to ready', 1900, false],
    ]);
  });

  it('counts what was never measured as not reached', () => {
    expect(ratio(3, undefined)).toBeNaN();
    expect(ratio(3, 0)).toBeNaN();
    const none = { ...report, results: { floor: {}, peer: {}, quorate: {} } };
    const missed = goalsOf(none).filter(({ found }) => Number.isNaN(found));
    expect(missed.map(({ met }) => met)).toEqual(Array(6).fill(false));
  });
});

describe('What the bench prints', () => {
  it('says of each goal whether it was met, and how nearly', () => {
    const lines = tableOf(report).split('\n');
    expect(lines).toContain('MISS  votes/s at 20 against the peer: 8.00 × (at least 10 ×)');
    expect(lines).toContain('MISS  built bot, start to ready: 1900.00 ms (at most 1500 ms)');
    expect(lines).toContain('met   votes/s at 20 against the floor: 1.00 × (at least 0.5 ×)');
  });

  it('is a table for the papers, with every miss in words', () => {
    const text = markdownOf(report);
    expect(text).toContain('2 cores, Abacus, 24 GiB, Node v20.20.2; medians of 3 rounds');
    expect(text).toContain('| 20 | 1,200 | 150 | 45 of 300 | 1,200 | 16.0, 48 | 0.10 |');
    expect(text).toContain('| among 1,000 seats | 5.0 | 9.0 | 4.0 |  |');
    expect(text).toContain('| beside 100,000 decisions | 5.0 | - | - | 44 |');
    expect(text).toContain('Quorate stored 6,899 of 6,900 votes it answered; 1 lost, 0 twice.');
    expect(text).toContain('Of 1,002 people who came at one moment 1,002 were recorded within 3.2 s.');
    expect(text).toMatch(
      /Aimed at and not reached: votes lost or doubled \(1\.00, at most 0 aimed at\); .* ready \(1900\.00 ms/,
    );
  });
});
