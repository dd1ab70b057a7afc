import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { daysAfter, periodAfter } from '../../../src/core/calendar/index.ts';
import { officeHoldersOn } from '../../../src/core/constitution/index.ts';
import { examplesOf } from '../../data/examples.ts';
import { mkipRules, rulesForCouncils } from './variants.ts';

const two = (n: number) => String(n).padStart(2, '0');

const segment = fc
  .record({
    councils: fc.integer({ min: 2, max: 9 }),
    start: fc.integer({ min: 1990, max: 2050 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    seed: fc.nat(),
  })
  .map(({ councils, start, month, day, seed }) => {
    const rules = rulesForCouncils(councils, 5);
    const turn = seed % councils;
    const order = [...rules.chair.order.slice(turn), ...rules.chair.order.slice(0, turn)].reverse();
    const monthDay = `${two(month)}-${two(day)}`;
    return {
      councils,
      start,
      monthDay,
      rules: { ...rules, chair: { ...rules.chair, order, anchor: `${start}-${monthDay}` } },
    };
  });
const years = fc.integer({ min: -40, max: 40 });

describe('Invariant 8: the rotation', () => {
  it('comes round to the same councils after as many years as there are councils', () => {
    fc.assert(
      fc.property(segment, years, ({ rules, start, monthDay, councils }, n) => {
        const now = officeHoldersOn(rules, `${start + n}-${monthDay}`);
        expect(officeHoldersOn(rules, `${start + n + councils}-${monthDay}`)).toEqual(now);
      }),
    );
  });

  it('brings this year’s Vice Chairman to the chair next year', () => {
    fc.assert(
      fc.property(segment, years, ({ rules, start, monthDay }, n) => {
        const { vice } = officeHoldersOn(rules, `${start + n}-${monthDay}`);
        expect(officeHoldersOn(rules, `${start + n + 1}-${monthDay}`).chair).toBe(vice);
      }),
    );
  });

  it('makes the Chairman’s council the host, and nobody their own Vice Chairman', () => {
    fc.assert(
      fc.property(segment, years, ({ rules, start, monthDay }, n) => {
        const { chair, vice, host } = officeHoldersOn(rules, `${start + n}-${monthDay}`);
        expect(host).toBe(chair);
        expect(vice).not.toBe(chair);
      }),
    );
  });

  it('gives every council the chair once in a cycle', () => {
    fc.assert(
      fc.property(segment, years, ({ rules, start, monthDay, councils }, n) => {
        const cycle = Array.from({ length: councils }, (_, i) => `${start + n + i}-${monthDay}`);
        const chairs = cycle.map((date) => officeHoldersOn(rules, date).chair);
        expect(new Set(chairs)).toEqual(new Set(rules.parties.map((p) => p.id)));
      }),
    );
  });

  const Expected = z.object({
    ...{ period: z.literal(3), viceBecomesChairNextYear: z.literal(true) },
    ...{ chairEqualsHost: z.literal(true), chairNeverEqualsVice: z.literal(true) },
  });
  it.each(examplesOf('ROTATION', z.object({}), Expected, 'ROTATION-09'))(
    '$id: $title, and on every day to the end of 2028 (property 8)',
    ({ expected }) => {
      const wrong: string[] = [];
      for (let day = '2008-09-01'; day <= '2028-12-31'; day = daysAfter(day, 1)) {
        const now = officeHoldersOn(mkipRules, day);
        const next = officeHoldersOn(mkipRules, periodAfter(day, { years: 1 }));
        const again = officeHoldersOn(mkipRules, periodAfter(day, { years: expected.period }));
        const holds =
          next.chair === now.vice &&
          now.host === now.chair &&
          now.vice !== now.chair &&
          JSON.stringify(again) === JSON.stringify(now);
        if (!holds) wrong.push(day);
      }
      expect(wrong).toEqual([]);
    },
  );
});
