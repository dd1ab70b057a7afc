import { describe, expect, it } from 'vitest';
import { CHAIR, CHIEFS, SWALE, VICE } from './members.ts';
import { having, OPEN, onItem, type Step } from './minutes.ts';
import { defer, GONE, HERE, interest, SORRY, take } from './moves.ts';

const asideAfter = (...steps: readonly Step[]) => having(steps).state.stoodAside?.person ?? null;
const ASIDE: readonly Step[] = [...onItem(1), [CHAIR, interest(1)]];

describe('Who stands aside from the chair', () => {
  it('is whoever presided and withdrew from the item, whatever else was declared', () => {
    expect(asideAfter(...ASIDE)).toBe(CHAIR);
    expect(asideAfter(...onItem(1), [SWALE, interest(1, 'other')], [CHAIR, interest(1)])).toBe(CHAIR);
  });

  it('is still the same when somebody else leaves, or the one in their place does', () => {
    expect(asideAfter(...ASIDE, [CHIEFS[0] ?? '', GONE])).toBe(CHAIR);
    expect(asideAfter(...ASIDE, [VICE, GONE])).toBe(CHAIR);
  });

  it('is nobody once they leave, or have the chair back', () => {
    expect(asideAfter(...ASIDE, [CHAIR, GONE])).toBeNull();
    expect(asideAfter(...ASIDE, [VICE, defer(1)])).toBeNull();
  });

  it('is nobody where the chair merely leaves, though another member withdrew', () => {
    expect(asideAfter(...onItem(1), [SWALE, interest(1)], [CHAIR, GONE])).toBeNull();
  });

  it('is nobody where the chair leaves having withdrawn from another item', () => {
    const another: readonly Step[] = [
      [CHAIR, take(2)],
      [CHAIR, interest(2)],
      [VICE, defer(2)],
    ];
    expect(asideAfter(...OPEN, ...another, [CHAIR, take(1)], [CHAIR, GONE])).toBeNull();
  });

  it('is nobody where the chair leaves having declared an interest and stayed', () => {
    expect(asideAfter(...onItem(1), [CHAIR, interest(1, 'other')], [CHAIR, GONE])).toBeNull();
  });

  it('is nobody while the chair is empty, and whoever comes takes it', () => {
    const empty: readonly Step[] = [...onItem(1), [SWALE, interest(1)], [VICE, GONE], [CHAIR, GONE]];
    expect(having(empty).state.presiding).toBeNull();
    expect(having([...empty, [CHAIR, HERE]]).state).toMatchObject({
      presiding: { person: CHAIR },
      stoodAside: null,
    });
  });
});

describe('An interest', () => {
  it('in one item is kept when another is declared in the next', () => {
    const two: readonly Step[] = [...onItem(1), [SWALE, interest(1)], [SWALE, interest(2)]];
    expect(having(two).state.interests.map((i) => i.number)).toEqual([1, 2]);
  });
});

describe('A principal who comes after sending apologies', () => {
  it('sits with no apologies against them', () => {
    const came = having([...OPEN.slice(0, 1), [SWALE, SORRY], [SWALE, HERE]]).state.attendance[
      'swale.leader'
    ];
    expect(came).toMatchObject({ status: 'present', as: 'principal' });
    expect(came).not.toHaveProperty('apologies');
  });
});
