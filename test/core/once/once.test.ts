import { describe, expect, it } from 'vitest';
import { once, onceForBoth } from '../../../src/core/once/index.ts';

describe('What never changes is worked out once', () => {
  it('works out each thing once, and another thing for itself', () => {
    const asked: object[] = [];
    const sizeOf = once((list: readonly number[]) => {
      asked.push(list);
      return list.length;
    });
    const [one, same] = [
      [1, 2],
      [1, 2],
    ];
    expect([sizeOf(one), sizeOf(one), sizeOf(same)]).toEqual([2, 2, 2]);
    expect(asked).toEqual([one, same]);
  });

  it('tells two things and a key apart, and keeps an answer of nothing', () => {
    let asked = 0;
    const find = onceForBoth(
      (one: { readonly n: number }, other: { readonly n: number }, key: number | null) => {
        asked += 1;
        return key === null ? undefined : one.n * 100 + other.n * 10 + key;
      },
    );
    const [a, b] = [{ n: 1 }, { n: 2 }];
    expect([find(a, b, 3), find(b, a, 3), find(a, b, 4), find(a, b, 3)]).toEqual([123, 213, 124, 123]);
    expect([find(a, b, null), find(a, b, null)]).toEqual([undefined, undefined]);
    expect(asked).toBe(4);
  });

  it('keeps five hundred keys at most, and then begins afresh', () => {
    let asked = 0;
    const next = onceForBoth((_one: object, _other: object, key: number) => {
      asked += 1;
      return key + 1;
    });
    const [a, b] = [{}, {}];
    for (let key = 0; key < 500; key += 1) next(a, b, key);
    expect([next(a, b, 0), asked]).toEqual([1, 500]);
    next(a, b, 500);
    expect([next(a, b, 0), asked]).toEqual([1, 502]);
  });
});
