import { describe, expect, it } from 'vitest';
import { replay } from '../../../src/core/kernel/index.ts';
import { type RequisitionEvent, requisition } from '../../../src/core/requisition/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';

const CALLER = 'leader-swale';
const now = '2026-11-26T10:00:00.000Z';
const DUE = '2026-12-03T10:00:00.000Z';
const call = { type: 'RequisitionMeeting', id: 'r1', reason: ' The contractor has given notice. ' } as const;
const called: RequisitionEvent = {
  type: 'MeetingRequisitioned',
  at: now,
  id: 'r1',
  by: CALLER,
  as: 'Leader of Swale',
  reason: 'The contractor has given notice.',
  chair: 'tunbridge-wells.leader',
  dueAt: DUE,
};
const met: RequisitionEvent = { type: 'RequisitionMet', at: now, meeting: 'm1', date: '2026-12-10' };
const escalated: RequisitionEvent = { type: 'RequisitionEscalated', at: DUE };
const told = (...events: readonly RequisitionEvent[]) => {
  const event = events.at(-1);
  return event && requisition.announce(event, replay(requisition, events));
};

describe('A member calls for a meeting (R-MEET-2, 7.1)', () => {
  it('with a reason, and the Chairman and the clerk are asked to convene, in their own chats', () => {
    given(requisition).when(call, facts(CALLER, { now })).then(called);
    expect(told(called)).toEqual([
      {
        kind: 'tell',
        to: [{ seat: 'tunbridge-wells.leader' }, { post: 'clerk' }],
        card: 'requisition',
        of: '',
      },
    ]);
  });

  it('once, however often the form is sent', () => {
    given(requisition, called).when(call, facts(CALLER, { now })).thenNothing();
  });

  it.each(['clerk', 'cabinet-member-swale', 'kent-representative', null])('and %s may not', (person) => {
    given(requisition)
      .when(call, facts(person, { now }))
      .thenOutOfOrder('R-MEET-2', 'not-your-office', { clause: '7.1' });
  });

  it('and not without a reason', () => {
    given(requisition)
      .when({ ...call, reason: ' ' }, facts(CALLER, { now }))
      .thenOutOfOrder('R-MEET-2', 'left-blank');
  });
});

describe('The seven days to fix a date', () => {
  const escalate = { type: 'Escalate' } as const;

  it('run from the call, by the clock where the Board sits', () => {
    expect(requisition.deadlines(replay(requisition, [called]))).toEqual([
      { name: 'convene', at: DUE, command: escalate },
    ]);
    const { state } = given(requisition).when(call, facts(CALLER, { now: '2026-10-21T09:00:00.000Z' }));
    expect(requisition.deadlines(state)[0]?.at).toBe('2026-10-28T10:00:00.000Z');
  });

  it('and when they are over the Vice Chairman and every member are told; nothing is fixed by itself', () => {
    const at = facts(null, { now: DUE });
    given(requisition, called).when(escalate, at).then(escalated);
    given(requisition, called, escalated).when(escalate, at).thenNothing();
    expect(told(called, escalated)).toContainEqual({
      kind: 'tell',
      to: [{ chair: 'chair-or-vice' }, { all: 'members' }, { post: 'clerk' }],
      card: 'requisition',
      of: 'escalated',
    });
    expect(requisition.deadlines(replay(requisition, [called, escalated]))).toEqual([]);
  });

  it('and not before', () => {
    given(requisition, called)
      .when(escalate, facts(null, { now: '2026-12-03T09:59:59.000Z' }))
      .thenNothing();
  });

  it.each([CALLER, 'clerk'])('and %s cannot hurry them', (person) => {
    given(requisition, called)
      .when(escalate, facts(person, { now: DUE }))
      .thenOutOfOrder('R-RECORD-1', 'not-your-office');
  });
});

describe('The end of a call', () => {
  it.each([[[called]], [[called, escalated]]])(
    'is a meeting fixed because of it, of which the caller hears',
    (history) => {
      given(requisition, ...history)
        .when({ type: 'RecordMet', meeting: 'm1', date: '2026-12-10' }, facts(null, { now }))
        .then(met);
      expect(told(...history, met)).toContainEqual({
        kind: 'tell',
        to: [{ person: CALLER }],
        card: 'requisition',
        of: 'met',
      });
    },
  );

  it('is its withdrawal by whoever made it, and by nobody else', () => {
    const withdraw = { type: 'WithdrawRequisition' } as const;
    given(requisition, called)
      .when(withdraw, facts(CALLER, { now }))
      .then({ type: 'RequisitionWithdrawn', at: now, by: CALLER });
    given(requisition, called)
      .when(withdraw, facts('leader-maidstone', { now }))
      .thenOutOfOrder('R-MEET-2', 'not-your-office');
    given(requisition, called, met)
      .when(withdraw, facts(CALLER, { now }))
      .thenOutOfOrder('R-MEET-2', 'requisition-met', { found: '2026-12-10' });
  });

  it('leaves it in the list as settled, and the list never says the reason', () => {
    const state = replay(requisition, [called, met]);
    expect(requisition.lines(met, state)).toEqual([
      { list: 'requisition', key: 'r1', data: { id: 'r1', by: CALLER, at: now, open: false } },
    ]);
  });
});
