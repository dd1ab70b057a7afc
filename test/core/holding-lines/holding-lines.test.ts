import { describe, expect, it } from 'vitest';
import {
  HOLDING_LIMITS,
  type HoldingEvent,
  holdingLine,
  holdingLines,
  mayBeGiven,
} from '../../../src/core/holding-lines/index.ts';
import { facts, NOW } from '../boards.ts';
import { given } from '../given.ts';

const CHAIR = 'leader-tunbridge-wells';
const VICE = 'leader-maidstone';
const COMMS = 'communications-swale';
const propose = { type: 'ProposeHoldingLine', topic: 'Jobs', text: 'Nothing is decided.' } as const;
const proposed: HoldingEvent = {
  type: 'HoldingLineProposed',
  at: NOW,
  number: 1,
  topic: 'Jobs',
  text: 'Nothing is decided.',
  by: COMMS,
  capacity: 'Communications',
};
const approve = { type: 'ApproveHoldingLine', number: 1 } as const;
const approved: HoldingEvent = { type: 'HoldingLineApproved', at: NOW, number: 1, by: CHAIR, as: 'chairman' };
const retire = { type: 'RetireHoldingLine', number: 1 } as const;
const retired: HoldingEvent = {
  type: 'HoldingLineRetired',
  at: NOW,
  number: 1,
  by: COMMS,
  capacity: 'Communications',
};

describe('A holding line (R-PRESS-3)', () => {
  it('is proposed by communications, and by nobody else', () => {
    given(holdingLines).when(propose, facts(COMMS)).then(proposed);
    for (const person of [CHAIR, 'chief-executive-swale', 'clerk', null])
      given(holdingLines).when(propose, facts(person)).thenOutOfOrder('R-PRESS-3', 'not-communications');
  });

  it.each(['topic', 'text'] as const)('has a %s, within its limit', (field) => {
    given(holdingLines)
      .when({ ...propose, [field]: ' ' }, facts(COMMS))
      .thenOutOfOrder('R-PRESS-3', 'left-blank');
    given(holdingLines)
      .when({ ...propose, [field]: 'x'.repeat(HOLDING_LIMITS[field] + 1) }, facts(COMMS))
      .thenOutOfOrder('R-PRESS-3', 'too-long', { required: HOLDING_LIMITS[field] });
  });

  it('is approved by the Chairman, or by the Vice Chairman with the reason', () => {
    given(holdingLines, proposed).when(approve, facts(CHAIR)).then(approved);
    given(holdingLines, proposed)
      .when(approve, facts(VICE))
      .thenOutOfOrder('R-PRESS-3', 'left-blank', { required: 'why the Chairman cannot approve it' });
    given(holdingLines, proposed)
      .when({ ...approve, standingInBecause: ' Abroad. ' }, facts(VICE))
      .then({ ...approved, by: VICE, as: 'vice-chairman', standingInBecause: 'Abroad.' });
    for (const person of [COMMS, 'chief-executive-swale', null])
      given(holdingLines, proposed).when(approve, facts(person)).thenOutOfOrder('R-PRESS-3', 'not-the-chair');
  });

  it('may be given once approved, and no more once retired', () => {
    const ready = (...events: readonly HoldingEvent[]) => {
      const line = holdingLine(given(holdingLines, ...events).state, 1);
      return line && mayBeGiven(line);
    };
    expect(ready()).toBeUndefined();
    expect(ready(proposed)).toBe(false);
    expect(ready(proposed, approved)).toBe(true);
    expect(ready(proposed, approved, retired)).toBe(false);
  });

  it('is retired by communications or a chair, and never reworded', () => {
    given(holdingLines, proposed, approved).when(retire, facts(COMMS)).then(retired);
    expect(given(holdingLines, proposed).when(retire, facts(CHAIR)).ruling.inOrder).toBe(true);
    given(holdingLines, proposed)
      .when(retire, facts('clerk'))
      .thenOutOfOrder('R-PRESS-3', 'not-communications');
    given(holdingLines, proposed, retired)
      .when(approve, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-3', 'no-such-choice');
    for (const command of [
      { ...approve, number: 9 },
      { ...retire, number: 9 },
    ])
      given(holdingLines, proposed)
        .when(command, facts(CHAIR))
        .thenOutOfOrder('R-PRESS-3', 'no-such-choice', { found: 9 });
  });

  it('pressed twice is one', () => {
    given(holdingLines, proposed).when(propose, facts(COMMS)).thenNothing();
    given(holdingLines, proposed, approved).when(approve, facts(CHAIR)).thenNothing();
    given(holdingLines, proposed, retired).when(retire, facts(COMMS)).thenNothing();
    expect(given(holdingLines, proposed, retired).when(propose, facts(COMMS)).state.lines).toHaveLength(2);
  });

  it('is one of twelve at most, since a library nobody can look through is none', () => {
    const twelve = Array.from(
      { length: 12 },
      (_, i): HoldingEvent => ({
        ...(proposed as Extract<HoldingEvent, { type: 'HoldingLineProposed' }>),
        number: i + 1,
        topic: `Topic ${i + 1}`,
      }),
    );
    given(holdingLines, ...twelve)
      .when(propose, facts(COMMS))
      .thenOutOfOrder('R-PRESS-3', 'no-such-choice', { required: 'at most 12 lines: retire one first' });
    expect(given(holdingLines, ...twelve, retired).when(propose, facts(COMMS)).state.lines).toHaveLength(13);
  });
});

describe('Who is told of a holding line', () => {
  const told = (event: HoldingEvent, ...history: readonly HoldingEvent[]) =>
    holdingLines.announce(event, given(holdingLines, ...history, event).state);

  it('the chair, when one is proposed; whoever proposed it, when it is approved', () => {
    expect(told(proposed)).toEqual([
      { kind: 'tell', to: [{ chair: 'chair-or-vice' }], card: 'holding-lines', of: 'proposed 1' },
    ]);
    expect(told(approved, proposed)).toEqual([
      { kind: 'refresh', card: 'holding-lines', of: 'proposed 1' },
      { kind: 'tell', to: [{ person: COMMS }], card: 'holding-lines', of: 'approved 1' },
    ]);
    expect(told(retired, proposed, approved)).toEqual([
      { kind: 'refresh', card: 'holding-lines', of: 'proposed 1' },
      { kind: 'refresh', card: 'holding-lines', of: 'approved 1' },
    ]);
  });

  it('nobody in the places where the Board meets, and no list or deadline comes of it', () => {
    expect(told(proposed).map(({ kind }) => kind)).not.toContain('show');
    const { state } = given(holdingLines, proposed);
    expect([holdingLines.deadlines(state), holdingLines.lines(proposed, state)]).toEqual([[], []]);
  });
});
