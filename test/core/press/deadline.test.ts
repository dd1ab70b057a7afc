import { describe, expect, it } from 'vitest';
import { type PressEvent, press } from '../../../src/core/press/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import {
  agreed,
  CHAIR,
  consulted,
  DUE,
  declined,
  isAgreed,
  isApproved,
  isCirculated,
  isConsulted,
  isDrafted,
  isIssued,
  seatOf,
} from './enquiries.ts';

const passes = { type: 'RecordDeadlinePassed' } as const;
const late = { now: '2026-11-26T15:00:00Z' };
const passed = (...silent: string[]): PressEvent => ({
  type: 'DeadlinePassed',
  at: late.now,
  silent: silent.map(seatOf),
});

describe('The journalist’s deadline', () => {
  it('is kept from the moment the enquiry is logged until it is over', () => {
    const due = { name: 'due', at: DUE, command: passes };
    for (const history of [isCirculated, isConsulted, isAgreed, isApproved])
      expect(press.deadlines(given(press, ...history).state)).toContainEqual(due);
    for (const history of [isIssued, [...isCirculated, declined], []])
      expect(press.deadlines(given(press, ...history).state)).toEqual([]);
  });

  it('falls once', () => {
    expect(press.deadlines(given(press, ...isCirculated, passed('swale')).state)).toEqual([]);
    given(press, ...isCirculated, passed('swale'))
      .when(passes, facts(null, late))
      .thenNothing();
  });

  it('names the councils that have not confirmed their consultation', () => {
    given(press, ...isCirculated, consulted('maidstone'))
      .when(passes, facts(null, late))
      .then(passed('swale', 'tunbridge-wells'));
  });

  it('names the councils that have not agreed the line, once there is one', () => {
    given(press, ...isDrafted, agreed('swale'))
      .when(passes, facts(null, late))
      .then(passed('maidstone', 'tunbridge-wells'));
  });

  it('names no council when all have done their part', () => {
    for (const history of [isConsulted, isAgreed, isApproved])
      given(press, ...history)
        .when(passes, facts(null, late))
        .then(passed());
  });

  it('moves nothing on: the reply is no nearer to going out', () => {
    for (const history of [isCirculated, isConsulted, isDrafted, isAgreed, isApproved]) {
      const before = given(press, ...history);
      const after = before.when(passes, facts(null, { now: '2027-11-26T15:00:00Z' }));
      expect(after.state).toMatchObject({ stage: before.state.stage });
    }
  });

  it('does not stop the councils and the chair from finishing afterwards', () => {
    const afterwards = [...isAgreed, passed()];
    expect(
      given(press, ...afterwards).when({ type: 'ApproveForIssue', version: 1 }, facts(CHAIR, late)).state
        .stage,
    ).toBe('approved');
  });

  it('records nothing for an enquiry that is over', () => {
    for (const history of [isIssued, [...isCirculated, declined]])
      given(press, ...history)
        .when(passes, facts(null, late))
        .thenNothing();
  });

  it('has not passed before its time, and nobody can say that it has', () => {
    given(press, ...isCirculated)
      .when(passes, facts(null, { now: '2026-11-26T14:59:59.999Z' }))
      .thenOutOfOrder('R-PRESS-3', 'no-such-choice');
    for (const person of [CHAIR, 'clerk', 'communications-swale'])
      given(press, ...isCirculated)
        .when(passes, facts(person, late))
        .thenOutOfOrder('R-RECORD-1', 'not-your-office');
  });
});
