import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ItemCommand, type ItemEvent, item } from '../../../src/core/agenda/index.ts';
import { facts, mkip } from '../boards.ts';
import { CHAIR, requested, required, submit, VICE } from './items.ts';

const reason = fc.constantFrom('Not for us.', 'Too soon.', ' ');
const meeting = fc.constantFrom('2026-11-26', '2027-02-25');
const presser = fc.constantFrom<string | null>(
  CHAIR,
  VICE,
  null,
  'leader-swale',
  ...mkip.people.map((p) => p.id),
);
const command: fc.Arbitrary<ItemCommand> = fc.oneof(
  fc.constant<ItemCommand>(submit),
  fc.constant<ItemCommand>({ type: 'ApproveItem' }),
  reason.map((r): ItemCommand => ({ type: 'DeclineItem', reason: r })),
  reason.map((r): ItemCommand => ({ type: 'DeferItem', reason: r })),
  fc
    .tuple(meeting, fc.nat(3))
    .map(([m, n]): ItemCommand => ({ type: 'RecordTaken', meeting: m, number: n + 1 })),
  fc.tuple(meeting, reason).map(([m, r]): ItemCommand => ({ type: 'RecordDeferred', meeting: m, reason: r })),
);
const presses = fc.array(fc.tuple(presser, command), { minLength: 50, maxLength: 120, size: 'max' });

/** Every event that follows from these presses, each accepted one tried twice. */
function play(
  first: ItemEvent,
  moves: readonly (readonly [string | null, ItemCommand])[],
): readonly ItemEvent[] {
  const events = [first];
  let state = item.evolve(item.initial, first);
  for (const [person, next] of moves) {
    const ruling = item.decide(next, state, facts(person));
    if (!ruling.inOrder) continue;
    events.push(...ruling.events);
    state = ruling.events.reduce(item.evolve, state);
    const again = item.decide(next, state, facts(person));
    expect(again, 'the same press again records nothing').toEqual({ inOrder: true, events: [] });
  }
  return events;
}

describe('However people press, and in whatever order', () => {
  it('an item a member required is never declined, nor put off by a chair', () => {
    fc.assert(
      fc.property(presses, (moves) => {
        const types = play(required, moves).map((e) => e.type);
        expect(types).not.toContain('ItemDeclined');
        expect(types).not.toContain('ItemDeferred');
      }),
      { numRuns: 50 },
    );
  });

  it('only the Chairman or the Vice Chairman rules on an item, and a declined one goes no further', () => {
    let ruled = 0;
    fc.assert(
      fc.property(presses, (moves) => {
        const events = play(requested, moves);
        const rulings = events.filter((e) => 'as' in e);
        ruled += rulings.length;
        for (const e of rulings) expect(e.by).toBe(e.as === 'chairman' ? CHAIR : VICE);
        const declined = events.findIndex((e) => e.type === 'ItemDeclined');
        if (declined >= 0) expect(events).toHaveLength(declined + 1);
      }),
      { numRuns: 50 },
    );
    expect(ruled, 'some items must be ruled on, or nothing was tested').toBeGreaterThan(0);
  });
});
