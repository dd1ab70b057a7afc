import { describe, expect, it } from 'vitest';
import { type SummonsEvent, summons } from '../../../src/core/summons/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import { briefed, CHAIR, CLERK, december, onTheBooks, published, STANDING, waste } from './december.ts';

const inTime = facts(CLERK, { now: '2026-12-02T10:00:00Z' });
const publish = { type: 'PublishAgenda', standing: STANDING, items: [waste] } as const;

describe('The agenda is published (R-AGENDA-1, R-AGENDA-4, R-NOTICE-1)', () => {
  it('with its standing lines, its items, and the press last', () => {
    const { ruling, state } = onTheBooks(briefed).when(publish, inTime);
    expect(ruling.inOrder && ruling.events[0]).toMatchObject({
      type: 'AgendaPublished',
      date: '2026-12-02',
      clearDays: 5,
    });
    expect(state).toMatchObject({ stage: 'published' });
    if (state.stage !== 'published') return;
    expect(state.published.lines.map((line) => line.standing ?? line.item)).toEqual([
      ...STANDING.slice(0, -1),
      'waste',
      'press',
    ]);
    expect(state.published.lines.map((line) => line.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('not before the Chairman has been briefed', () => {
    onTheBooks().when(publish, inTime).thenOutOfOrder('R-AGENDA-1', 'no-briefing');
  });

  it.each(STANDING)('not without the line "%s"', (id) => {
    const refused = onTheBooks(briefed).when(
      { ...publish, standing: STANDING.filter((s) => s !== id) },
      inTime,
    );
    refused.thenOutOfOrder('R-AGENDA-4', 'standing-line-missing');
  });

  it('not without press, by clause 20.1', () => {
    const { ruling } = onTheBooks(briefed).when({ ...publish, standing: STANDING.slice(0, -1) }, inTime);
    expect(ruling.inOrder ? '' : ruling.breaches[0].clause).toBe('20.1');
  });

  it('not a day late', () => {
    const late = facts(CLERK, { now: '2026-12-03T10:00:00Z' });
    onTheBooks(briefed).when(publish, late).thenOutOfOrder('R-NOTICE-1', 'notice-too-late');
  });

  it('at shorter notice when it was convened so, with a reason (R-NOTICE-4)', () => {
    const now = '2026-12-07T10:00:00Z';
    const urgent = { ...december, reason: 'The bid closes on the 11th.' };
    const { state } = given(summons).when(urgent, facts(CLERK, { now }));
    expect(state).toMatchObject({ warnings: ['R-NOTICE-4'] });
    const events = [briefed].map((event) => ({ ...event, at: now }));
    const ruling = summons.decide(publish, events.reduce(summons.evolve, state), facts(CLERK, { now }));
    expect(ruling.inOrder).toBe(true);
  });

  it('by the clerk alone, and once', () => {
    onTheBooks(briefed)
      .when(publish, facts(CHAIR, { now: '2026-12-02T10:00:00Z' }))
      .thenOutOfOrder('R-MEET-1', 'not-the-clerk');
    onTheBooks(briefed, published).when(publish, inTime).thenNothing();
  });
});

describe('The briefing of the Chairman (R-AGENDA-1)', () => {
  it.each([CLERK, 'programme-manager'])('is recorded by %s, once', (person) => {
    const at = '2026-11-30T10:00:00Z';
    onTheBooks()
      .when({ type: 'RecordBriefing' }, facts(person, { now: at }))
      .then({ type: 'BriefingHeld', at, by: person });
    onTheBooks(briefed)
      .when({ type: 'RecordBriefing' }, facts(person, { now: at }))
      .thenNothing();
  });

  it('is not recorded by a member', () => {
    onTheBooks().when({ type: 'RecordBriefing' }, facts(CHAIR)).thenOutOfOrder('R-MEET-1', 'not-the-clerk');
  });
});

describe('A late item (R-NOTICE-3)', () => {
  const now = '2026-12-08T10:00:00Z';
  const accept = {
    type: 'AcceptLateItem',
    item: { title: 'Flood defences', standing: null, item: 'floods' },
    reason: 'The Agency’s offer lapses before the next meeting.',
  } as const;

  it('comes on with the special circumstances the Chairman gives, for the minutes', () => {
    const { ruling, state } = onTheBooks(briefed, published).when(accept, facts(CHAIR, { now }));
    expect(ruling.inOrder && ruling.events[0]).toMatchObject({
      type: 'LateItemAccepted',
      by: CHAIR,
      as: 'chairman',
      reason: accept.reason,
      line: { number: 2, item: 'floods' },
    });
    expect(state).toMatchObject({ published: { lines: [{ item: 'waste' }, { item: 'floods' }] } });
  });

  it.each([
    ['no reason', ' ', 'left-blank'],
    ['a reason of 19 characters', 'It is very, urgent.', 'reason-too-short'],
  ] as const)('does not come on with %s', (_, reason, why) => {
    onTheBooks(briefed, published)
      .when({ ...accept, reason }, facts(CHAIR, { now }))
      .thenOutOfOrder('R-NOTICE-3', why);
  });

  it('is the Chairman’s to accept, and the Vice Chairman’s in their place', () => {
    onTheBooks(briefed, published)
      .when(accept, facts(CLERK, { now }))
      .thenOutOfOrder('R-NOTICE-3', 'not-the-chair');
    const { ruling } = onTheBooks(briefed, published).when(accept, facts('leader-maidstone', { now }));
    expect(ruling.inOrder && ruling.events[0]).toMatchObject({ as: 'vice-chairman' });
  });

  it('is not late before the agenda is published, nor twice on it', () => {
    onTheBooks(briefed).when(accept, facts(CHAIR, { now })).thenOutOfOrder('R-NOTICE-3', 'item-not-late');
    onTheBooks(briefed, published)
      .when({ ...accept, item: waste }, facts(CHAIR, { now }))
      .thenNothing();
  });
});

describe('The clerk is reminded of the notice (R-NOTICE-1)', () => {
  const reminders = (...events: readonly SummonsEvent[]) =>
    summons
      .deadlines(onTheBooks(...events).state)
      .map((deadline) => `${deadline.name} ${deadline.at.slice(0, 10)}`);

  it('5 and 2 working days before its last day, on it, and when it has passed', () => {
    expect(reminders().filter((name) => name.startsWith('notice'))).toEqual([
      'notice 5 working days 2026-11-25',
      'notice 2 working days 2026-11-30',
      'notice last day 2026-12-02',
      'notice past 2026-12-03',
    ]);
  });

  it('once each, and no more when it is published', () => {
    const due = facts(null, { now: '2026-11-25T09:00:00.000Z' });
    const remind = { type: 'RemindOfNotice', reminder: '5 working days' } as const;
    const { state } = onTheBooks().when(remind, due);
    expect(summons.decide(remind, state, due)).toEqual({ inOrder: true, events: [] });
    expect(reminders(briefed, published).some((name) => name.startsWith('notice'))).toBe(false);
    expect(reminders(briefed, published)).toHaveLength(4);
  });

  it('of nothing once the meeting is cancelled or opened', () => {
    expect(reminders({ type: 'MeetingOpened', at: '2026-12-10T14:00:00Z' })).toEqual([]);
    expect(
      reminders({ type: 'MeetingCancelled', at: '2026-12-01T14:00:00Z', by: CLERK, reason: 'None.' }),
    ).toEqual([]);
  });
});
