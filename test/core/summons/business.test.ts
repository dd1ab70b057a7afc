import { describe, expect, it } from 'vitest';
import type { AgendaLineData } from '../../../src/core/agenda/index.ts';
import { businessOf, type Scheduled, type SummonsLine } from '../../../src/core/summons/index.ts';
import { facts } from '../boards.ts';
import { CHAIR, CLERK, onTheBooks, published } from './december.ts';

const item = (id: string, more: Partial<AgendaLineData> = {}): AgendaLineData => ({
  ...{ id, title: id, purpose: 'To decide.', motion: 'That it be agreed.', matter: 'recommendation' },
  ...{ involved: ['maidstone', 'swale'], stage: 'approved', right: 'request', by: 'head-of-waste' },
  ...{ submittedAt: '2026-11-10T09:00:00Z', approvedAt: '2026-11-12T09:00:00Z' },
  ...more,
});
const line = (id: string, date: string, lastDay: string, more: Partial<SummonsLine> = {}): SummonsLine => ({
  ...{ id, date, time: '14:00', start: `${date}T14:00:00.000Z`, place: 'The Town Hall', lastDay },
  stage: 'scheduled',
  ...more,
});
const DECEMBER = line('2026-12-10', '2026-12-10', '2026-12-02');
const MARCH = line('2027-03-11', '2027-03-11', '2027-03-03');
const december = onTheBooks().state as Scheduled;
const out = onTheBooks(published).state as Scheduled;
const ids = (items: readonly AgendaLineData[]) => items.map(({ id }) => id);
const business = (state: Scheduled, items: readonly AgendaLineData[], meetings = [DECEMBER, MARCH]) =>
  businessOf(state, items, meetings, 'Europe/London');

describe('What comes on the agenda of a meeting (R-AGENDA-1, R-AGENDA-2)', () => {
  it('is what the Chairman approved, in the order it was approved', () => {
    const items = [item('waste'), item('fleet', { approvedAt: '2026-11-11T09:00:00Z' })];
    expect(ids(business(december, items).listed)).toEqual(['fleet', 'waste']);
  });

  it('is what a member required in time, whether or not the Chairman has approved it', () => {
    const required = { right: 'require', stage: 'submitted' } as const;
    const inTime = item('floods', { ...required, submittedAt: '2026-12-02T23:00:00Z' });
    const late = item('parking', { ...required, submittedAt: '2026-12-03T00:30:00Z' });
    expect(ids(business(december, [inTime, late]).listed)).toEqual(['floods']);
  });

  it('is a report the Board is owed, whether or not the Chairman has approved it (R-AGENDA-3)', () => {
    const owed = item('recycling', { right: 'report', stage: 'submitted' });
    expect(ids(business(december, [owed]).listed)).toEqual(['recycling']);
    expect(business(december, [owed]).awaiting).toEqual([]);
  });

  it('is not what waits for the Chairman, was declined or put off, or was taken', () => {
    const stages = ['submitted', 'declined', 'deferred', 'taken'] as const;
    const { listed, awaiting } = business(
      december,
      stages.map((stage) => item(stage, { stage })),
    );
    expect([ids(listed), ids(awaiting)]).toEqual([[], ['submitted']]);
  });

  it('is not what the published agenda of another meeting has', () => {
    const elsewhere = line('2026-12-01', '2026-12-01', '2026-11-23', {
      stage: 'published',
      items: ['waste'],
    });
    expect(business(december, [item('waste')], [elsewhere, DECEMBER]).listed).toEqual([]);
    const held = { ...elsewhere, stage: 'opened' as const };
    expect(ids(business(december, [item('waste')], [held, DECEMBER]).listed)).toEqual(['waste']);
  });
});

describe('What comes after the agenda is published (R-NOTICE-3)', () => {
  const meetings = [{ ...DECEMBER, stage: 'published' as const, items: ['waste'] }, MARCH];

  it('is late, whoever approved or required it, and on no agenda by itself', () => {
    const items = [item('waste'), item('floods'), item('parks', { right: 'require', stage: 'submitted' })];
    const { listed, late, awaiting } = business(out, items, meetings);
    expect([ids(listed), ids(late), ids(awaiting)]).toEqual([['waste'], ['floods', 'parks'], []]);
  });

  it('goes to the next meeting, which is available to what a member required since', () => {
    const required = item('parks', { right: 'require', stage: 'submitted' });
    const march = { ...december, id: '2027-03-11' };
    expect(ids(business(march, [required, item('floods')], meetings).listed)).toEqual(['parks', 'floods']);
    expect(business(march, [item('waste')], meetings).listed).toEqual([]);
  });
});

describe('The order of the agenda (R-AGENDA-1, R-AGENDA-2)', () => {
  const order = ['waste', 'floods'];
  const settle = { type: 'SettleOrder', order } as const;

  it('is the Chairman’s, and the Vice Chairman’s in their place', () => {
    const { state, ruling } = onTheBooks().when(settle, facts(CHAIR));
    expect(ruling.inOrder && ruling.events[0]).toMatchObject({ by: CHAIR, as: 'chairman', order });
    const items = [item('floods', { right: 'require', stage: 'submitted' }), item('waste'), item('since')];
    expect(ids(business(state as Scheduled, items).listed)).toEqual(['waste', 'floods', 'since']);
    expect(onTheBooks().when(settle, facts('leader-maidstone')).ruling.inOrder).toBe(true);
    onTheBooks().when(settle, facts(CLERK)).thenOutOfOrder('R-AGENDA-1', 'not-the-chair');
  });

  it('is recorded once, and stands when the agenda is published', () => {
    const ordered = {
      type: 'AgendaOrdered',
      at: '2026-11-20T10:00:00Z',
      by: CHAIR,
      as: 'chairman',
      order,
    } as const;
    onTheBooks(ordered).when(settle, facts(CHAIR)).thenNothing();
    onTheBooks(published).when(settle, facts(CHAIR)).thenOutOfOrder('R-AGENDA-1', 'agenda-published');
  });
});
