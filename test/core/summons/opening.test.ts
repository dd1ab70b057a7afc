import { describe, expect, it } from 'vitest';
import {
  openingBreaches,
  type Scheduled,
  type SummonsEvent,
  summons,
} from '../../../src/core/summons/index.ts';
import { facts } from '../boards.ts';
import { CHAIR, onTheBooks, published, scheduled } from './december.ts';

const theDay = facts('clerk', { now: '2026-12-10T13:50:00Z' });
const onBooks = (...events: readonly SummonsEvent[]) => onTheBooks(...events).state as Scheduled;

describe('The roll of a meeting with a date is called (R-NOTICE-1, R-NOTICE-4)', () => {
  it('once its agenda was published', () => {
    expect(openingBreaches(onBooks(published), theDay)).toEqual([]);
  });

  it('not where the public had no notice', () => {
    expect(openingBreaches(onBooks(), theDay)).toMatchObject([
      { rule: 'R-NOTICE-1', clause: '8.2', why: 'notice-not-given', required: 5, found: '2026-12-02' },
    ]);
  });

  it('at shorter notice where it was convened so, with a reason', () => {
    const urgent = { ...scheduled, warnings: ['R-NOTICE-4'], reason: 'The bid closes.' } as SummonsEvent;
    const state = summons.evolve(summons.initial, urgent) as Scheduled;
    expect(openingBreaches(state, theDay)).toEqual([]);
  });

  it('and an item may still be accepted as urgent at the meeting, in the words of whoever presides (R-NOTICE-3)', () => {
    const opened = { type: 'MeetingOpened', at: '2026-12-10T14:00:00Z' } as const;
    const accept = {
      type: 'AcceptLateItem',
      item: { title: 'Flood defences', standing: null, item: 'floods' },
      reason: 'The river rose this morning.',
    } as const;
    const { state } = onTheBooks(published, opened).when(
      accept,
      facts(CHAIR, { now: '2026-12-10T14:30:00Z' }),
    );
    expect(state).toMatchObject({
      stage: 'opened',
      published: { lines: [{}, { item: 'floods', number: 2 }] },
    });
  });
});

describe('Clerk and chair are warned (R-QUORUM-4, R-NOTICE-1)', () => {
  const reminded = {
    type: 'NoticeReminded',
    at: '2026-11-25T09:00:00Z',
    reminder: '5 working days',
  } as const;
  const told = (event: SummonsEvent, ...before: readonly SummonsEvent[]) =>
    summons.announce(event, onBooks(...before, event));

  it('each time by a message of its own, and every copy is kept up to date', () => {
    const [first, ...rest] = told(reminded);
    expect(first).toMatchObject({ kind: 'tell', card: 'planning', of: 'notice 5 working days' });
    expect(rest).toEqual([
      { kind: 'refresh', card: 'planning', of: '' },
      { kind: 'refresh', card: 'planning', of: 'notice 5 working days' },
    ]);
    expect(told({ type: 'BriefingHeld', at: '2026-11-26T09:00:00Z', by: 'clerk' }, reminded)).toContainEqual({
      kind: 'refresh',
      card: 'planning',
      of: 'notice 5 working days',
    });
  });

  it('anew of a meeting that was moved, though the warning has the same name', () => {
    const { type: _, id: _id, ...fixed } = scheduled as Extract<SummonsEvent, { type: 'MeetingScheduled' }>;
    const moved = { type: 'MeetingMoved', ...fixed, start: '2026-12-11T14:00:00.000Z' } as const;
    expect(told(reminded, reminded, moved)[0]).toMatchObject({ of: 'notice 5 working days 1' });
  });

  it('of the quorum at a checkpoint only where it is not assured', () => {
    const quorum = { quorate: true, counted: 6, minimum: 5, missing: [], clause: '10.3' };
    const forecast = {
      outlook: 'assured',
      sure: quorum,
      atBest: quorum,
      unanswered: [],
      absent: [],
    } as const;
    const checked = {
      type: 'ForecastChecked',
      at: '2026-12-03T09:00:00Z',
      checkpoint: '5 working days',
      forecast,
    };
    expect(told(checked as SummonsEvent).map(({ kind }) => kind)).toEqual(['refresh']);
    const open = { ...checked, forecast: { ...forecast, outlook: 'open' } } as SummonsEvent;
    expect(told(open)[0]).toMatchObject({ kind: 'tell', of: 'quorum 5 working days' });
  });
});

describe('The public is told (R-NOTICE-1)', () => {
  const shown = (event: SummonsEvent, ...before: readonly SummonsEvent[]) =>
    summons
      .announce(event, onBooks(...before, event))
      .flatMap((a) => ('card' in a && a.card === 'notice-of-meeting' ? [`${a.kind} ${a.of}`.trim()] : []));
  const { type: _, id: _id, ...fixed } = scheduled as Extract<SummonsEvent, { type: 'MeetingScheduled' }>;
  const moved = { type: 'MeetingMoved', ...fixed, start: '2026-12-11T14:00:00.000Z' } as const;
  const cancelled = {
    type: 'MeetingCancelled',
    at: '2026-12-05T09:00:00Z',
    by: 'clerk',
    reason: 'The hall is flooded.',
  } as const;

  it('of each date by a message of its own, and the one before says that it no longer holds', () => {
    expect(shown(published)).toEqual(['show']);
    expect(shown(moved, published)).toEqual(['refresh', 'refresh moved 1']);
    expect(shown(published, published, moved)).toEqual(['show moved 1', 'refresh']);
  });

  it('that a meeting is cancelled, likewise', () => {
    expect(shown(cancelled, published)).toEqual(['show cancelled', 'refresh']);
  });
});
