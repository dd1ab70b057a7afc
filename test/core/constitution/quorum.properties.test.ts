import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeQuorum, seatsOn } from '../../../src/core/constitution/index.ts';
import { mkip, weald } from '../../data/load.ts';
import { mkipRules, rulesForCouncils, wealdVaried } from './variants.ts';

const DAY = '2026-11-26';
const rules = fc.oneof(
  fc.constantFrom(mkipRules, wealdVaried),
  fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 18 }))
    .map((n) => rulesForCouncils(...n)),
);
const attendance = rules.chain((r) =>
  fc.record({ rules: fc.constant(r), present: fc.subarray([...seatsOn(r, DAY)]) }),
);
const people = [...mkip.people, ...weald.people].map((p) => p.id);
const outsider = fc.oneof(
  fc.constantFrom('kent.kent', 'kent.leader', 'downs-county.chief-executive', 'council-99.leader'),
  fc.constantFrom('maidstone.director', 'council-1.cabinet-member', 'ashlow.head-of-service'),
  fc.constantFrom(...people),
  fc.string(),
);

describe('Invariant 1: who can change a quorum', () => {
  it('is never an observer, an officer or anyone else without a seat, wherever they sit', () => {
    fc.assert(
      fc.property(attendance, fc.array(outsider), fc.nat(), ({ rules, present }, outsiders, at) => {
        const seats = seatsOn(rules, DAY);
        const strangers = outsiders.filter((s) => !seats.includes(s));
        const mixed = present.toSpliced(at % (present.length + 1), 0, ...strangers);
        expect(judgeQuorum(rules, DAY, mixed)).toEqual(judgeQuorum(rules, DAY, present));
      }),
    );
  });

  it('never makes a meeting inquorate by coming in', () => {
    fc.assert(
      fc.property(attendance, fc.nat(), ({ rules, present }, pick) => {
        const seats = seatsOn(rules, DAY);
        const before = judgeQuorum(rules, DAY, present);
        const after = judgeQuorum(rules, DAY, [...present, seats[pick % seats.length] ?? '']);
        expect(after.counted).toBeGreaterThanOrEqual(before.counted);
        expect(before.missing).toEqual(expect.arrayContaining([...after.missing]));
        expect(after.quorate || !before.quorate).toBe(true);
      }),
    );
  });

  it('makes no difference by the order in which they came', () => {
    fc.assert(
      fc.property(attendance, ({ rules, present }) => {
        expect(judgeQuorum(rules, DAY, present.toReversed())).toEqual(judgeQuorum(rules, DAY, present));
      }),
    );
  });

  it('is quorate exactly when enough are counted and no council is missing', () => {
    fc.assert(
      fc.property(attendance, ({ rules, present }) => {
        const { quorate, counted, minimum, missing } = judgeQuorum(rules, DAY, present);
        expect(counted).toBe(present.length);
        expect(quorate).toBe(counted >= minimum && missing.length === 0);
      }),
    );
  });
});
