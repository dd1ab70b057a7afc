import { describe, expect, it } from 'vitest';
import { asTable, estimate, measured, prices, type Supposed, total } from './cost/estimate.ts';
import { textOf } from './files.ts';

const one: Supposed = { boards: 1, meetings: 1, years: 5, logGigabytes: 1 };
const line = (lines: ReturnType<typeof estimate>, what: string) =>
  lines.find((each) => each.what.startsWith(what))?.month ?? Number.NaN;

describe('What a board costs', () => {
  it('is reckoned from a meeting that was counted', () => {
    expect(measured.meeting.transactions).toBeGreaterThan(measured.meeting.events);
    expect(measured.idleMinute.transactions).toBeGreaterThan(60);
    expect(measured.backup.bytesAnEvent).toBeGreaterThan(50);
  });

  it('adds up: every line is a number, and the plan is most of it', () => {
    const lines = estimate('production', one);
    expect(lines.filter(({ month }) => !(month >= 0))).toEqual([]);
    expect(line(lines, 'App Service')).toBe(2 * (prices.planInstanceMonth.P0v3 ?? 0));
    expect(line(lines, 'App Service') / total(lines)).toBeGreaterThan(0.5);
  });

  it('grows with the boards only where boards are what it is for', () => {
    const [few, many] = [estimate('production', one), estimate('production', { ...one, boards: 10 })];
    for (const what of ['Meetings', 'The record'])
      expect(line(many, what)).toBeCloseTo(10 * line(few, what), 8);
    for (const what of ['App Service', 'Waiting', 'Alerts']) expect(line(many, what)).toBe(line(few, what));
  });

  it('is cheaper where it is only tried', () => {
    expect(total(estimate('test', one))).not.toBeNaN();
    expect(line(estimate('test', one), '14 days')).toBeLessThan(line(estimate('production', one), '42 days'));
  });

  it('stands in the runbook as it is reckoned', () => {
    expect(textOf('README.md')).toContain(asTable());
  });
});
