import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { civilDateAt } from '../../../src/core/calendar/index.ts';
import {
  type Arrangements,
  chairSeatOn,
  officeHoldersOn,
  viceChairSeatOn,
} from '../../../src/core/constitution/index.ts';
import { examplesOf, tables } from '../../data/examples.ts';
import { mkip } from '../../data/load.ts';
import { mkipRules, partyFrom, wealdFounding, wealdVaried } from './variants.ts';

const namedHolders = (row: { chair: string; viceChair: string; hostAuthority: string }) => ({
  chair: partyFrom(row.chair),
  vice: partyFrom(row.viceChair),
  host: partyFrom(row.hostAuthority),
});

describe('Chairman and Vice Chairman, year by year (10.1)', () => {
  it('begins from the table: Tunbridge Wells, then Maidstone, then Swale', () => {
    expect(mkipRules.chair.anchor).toBe(tables.rotation.anchor);
    expect(mkipRules.chair.order).toEqual(tables.rotation.order.map(partyFrom));
  });

  it.each(tables.rotation.rows)('from $from to $to: $chair, with $viceChair', (row) => {
    expect(officeHoldersOn(mkipRules, row.from)).toEqual(namedHolders(row));
    expect(officeHoldersOn(mkipRules, row.to)).toEqual(namedHolders(row));
  });

  const Input = z.object({ date: z.string(), anchor: z.string() });
  const Expected = z.object({ chair: z.string(), viceChair: z.string(), hostAuthority: z.string() });
  const dated = ['01', '02', '04', '06', '07'].map((n) => `ROTATION-${n}`);

  it.each(examplesOf('ROTATION', Input, Expected, ...dated))('$id: $title', ({ input, expected }) => {
    const rules = { ...mkipRules, chair: { ...mkipRules.chair, anchor: input.anchor } };
    expect(officeHoldersOn(rules, input.date)).toEqual(namedHolders(expected));
  });

  const shifted = tables.rotation.rows.filter((row) => row.altAnchorMay2012Chair !== undefined);
  it.each(shifted)('had it begun in May 2012, from $from the chair is $altAnchorMay2012Chair', (row) => {
    const rules = { ...mkipRules, chair: { ...mkipRules.chair, anchor: '2012-05-01' } };
    expect(officeHoldersOn(rules, row.from).chair).toBe(partyFrom(row.altAnchorMay2012Chair ?? ''));
  });
});

describe('The turn of the year', () => {
  it('comes at midnight in Kent, not at midnight in Greenwich', () => {
    const chairAt = (at: string) => chairSeatOn(mkipRules, civilDateAt(at, mkip.timeZone));
    expect(chairAt('2026-08-31T22:59:59.999Z')).toBe('swale.leader');
    expect(chairAt('2026-08-31T23:00:00.000Z')).toBe('tunbridge-wells.leader');
    expect(chairAt('2026-08-31T23:30:00.000Z')).toBe('tunbridge-wells.leader');
  });

  it('makes the Vice Chairman the Chairman', () => {
    expect(viceChairSeatOn(mkipRules, '2026-08-31')).toBe('tunbridge-wells.leader');
    expect(viceChairSeatOn(mkipRules, '2026-09-01')).toBe('maidstone.leader');
  });

  it('comes on the anchor day, in the Weald in the middle of May, to whoever holds the portfolio', () => {
    expect(chairSeatOn(wealdVaried, '2026-05-14')).toBe('ridgemere.portfolio-holder');
    expect(chairSeatOn(wealdVaried, '2026-05-15')).toBe('broadmarsh.portfolio-holder');
    expect(viceChairSeatOn(wealdVaried, '2026-05-15')).toBe('hazelcote.portfolio-holder');
  });

  it('falls on 28 February in a common year when the anchor is a leap day', () => {
    const rules = { ...mkipRules, chair: { ...mkipRules.chair, anchor: '2024-02-29' } };
    expect(officeHoldersOn(rules, '2025-02-27').chair).toBe('tunbridge-wells');
    expect(officeHoldersOn(rules, '2025-02-28').chair).toBe('maidstone');
    expect(officeHoldersOn(rules, '2028-02-28').chair).toBe('tunbridge-wells');
    expect(officeHoldersOn(rules, '2028-02-29').chair).toBe('maidstone');
  });

  it('runs backwards from the anchor as it runs forwards', () => {
    expect(officeHoldersOn(mkipRules, '2008-08-31')).toEqual({
      chair: 'swale',
      vice: 'tunbridge-wells',
      host: 'swale',
    });
  });
});

describe('A recorded departure from the rotation (R-CHAIR-2)', () => {
  it('wins over the table from its first day to its last, and takes the host with it', () => {
    const chairOn = (date: string) => officeHoldersOn(wealdFounding, date);
    expect(chairOn('2022-05-14')).toEqual({ chair: 'ridgemere', vice: 'broadmarsh', host: 'ridgemere' });
    expect(chairOn('2022-05-15')).toEqual({ chair: 'ashlow', vice: 'hazelcote', host: 'ashlow' });
    expect(chairOn('2023-05-14')).toEqual({ chair: 'ashlow', vice: 'hazelcote', host: 'ashlow' });
  });

  it('leaves the table where it would have been', () => {
    expect(officeHoldersOn(wealdFounding, '2023-05-15').chair).toBe('hazelcote');
  });

  it('lasts until it is undone when no end was recorded', () => {
    const overrides = [{ from: '2026-10-01', chair: 'swale', vice: 'maidstone', evidence: 'Minute 3' }];
    const rules: Arrangements = { ...mkipRules, chair: { ...mkipRules.chair, overrides } };
    expect(officeHoldersOn(rules, '2026-09-30').chair).toBe('tunbridge-wells');
    expect(officeHoldersOn(rules, '2040-01-01')).toEqual({
      chair: 'swale',
      vice: 'maidstone',
      host: 'swale',
    });
  });
});
