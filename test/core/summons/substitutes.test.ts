import { describe, expect, it } from 'vitest';
import {
  forecastOf,
  partIn,
  type Scheduled,
  type SummonsEvent,
  summons,
} from '../../../src/core/summons/index.ts';
import { explain, forecastInWords } from '../../../src/core/wording/index.ts';
import { mkip } from '../../data/load.ts';
import { facts } from '../boards.ts';
import { answered, CLERK, onTheBooks, published, SEATS, scheduled } from './december.ts';

const now = '2026-11-23T10:00:00Z';
const by = (person: string | null) => facts(person, { now });
const LEADER = 'leader-swale';
const DEPUTY = 'cabinet-member-swale';
const seat = 'swale.leader';
const asked = { type: 'SubstituteAsked', at: now, by: CLERK, seat, substitute: DEPUTY } as const;
const says = (answer: 'attending' | 'apologies') => ({ type: 'AnswerSummons', answer }) as const;
const sits = {
  type: 'AnswerGiven',
  at: now,
  seat,
  person: DEPUTY,
  answer: 'substitute',
  substitute: DEPUTY,
} as const;

describe('A member’s substitute (R-MEM-2)', () => {
  it('is asked as soon as the member names them, and once', () => {
    const named = { type: 'AnswerSummons', answer: 'substitute', substitute: DEPUTY } as const;
    const answer = {
      type: 'AnswerGiven',
      at: now,
      seat,
      person: LEADER,
      answer: 'substitute',
      substitute: DEPUTY,
    } as const;
    onTheBooks()
      .when(named, by(LEADER))
      .then(answer, { ...asked, by: LEADER });
    onTheBooks(asked).when(named, by(LEADER)).then(answer);
    onTheBooks(asked, answer).when(named, by(LEADER)).thenNothing();
  });

  it('has a part in the meeting once asked, and none before', () => {
    const part = (...events: readonly SummonsEvent[]) =>
      partIn(onTheBooks(...events).state as Scheduled, DEPUTY, mkip);
    expect(part()).toEqual({ own: [], deputed: [] });
    expect(part(asked)).toEqual({ own: [], deputed: [seat] });
    expect(partIn(onTheBooks().state as Scheduled, LEADER, mkip)).toEqual({ own: [seat], deputed: [] });
  });

  it('who agreed to sit still sits when the member sends apologies after them', () => {
    onTheBooks(asked, sits)
      .when(says('apologies'), by(LEADER))
      .then({ ...sits, person: LEADER });
  });

  it('gives way when the member will come after all, and does not take the seat back', () => {
    const back = onTheBooks(asked, sits).when(says('attending'), by(LEADER));
    expect(back.state).toHaveProperty(['replies', seat, 'answer'], 'attending');
    const member = answered(seat, 'attending');
    const refused = onTheBooks(asked, member).when(says('attending'), by(DEPUTY));
    refused.thenOutOfOrder('R-MEM-2', 'seat-is-spoken-for');
    if (!refused.ruling.inOrder)
      expect(explain(refused.ruling.breaches[0], by(DEPUTY)).stopped).toBe(
        'The Leader of Swale will attend, and nobody sits for them (6.1).',
      );
    onTheBooks(asked, member).when(says('apologies'), by(DEPUTY)).thenNothing();
  });

  it('may be asked again for the member who is not coming after all', () => {
    const cannot = onTheBooks(asked, answered(seat, 'apologies')).when(says('apologies'), by(DEPUTY));
    cannot.then({ type: 'AnswerGiven', at: now, seat, person: DEPUTY, answer: 'apologies' });
  });

  it('named but not yet certain is looked for like one who stays away', () => {
    const { state } = onTheBooks(answered(seat, 'substitute'));
    expect(forecastOf(state as Scheduled, by(null)).absent).toEqual([{ seat, substitutes: [DEPUTY] }]);
  });
});

describe('The forecast in a line', () => {
  const line = (...events: readonly SummonsEvent[]) =>
    forecastInWords(forecastOf(onTheBooks(...events).state as Scheduled, by(null)), by(null));
  const attending = SEATS.map((one) => answered(one, 'attending'));

  it.each([
    [[], 'Nobody will attend so far; five make a quorum (10.3), and six have not answered.'],
    [attending.slice(0, 4), 'Four will attend so far; five make a quorum (10.3), and two have not answered.'],
    [attending.slice(0, 5), 'Five will attend: a quorum (10.3).'],
    [
      [answered(seat, 'apologies'), answered('swale.chief-executive', 'apologies')],
      'Four will attend at most; five make a quorum (10.3). Nobody will come from Swale.',
    ],
  ])('says who will come and what that makes: %#', (events, words) => {
    expect(line(...events)).toBe(words);
  });
});

describe('Who is told of a meeting to come', () => {
  const told = (events: readonly SummonsEvent[], event: SummonsEvent) => {
    const state = summons.evolve(onTheBooks(...events).state, event);
    return summons
      .announce(event, state)
      .flatMap((a) => (a.kind === 'tell' && a.card === 'summons' ? [a] : []));
  };
  const cancelled = { type: 'MeetingCancelled', at: now, by: CLERK, reason: 'Snow.' } as const;

  it('is every member by a message for each piece of news, and each substitute who was asked', () => {
    expect(told([], published)).toMatchObject([{ to: [{ all: 'members' }], of: 'agenda 0' }]);
    expect(told([asked], published)).toMatchObject([{ to: [{ all: 'members' }, { person: DEPUTY }] }]);
    expect(told([asked], cancelled)).toMatchObject([
      { to: [{ all: 'members' }, { person: DEPUTY }], of: 'cancelled' },
    ]);
    expect(told([], asked)).toMatchObject([{ to: [{ person: DEPUTY }], of: 'asked 0' }]);
  });

  it('is everybody again when it moves, and whoever was asked before sees it in what they have', () => {
    const {
      id: _id,
      type: _type,
      ...fixed
    } = scheduled as Extract<SummonsEvent, { type: 'MeetingScheduled' }>;
    const moved = {
      ...fixed,
      type: 'MeetingMoved',
      date: '2026-12-17',
      start: '2026-12-17T14:00:00.000Z',
    } as const;
    expect(told([asked], moved)).toMatchObject([{ to: [{ all: 'members' }], of: 'moved 1' }]);
    const state = summons.evolve(onTheBooks(asked).state, moved);
    expect(summons.announce(moved, state)).toContainEqual({
      kind: 'refresh',
      card: 'summons',
      of: 'asked 0',
    });
  });
});
