import { describe, expect, it } from 'vitest';
import { type CycleEvent, cycle } from '../../../src/core/cycle/index.ts';
import { replay } from '../../../src/core/kernel/index.ts';
import { facts, mkip, withArrangements } from '../boards.ts';
import { given } from '../given.ts';
import { begun, CLERK, dueBy } from './seasons.ts';

const TURN = '2027-09-01';
const MORNING = '2027-09-01T08:00:00.000Z';
const begin = { type: 'BeginHandOver', turn: TURN } as const;

function handing(now = MORNING): readonly CycleEvent[] {
  const { ruling } = given(cycle, ...begun()).when(begin, facts(null, { now }));
  return ruling.inOrder ? [...begun(), ...ruling.events] : [];
}
const tick = (task: 'clerk' | 'mailbox' | 'staff' | 'files') =>
  ({ type: 'RecordTask', turn: TURN, task }) as const;
const later = facts(CLERK, { now: '2027-09-02T10:00:00.000Z' });

describe('The hand-over on 1 September (R-HOST-1, 12.1)', () => {
  it('falls due on the day, in the morning', () => {
    expect(dueBy(begun(), '2027-12-31T00:00:00Z')).toContain(`hand-over ${TURN}: ${MORNING}`);
  });

  it('says who hands what to whom', () => {
    expect(replay(cycle, handing()).handOver).toMatchObject({
      outgoing: { chair: 'tunbridge-wells', vice: 'maidstone', host: 'tunbridge-wells' },
      incoming: { chair: 'maidstone', vice: 'swale', host: 'maidstone' },
      remindAt: '2027-09-15T08:00:00.000Z',
    });
  });

  it('gives the clerk the checklist, and tells every member who presides from today', () => {
    const events = handing();
    const event = events.at(-1);
    expect(event && cycle.announce(event, replay(cycle, events))).toEqual([
      { kind: 'tell', to: [{ post: 'clerk' }], card: 'hand-over', of: TURN },
      { kind: 'tell', to: [{ all: 'members' }], card: 'year', of: TURN },
    ]);
  });

  it('is begun once, and the next year’s is on the calendar', () => {
    given(cycle, ...handing())
      .when(begin, facts(null, { now: '2027-09-02T08:00:00Z' }))
      .thenNothing();
    expect(dueBy(handing(), '2028-12-31T00:00:00Z')).toContain(
      'hand-over 2028-09-01: 2028-09-01T08:00:00.000Z',
    );
  });

  it('waits for a bot that was down on the day, and is then of the latest turn', () => {
    const down = '2028-10-01T10:00:00Z';
    const { state } = given(cycle, ...begun()).when({ type: 'BeginCycle' }, facts(null, { now: down }));
    const due = cycle.deadlines(state).filter(({ name, at }) => name.startsWith('hand-over') && at <= down);
    expect(due.map(({ name }) => name)).toEqual(['hand-over 2028-09-01']);
  });

  it('is none where the same councils stay in office', () => {
    const overrides = [{ from: '2026-10-01', chair: 'swale', vice: 'maidstone', evidence: 'Minute 3' }];
    const board = withArrangements(mkip, ({ chair }) => ({ chair: { ...chair, overrides } }));
    const { ruling } = given(cycle, ...begun()).when(begin, facts(null, { now: MORNING, board }));
    expect(ruling).toMatchObject({ events: [{ type: 'CycleExtended', turn: TURN }] });
  });
});

describe('The checklist', () => {
  it('is ticked by the clerk, each thing once', () => {
    given(cycle, ...handing())
      .when(tick('files'), later)
      .then({ type: 'TaskDone', at: later.now, by: CLERK, task: 'files' });
    given(cycle, ...handing(), { type: 'TaskDone', at: later.now, by: CLERK, task: 'files' })
      .when(tick('files'), later)
      .thenNothing();
  });

  it.each(['leader-maidstone', 'programme-manager', null])('is not for %s', (person) => {
    given(cycle, ...handing())
      .when(tick('files'), facts(person, { now: later.now }))
      .thenOutOfOrder('R-HOST-1', 'not-your-office', { clause: '12.1' });
  });

  it('of an earlier year is over', () => {
    given(cycle, ...handing())
      .when({ ...tick('files'), turn: '2026-09-01' }, later)
      .thenOutOfOrder('R-HOST-1', 'hand-over-past');
  });

  it('is confirmed with what is left, and asked about again ten working days later, until nothing is', () => {
    const ticked = given(cycle, ...handing()).when(tick('files'), later);
    const confirmed = cycle.decide({ type: 'ConfirmHandOver', turn: TURN }, ticked.state, later);
    const remindAt = '2027-09-16T08:00:00.000Z';
    expect(confirmed).toMatchObject({
      events: [{ type: 'HandOverConfirmed', by: CLERK, left: ['clerk', 'mailbox', 'staff'], remindAt }],
    });
    if (!confirmed.inOrder) return;
    const state = confirmed.events.reduce(cycle.evolve, ticked.state);
    const early = cycle.decide({ type: 'RemindOfHandOver' }, state, facts(null, { now: MORNING }));
    expect(early).toMatchObject({ events: [] });
    const again = cycle.decide({ type: 'RemindOfHandOver' }, state, facts(null, { now: remindAt }));
    expect(again).toMatchObject({
      events: [{ type: 'HandOverReminded', remindAt: '2027-09-30T08:00:00.000Z' }],
    });
    const all = (['clerk', 'mailbox', 'staff'] as const).map(
      (task): CycleEvent => ({ type: 'TaskDone', at: later.now, by: CLERK, task }),
    );
    const over = all.reduce(cycle.evolve, state);
    expect(cycle.deadlines(over).map(({ name }) => name)).not.toContain('hand-over reminder');
  });
});

describe('Who presides at set-up (R-CHAIR-2)', () => {
  it('is asked of the clerk on the next working day, unless they have said so', () => {
    const asked = 'confirmation: 2026-11-27T09:00:00.000Z';
    expect(dueBy(begun(), '2026-11-28T00:00:00Z')).toContain(asked);
    const { state } = given(cycle, ...begun()).when({ type: 'ConfirmChair' }, facts(CLERK));
    expect(state.confirmed).toMatchObject({ by: CLERK, chair: 'tunbridge-wells', vice: 'maidstone' });
    expect(cycle.deadlines(state).map(({ name }) => name)).not.toContain('confirmation');
  });

  it('is for the clerk to confirm', () => {
    given(cycle, ...begun())
      .when({ type: 'ConfirmChair' }, facts('leader-swale'))
      .thenOutOfOrder('R-CHAIR-2', 'not-your-office', { clause: '10.1' });
  });
});
