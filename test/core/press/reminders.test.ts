import { describe, expect, it } from 'vitest';
import { type PressEvent, press } from '../../../src/core/press/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import {
  agreed,
  consulted,
  DUE,
  declined,
  isAgreed,
  isApproved,
  isCirculated,
  isConsulted,
  isDrafted,
  isIssued,
  LOGGED_AT,
  logged,
  seatOf,
} from './enquiries.ts';

/** Logged at 09:05, due at 15:00: five hours and fifty-five minutes. */
const HALF = '2026-11-26T12:02:30.000Z';
const NINE_TENTHS = '2026-11-26T14:24:30.000Z';

const remind = (mark: 'half' | 'nine-tenths') => ({ type: 'RemindSilent', mark }) as const;
const reminded = (mark: 'half' | 'nine-tenths', ...silent: string[]): PressEvent => ({
  type: 'SilentReminded',
  at: mark === 'half' ? HALF : NINE_TENTHS,
  mark,
  silent: silent.map(seatOf),
});
const toldOf = (event: PressEvent, ...history: readonly PressEvent[]) =>
  press.announce(event, given(press, ...history, event).state).filter(({ kind }) => kind === 'tell');

describe('Reminders of a press enquiry (R-PRESS-3)', () => {
  it('come when half and when nine tenths of the time are gone, and at the deadline', () => {
    expect(press.deadlines(given(press, ...isCirculated).state)).toEqual([
      { name: 'half', at: HALF, command: remind('half') },
      { name: 'nine-tenths', at: NINE_TENTHS, command: remind('nine-tenths') },
      { name: 'due', at: DUE, command: { type: 'RecordDeadlinePassed' } },
    ]);
  });

  it('come once each, however often a restart asks for them', () => {
    const half = [...isCirculated, reminded('half', 'swale')];
    expect(press.deadlines(given(press, ...half).state).map(({ name }) => name)).toEqual([
      'nine-tenths',
      'due',
    ]);
    given(press, ...half)
      .when(remind('half'), facts(null, { now: HALF }))
      .thenNothing();
  });

  it('are not made up for once a later one has come: nobody is nudged three times at once', () => {
    const history = [...isCirculated, reminded('nine-tenths', 'swale')];
    given(press, ...history)
      .when(remind('half'), facts(null, { now: DUE }))
      .thenNothing();
    expect(press.deadlines(given(press, ...history).state).map(({ name }) => name)).toEqual(['due']);
  });

  it('name those who have not answered', () => {
    given(press, ...isCirculated, consulted('maidstone'))
      .when(remind('half'), facts(null, { now: HALF }))
      .then(reminded('half', 'swale', 'tunbridge-wells'));
    given(press, ...isDrafted, agreed('swale'))
      .when(remind('nine-tenths'), facts(null, { now: NINE_TENTHS }))
      .then(reminded('nine-tenths', 'maidstone', 'tunbridge-wells'));
  });

  it('do not come early, after the end, or at anybody’s bidding', () => {
    given(press, ...isCirculated)
      .when(remind('half'), facts(null, { now: '2026-11-26T12:02:29.999Z' }))
      .thenOutOfOrder('R-PRESS-3', 'no-such-choice');
    for (const history of [isIssued, [...isCirculated, declined]])
      given(press, ...history)
        .when(remind('half'), facts(null, { now: HALF }))
        .thenNothing();
    given(press, ...isCirculated)
      .when(remind('half'), facts('clerk', { now: HALF }))
      .thenOutOfOrder('R-RECORD-1', 'not-your-office');
  });

  it('move nothing on', () => {
    for (const history of [isCirculated, isConsulted, isDrafted, isAgreed, isApproved]) {
      const before = given(press, ...history);
      const after = before.when(remind('nine-tenths'), facts(null, { now: '2027-01-01T00:00:00Z' }));
      expect(after.state).toMatchObject({ stage: before.state.stage });
    }
  });
});

describe('Who is reminded', () => {
  const half = reminded('half', 'swale');
  const late = reminded('nine-tenths', 'swale');

  it('is at half time each silent council alone', () => {
    expect(toldOf(half, ...isCirculated)).toEqual([
      { kind: 'tell', to: [{ seat: seatOf('swale') }], card: 'press', of: 'half' },
    ]);
  });

  it('is later the Chairman too, and communications, who may give a holding line', () => {
    expect(toldOf(late, ...isCirculated, half)).toEqual([
      {
        kind: 'tell',
        to: [{ seat: seatOf('swale') }, { chair: 'chair-or-vice' }, { post: 'communications' }],
        card: 'press',
        of: 'nine-tenths',
      },
    ]);
  });

  it.each([
    ['communications, for a line', isConsulted, { post: 'communications' }],
    ['the chair, for approval', isAgreed, { chair: 'chair-or-vice' }],
    ['communications, for the issue', isApproved, { post: 'communications' }],
  ])('is %s, where no council is silent', (_, history, audience) => {
    expect(toldOf(reminded('half'), ...history)).toMatchObject([{ to: [audience] }]);
  });

  it('is told in a message of its own, and the older messages are brought up to date', () => {
    const history = [...isCirculated, half];
    const { state } = given(press, ...history, late);
    expect(press.announce(late, state).filter(({ kind }) => kind === 'refresh')).toEqual([
      { kind: 'refresh', card: 'press', of: 'press-1' },
      { kind: 'refresh', card: 'press', of: 'half' },
    ]);
  });
});

describe('The time between', () => {
  it('is counted from the logging, whatever the clocks did', () => {
    const history: readonly PressEvent[] = [
      { ...logged, at: '2026-10-24T23:30:00.000Z', dueAt: '2026-10-25T03:30:00.000Z' },
      { type: 'EnquiryCirculated', at: LOGGED_AT, to: [seatOf('swale')] },
    ];
    expect(press.deadlines(given(press, ...history).state).map(({ at }) => at)).toEqual([
      '2026-10-25T01:30:00.000Z',
      '2026-10-25T03:06:00.000Z',
      '2026-10-25T03:30:00.000Z',
    ]);
  });
});
