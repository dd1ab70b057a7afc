import { describe, expect, it } from 'vitest';
import { summons } from '../../../src/core/summons/index.ts';
import { facts, weald } from '../boards.ts';
import { given } from '../given.ts';
import { answered, briefed, CHAIR, CLERK, december, onTheBooks, published, scheduled } from './december.ts';

const now = '2026-11-02T09:00:00Z';
const clerk = facts(CLERK, { now });

describe('The clerk fixes the date of a meeting (R-MEET-1, R-NOTICE-1)', () => {
  it('is told the last lawful publication day, and the bot notes when to look again', () => {
    given(summons).when(december, clerk).then(scheduled);
  });

  it('fixes it once, however often the card is sent', () => {
    onTheBooks().when(december, clerk).thenNothing();
  });

  it('cannot fix another with the same card', () => {
    onTheBooks()
      .when({ ...december, date: '2026-12-11' }, clerk)
      .thenOutOfOrder('R-MEET-1', 'already-scheduled');
  });

  it.each([
    ['a member', CHAIR],
    ['an officer', 'head-of-waste'],
    ['a stranger', 'nobody'],
    ['the bot', null],
  ])('does it alone: %s may not', (_, person) => {
    given(summons).when(december, facts(person, { now })).thenOutOfOrder('R-MEET-1', 'not-the-clerk');
  });

  it.each([
    ['a day that is none', { date: '2026-02-30' }, 'no-such-choice'],
    ['a time that is none', { time: '25:00' }, 'no-such-choice'],
    ['no place', { place: ' ' }, 'left-blank'],
    ['a place of 201 characters', { place: 'x'.repeat(201) }, 'too-long'],
    ['a time that has passed', { date: '2026-11-02', time: '08:59' }, 'date-has-passed'],
    ['a day on which the Board meets already', { others: ['2026-12-10'] }, 'day-is-taken'],
    ['a reason of 501 characters', { reason: 'x'.repeat(501) }, 'too-long'],
  ] as const)('cannot fix %s', (_, change, why) => {
    given(summons)
      .when({ ...december, ...change }, clerk)
      .thenOutOfOrder('R-MEET-1', why);
  });

  it('takes a summer time as summer time', () => {
    const june = { ...december, id: '2027-06-24', date: '2027-06-24', others: ['2027-03-25'] };
    const { ruling } = given(summons).when(june, clerk);
    expect(ruling.inOrder && ruling.events[0]).toMatchObject({
      start: '2027-06-24T13:00:00.000Z',
      checkpoints: expect.arrayContaining([{ name: '2 working days', at: '2027-06-22T08:00:00.000Z' }]),
    });
  });

  it('counts the board’s own closure days: Weald’s offices close on Christmas Eve', () => {
    const january = { ...december, id: '2027-01-05', date: '2027-01-05', others: ['2026-12-10'] };
    const lastDay = (board: object, person: string) => {
      const { ruling } = given(summons).when(january, facts(person, { now, ...board }));
      return ruling.inOrder && ruling.events[0]?.type === 'MeetingScheduled' && ruling.events[0].lastDay;
    };
    expect(lastDay({}, CLERK)).toBe('2026-12-23');
    expect(lastDay({ board: weald }, 'clerk')).toBe('2026-12-22');
  });
});

describe('What the clerk is warned of, and may do with a reason', () => {
  const short = { ...december, date: '2026-12-03' };
  const late = facts(CLERK, { now: '2026-11-27T09:00:00Z' });

  it('is short notice (R-NOTICE-4)', () => {
    given(summons).when(short, late).thenOutOfOrder('R-NOTICE-4', 'notice-would-be-short');
    const { ruling } = given(summons).when({ ...short, reason: ' The bid closes on the 4th. ' }, late);
    expect(ruling.inOrder && ruling.events[0]).toMatchObject({
      warnings: ['R-NOTICE-4'],
      reason: 'The bid closes on the 4th.',
    });
  });

  it('is not short on the last day itself', () => {
    const { ruling } = given(summons).when(short, facts(CLERK, { now: '2026-11-25T16:59:00Z' }));
    expect(ruling.inOrder).toBe(true);
  });

  it.each(['2026-12-12', '2026-12-25'])('is a day that is not a working day: %s (R-NOTICE-2)', (date) => {
    given(summons)
      .when({ ...december, date }, clerk)
      .thenOutOfOrder('R-NOTICE-2', 'not-a-working-day');
  });

  it('is a quarter left without a meeting (R-MEET-1)', () => {
    const april = { ...december, date: '2027-04-22' };
    const refused = given(summons).when(april, clerk);
    refused.thenOutOfOrder('R-MEET-1', 'quarter-left-empty');
    const [breach] = refused.ruling.inOrder ? [] : refused.ruling.breaches;
    expect(breach).toMatchObject({ required: '2026-10-01', found: '2026-12-31' });
    expect(
      given(summons).when({ ...april, others: ['2026-12-10', '2027-02-11'] }, clerk).ruling.inOrder,
    ).toBe(true);
  });

  it('is all of them at once, each said', () => {
    const { ruling } = given(summons).when({ ...december, date: '2026-11-07', others: [] }, clerk);
    expect(ruling.inOrder ? [] : ruling.breaches.map((b) => b.why)).toEqual([
      'notice-would-be-short',
      'not-a-working-day',
    ]);
  });

  it('is nothing where nothing is amiss, and then a reason given is not kept', () => {
    const { ruling } = given(summons).when({ ...december, reason: 'As usual.' }, clerk);
    expect(ruling.inOrder && ruling.events[0]).toMatchObject({ warnings: [], reason: '' });
  });
});

describe('The clerk moves or cancels a meeting to come', () => {
  const { type: _, ...fixed } = december;
  const move = { ...fixed, type: 'MoveMeeting', date: '2026-12-17' } as const;

  it('asks members again, and begins the notice anew', () => {
    const { state } = onTheBooks(answered('swale.leader', 'attending'), briefed, published).when(move, clerk);
    expect(state).toMatchObject({
      stage: 'scheduled',
      date: '2026-12-17',
      lastDay: '2026-12-09',
      moves: 1,
      replies: {},
      published: null,
      briefedAt: '2026-11-30T10:00:00Z',
    });
  });

  it('keeps the answers and the published agenda when only the room is another', () => {
    const elsewhere = { ...move, date: '2026-12-10', place: 'Swale House' };
    const { state } = onTheBooks(answered('swale.leader', 'attending'), briefed, published).when(
      elsewhere,
      clerk,
    );
    expect(state).toMatchObject({ stage: 'published', place: 'Swale House', moves: 1 });
    expect(state).toHaveProperty(['replies', 'swale.leader', 'answer'], 'attending');
  });

  it('records nothing when nothing is other than it was', () => {
    onTheBooks()
      .when({ ...move, date: '2026-12-10' }, clerk)
      .thenNothing();
  });

  it('is warned of a day moved to as of a day fixed', () => {
    onTheBooks()
      .when({ ...move, date: '2026-12-12' }, clerk)
      .thenOutOfOrder('R-NOTICE-2', 'not-a-working-day');
  });

  it('cancels with a reason, once', () => {
    const cancel = { type: 'CancelMeeting', reason: 'Too little business.' } as const;
    onTheBooks()
      .when({ ...cancel, reason: '' }, clerk)
      .thenOutOfOrder('R-MEET-1', 'left-blank');
    const { state } = onTheBooks().when(cancel, clerk);
    expect(state).toMatchObject({ stage: 'cancelled', cancelledFor: 'Too little business.' });
    const cancelled = { ...cancel, type: 'MeetingCancelled', at: now, by: CLERK } as const;
    onTheBooks(cancelled).when(cancel, clerk).thenNothing();
    onTheBooks(cancelled).when(move, clerk).thenOutOfOrder('R-MEET-1', 'summons-over');
  });

  it('is not for members', () => {
    onTheBooks().when(move, facts(CHAIR, { now })).thenOutOfOrder('R-MEET-1', 'not-the-clerk');
    onTheBooks()
      .when({ type: 'CancelMeeting', reason: 'No.' }, facts(CHAIR, { now }))
      .thenOutOfOrder('R-MEET-1', 'not-the-clerk');
  });

  it('cannot be done to a meeting without a date', () => {
    given(summons).when(move, clerk).thenOutOfOrder('R-MEET-1', 'not-scheduled');
  });
});
