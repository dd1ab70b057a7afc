import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enter, isEntered } from '../../../src/core/register/entered.ts';
import {
  type DecisionEntered,
  decisionNumber,
  parseDecisionNumber,
  register,
} from '../../../src/core/register/index.ts';

describe('What has been entered', () => {
  it('is remembered, whatever the order and however often, and nothing else is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 400 }), fc.nat(300), (keys, other) => {
        const entered = keys.reduce<ReturnType<typeof enter<number>>>(enter, []);
        expect(keys.every((key) => isEntered(entered, key))).toBe(true);
        expect(isEntered(entered, other)).toBe(keys.includes(other));
      }),
    );
  });

  it('is not altered by what is entered after it', () => {
    const before = enter(enter(enter([], 'a'), 'b'), 'c');
    enter(enter(before, 'd'), 'e');
    expect(['a', 'b', 'c', 'd', 'e'].map((key) => isEntered(before, key))).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
  });
});

describe('A year of a hundred thousand decisions', () => {
  const entry = (serial: number) =>
    ({
      type: 'DecisionEntered',
      year: 2026,
      serial,
      meeting: `2026-01-${Math.ceil(serial / 10)}`,
      number: ((serial - 1) % 10) + 1,
    }) as DecisionEntered;
  const replayed = (many: number) => {
    const entries = Array.from({ length: many }, (_, i) => entry(i + 1));
    const began = performance.now();
    const state = entries.reduce(register.evolve, register.initial);
    return { state, ms: performance.now() - began };
  };

  it('is replayed in a time that grows with their number, not with its square', () => {
    replayed(2_000);
    const few = replayed(10_000).ms;
    const { state, ms } = replayed(100_000);
    expect(state.serial).toBe(100_000);
    expect(ms).toBeLessThan(few * 40);
    expect(isEntered(state.entered, '2026-01-10000#10')).toBe(true);
    expect(isEntered(state.entered, '2026-01-10001#1')).toBe(false);
  });
});

describe('A decision’s number', () => {
  it.each([
    [1, '2026/001'],
    [1000, '2026/1000'],
    [100_000, '2026/100000'],
  ])('is read as it is written: %i', (serial, number) => {
    expect(decisionNumber(2026, serial)).toBe(number);
    expect(parseDecisionNumber(number)).toEqual({ year: 2026, serial });
  });

  it.each(['2026/1', '26/001', '2026/001 or 1', '2026/', '', null, 2026, { year: 2026 }, ['2026/001']])(
    'is not %j',
    (text) => {
      expect(parseDecisionNumber(text)).toBeNull();
    },
  );
});
