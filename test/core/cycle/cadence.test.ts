import { describe, expect, it } from 'vitest';
import { type CycleEvent, cycle } from '../../../src/core/cycle/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import { BEGUN_AT, begun, CLERK, dueBy } from './seasons.ts';

const noted = (id: string, date: string): CycleEvent => ({ type: 'MeetingNoted', at: BEGUN_AT, id, date });
const OCTOBER = '2026-10-01';
const WARN_AT = '2026-12-01T09:00:00.000Z';
const warn = { type: 'WarnOfQuarter', first: OCTOBER } as const;

describe('A quarter of the financial year without a meeting (R-MEET-1, 7.1)', () => {
  it('is warned of thirty days before it ends, on a morning in London, summer or winter', () => {
    expect(dueBy(begun(), '2027-07-01T00:00:00Z').filter((due) => due.startsWith('quarter'))).toEqual([
      `quarter ${OCTOBER}: ${WARN_AT}`,
      'quarter 2027-01-01: 2027-03-01T09:00:00.000Z',
      'quarter 2027-04-01: 2027-05-31T08:00:00.000Z',
    ]);
  });

  it('is not warned of where a meeting is fixed in it, until that meeting is cancelled', () => {
    const fixed = [...begun(), noted('december', '2026-12-10')];
    expect(dueBy(fixed, '2027-01-01T00:00:00Z')).not.toContain(`quarter ${OCTOBER}: ${WARN_AT}`);
    const cancelled = [...fixed, { type: 'MeetingUnnoted', at: BEGUN_AT, id: 'december' } as const];
    expect(dueBy(cancelled, '2027-01-01T00:00:00Z')).toContain(`quarter ${OCTOBER}: ${WARN_AT}`);
  });

  it('and a meeting moved out of it leaves it without one', () => {
    const moved = [...begun(), noted('december', '2026-12-10'), noted('december', '2027-01-14')];
    const due = dueBy(moved, '2027-06-30T00:00:00Z').join();
    expect(due).toContain(`quarter ${OCTOBER}`);
    expect(due).not.toContain('quarter 2027-01-01');
  });

  it('and a meeting that was held counts, though nobody had fixed it, by the day where the Board sits', () => {
    const at = '2027-03-31T23:30:00.000Z';
    const held = { type: 'NoteHeld', id: 'march', at } as const;
    given(cycle, ...begun())
      .when(held, facts(null, { now: at }))
      .then({ type: 'MeetingNoted', at, id: 'march', date: '2027-04-01' });
  });

  it('is said once, to the clerk and the chair, in a message of its own', () => {
    const now = WARN_AT;
    const { ruling, state } = given(cycle, ...begun()).when(warn, facts(null, { now }));
    expect(ruling).toMatchObject({ inOrder: true, events: [{ type: 'QuarterWarned', last: '2026-12-31' }] });
    if (!ruling.inOrder) return;
    expect(ruling.events.flatMap((event) => cycle.announce(event, state))).toEqual([
      {
        kind: 'tell',
        to: [{ post: 'clerk' }, { chair: 'chair-or-vice' }],
        card: 'year',
        of: 'quarter-2026-10-01',
      },
    ]);
    given(cycle, ...begun(), ...ruling.events)
      .when(warn, facts(null, { now: '2026-12-02T09:00:00Z' }))
      .thenNothing();
  });

  it('is not said before its time, nor once the quarter is over', () => {
    for (const now of ['2026-12-01T08:59:59Z', '2027-01-01T00:00:00Z'])
      given(cycle, ...begun())
        .when(warn, facts(null, { now }))
        .thenNothing();
  });

  it('is the bot’s own to say', () => {
    given(cycle, ...begun())
      .when(warn, facts(CLERK, { now: WARN_AT }))
      .thenOutOfOrder('R-RECORD-1', 'not-your-office');
  });
});

describe('A bot that starts again', () => {
  it('looks ahead once: nothing is recorded where nothing has changed', () => {
    given(cycle, ...begun())
      .when({ type: 'BeginCycle' }, facts(null, { now: '2026-12-24T10:00:00Z' }))
      .thenNothing();
  });

  it('looks two years further when a quarter has passed', () => {
    const { ruling } = given(cycle, ...begun()).when(
      { type: 'BeginCycle' },
      facts(null, { now: '2027-02-01T10:00:00Z' }),
    );
    expect(ruling).toMatchObject({ events: [{ type: 'CycleExtended' }] });
  });
});
