import { describe, expect, it } from 'vitest';
import { type DecisionEntered, type RegisterCommand, register } from '../../../src/core/register/index.ts';
import type { Verdict } from '../../../src/core/verdict/index.ts';
import { facts, weald } from '../boards.ts';
import { given } from '../given.ts';

const quorum = { quorate: true, counted: 6, minimum: 5, missing: [], clause: '10.3' };
const verdict: Verdict = {
  result: 'carried',
  standing: 'recommendation',
  method: 'consensus',
  tie: false,
  tally: null,
  division: [],
  objections: [],
  quorum,
  reasons: [
    { says: 'consensus', rule: 'R-CONS-1', clause: '11.1', objections: 0, advisory: 0 },
    { says: 'quorum', rule: 'R-QUORUM-1', clause: '10.3', quorum },
  ],
};

const enter: RegisterCommand = {
  type: 'EnterDecision',
  at: '2026-11-26T10:20:00Z',
  year: 2026,
  meeting: '2026-11-26',
  number: 4,
  item: 'item-1',
  title: 'Shared waste contract',
  motion: 'That the councils be recommended to buy waste collection together.',
  matter: 'recommendation',
  involved: ['maidstone', 'swale', 'tunbridge-wells'],
  verdict,
};

const entered = (serial: number, change: Partial<DecisionEntered> = {}): DecisionEntered => ({
  ...enter,
  type: 'DecisionEntered',
  decision: `2026/${String(serial).padStart(3, '0')}`,
  serial,
  ...change,
});

const bot = facts(null, { now: '2026-11-26T10:20:05Z' });

describe('Entering a decision in the register', () => {
  it('gives it the first number of its year, and keeps the whole verdict', () => {
    given(register).when(enter, bot).then(entered(1));
  });

  it('gives the next number to the next decision', () => {
    given(register, entered(1))
      .when({ ...enter, number: 5, item: 'item-2' }, bot)
      .then(entered(2, { number: 5, item: 'item-2' }));
    given(register, entered(13))
      .when({ ...enter, number: 5 }, bot)
      .then(entered(14, { number: 5, decision: '2026/014' }));
  });

  it('runs past a thousand without shortening the number', () => {
    given(register, entered(999))
      .when({ ...enter, number: 5 }, bot)
      .then(entered(1000, { number: 5, decision: '2026/1000' }));
  });

  it('enters each item of a meeting once, however often it is sent', () => {
    given(register, entered(1)).when(enter, bot).thenNothing();
    given(register, entered(1), entered(2, { number: 5 }))
      .when(enter, bot)
      .thenNothing();
  });

  it('does not mistake the same item number of another meeting for a repetition', () => {
    given(register, entered(1, { meeting: '2026-09-24' }))
      .when(enter, bot)
      .then(entered(2));
  });

  it('is for the bot alone: nobody writes in the register', () => {
    for (const person of ['clerk', 'leader-tunbridge-wells', 'a-stranger'])
      given(register).when(enter, facts(person)).thenOutOfOrder('R-RECORD-1', 'not-your-office');
  });
});

describe('The register’s year', () => {
  it('takes no decision of another year', () => {
    given(register, entered(1))
      .when({ ...enter, year: 2027, number: 5, at: '2027-01-28T10:00:00Z' }, bot)
      .thenOutOfOrder('R-RECORD-1', 'no-such-choice');
    given(register)
      .when({ ...enter, year: 2025 }, bot)
      .thenOutOfOrder('R-RECORD-1', 'no-such-choice');
  });

  it('is the year where the Board sits: midnight in London, summer or winter', () => {
    const newYear = { ...enter, at: '2027-01-01T00:00:00Z' };
    given(register).when(newYear, bot).thenOutOfOrder('R-RECORD-1', 'no-such-choice');
    expect(given(register).when({ ...newYear, year: 2027 }, bot).state).toMatchObject({
      year: 2027,
      serial: 1,
    });
    expect(given(register).when({ ...enter, at: '2026-12-31T23:59:59Z' }, bot).ruling.inOrder).toBe(true);
  });

  it('is judged by when the outcome was declared, though it is entered after midnight', () => {
    const late = facts(null, { now: '2027-01-01T00:00:30Z' });
    given(register)
      .when({ ...enter, at: '2026-12-31T23:59:30Z' }, late)
      .then(entered(1, { at: '2026-12-31T23:59:30Z' }));
  });

  it('serves a board of four as it serves one of three', () => {
    const elsewhere = facts(null, { board: weald });
    expect(
      given(register).when({ ...enter, involved: ['ashlow', 'ridgemere'] }, elsewhere).state,
    ).toMatchObject({
      serial: 1,
    });
  });
});

describe('What the register tells', () => {
  it('shows the outcome wherever the Board meets, under its number', () => {
    const { state } = given(register, entered(7));
    expect(register.announce(entered(7), state)).toEqual([{ kind: 'show', card: 'outcome', of: '2026/007' }]);
  });

  it('lists the whole entry, so it can be read without the meeting', () => {
    const { state } = given(register, entered(7));
    expect(register.lines(entered(7), state)[0]).toEqual({
      list: 'decision',
      key: '2026/007',
      data: entered(7),
    });
  });

  it('lists how far the year has come, so that any page of it is found by counting', () => {
    const { state } = given(register, entered(7));
    expect(register.lines(entered(7), state)[1]).toEqual({
      list: 'register',
      key: '2026',
      data: { year: 2026, last: 7 },
    });
  });

  it('waits on no clock', () => {
    expect(register.deadlines(given(register, entered(1)).state)).toEqual([]);
  });

  it('keeps nothing that is not a whole entry', () => {
    const { verdict: _, ...torn } = entered(1);
    expect(register.event.safeParse(torn).success).toBe(false);
    expect(register.event.safeParse({ ...entered(1), decision: '26/1' }).success).toBe(false);
  });
});
