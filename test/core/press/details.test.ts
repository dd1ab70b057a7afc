import { describe, expect, it } from 'vitest';
import { type PressEvent, press } from '../../../src/core/press/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import { CHAIR, circulated, declined, isCirculated, isIssued, kept, log, logged } from './enquiries.ts';

const AT = '2026-11-26T10:00:00Z';
const COMMS = 'communications-swale';
const whole = { ...logged, contact: '020 7946 0000' } satisfies PressEvent;
const isOver: readonly PressEvent[] = [whole, circulated, declined, kept(AT)];
const erased: PressEvent = { type: 'DetailsErased', at: AT, why: 'asked', by: COMMS };
const read = { type: 'ReadDetails' } as const;
const erase = { type: 'EraseDetails', why: 'asked' } as const;

describe('The journalist behind an enquiry (R-DP-1, 19.1)', () => {
  it('is shown to communications, the clerk and whoever logged it, and each time is recorded', () => {
    given(press, ...isCirculated)
      .when(read, facts(COMMS))
      .then({ type: 'DetailsRead', at: AT, by: COMMS, capacity: 'Communications' });
    for (const who of ['clerk', logged.by])
      expect([who, given(press, ...isCirculated).when(read, facts(who)).ruling.inOrder]).toEqual([who, true]);
    for (const who of ['chief-executive-swale', CHAIR, 'head-of-waste', null])
      given(press, ...isCirculated)
        .when(read, facts(who))
        .thenOutOfOrder('R-DP-1', 'not-your-office');
  });

  it('is erased once the enquiry is over: on request, or twelve months after', () => {
    given(press, ...isOver)
      .when(erase, facts(COMMS))
      .then(erased);
    given(press, ...isCirculated)
      .when(erase, facts(COMMS))
      .thenOutOfOrder('R-DP-1', 'details-in-use');
    const until = '2027-11-26T00:00:00.000Z';
    expect(press.deadlines(given(press, ...isOver).state)).toEqual([
      { name: 'erase', at: until, command: { type: 'EraseInTime' } },
    ]);
    given(press, ...isOver)
      .when({ type: 'EraseInTime' }, facts(null, { now: until }))
      .then({ type: 'DetailsErased', at: until, why: 'retention', by: null });
  });

  it('is gone with the question and how to reach them; outlet, line and what became of it stay', () => {
    const { state } = given(press, whole, ...isIssued.slice(1), erased);
    expect(JSON.stringify(state)).not.toMatch(/A\. Reporter|7946|cutting the waste service/);
    expect(state).toMatchObject({ stage: 'issued', outlet: log.outlet, draft: { text: 'Line 1.' } });
    expect(press.deadlines(state)).toEqual([]);
    given(press, ...isOver, erased)
      .when(read, facts(COMMS))
      .thenOutOfOrder('R-DP-1', 'details-erased');
    given(press, ...isOver, erased)
      .when(log, facts(logged.by))
      .thenOutOfOrder('R-PRESS-1');
  });

  it('is erased from every message about the enquiry, and its key dropped', () => {
    const half: PressEvent = {
      type: 'SilentReminded',
      at: AT,
      mark: 'half',
      silent: ['swale.chief-executive'],
    };
    const { state } = given(press, whole, circulated, half, declined, erased);
    expect(press.announce(erased, state)).toEqual([
      { kind: 'forget' },
      { kind: 'refresh', card: 'press', of: log.id },
      { kind: 'refresh', card: 'press', of: 'half' },
    ]);
  });

  it('is kept for as long again when what was issued is corrected', () => {
    const correcting: PressEvent = {
      ...{ type: 'CorrectionBegun', at: AT, by: COMMS, capacity: 'Communications' },
      ...{ version: 2, text: 'Line 2.', reason: 'A wrong figure.' },
    };
    const { state } = given(press, ...isIssued, kept(AT), correcting);
    expect(press.deadlines(state)).toEqual([]);
    given(press, ...isIssued, kept(AT), correcting)
      .when(erase, facts(COMMS))
      .thenOutOfOrder('R-DP-1', 'details-in-use');
  });

  it('is nobody where the Board speaks of its own accord: a release keeps its title', () => {
    const release: PressEvent = {
      ...{ type: 'ReleaseProposed', at: AT, by: COMMS, capacity: 'Communications' },
      ...{ id: 'press-2', title: 'A shared service', speaker: 'The Chairman' },
    };
    const ruling = given(press, release, circulated).when(
      { type: 'DeclineToComment', reason: 'Not now.' },
      facts(CHAIR),
    ).ruling;
    expect(ruling).toMatchObject({ inOrder: true, events: [{ type: 'CommentDeclined' }] });
    expect(given(press, release, circulated, declined, erased).state).toMatchObject({
      question: 'A shared service',
    });
  });

  it('is sealed in the record', () => {
    expect(press.personal).toEqual({ EnquiryLogged: ['journalist', 'contact', 'question'] });
    const blank = { ...whole, journalist: null, contact: null, question: null };
    expect(press.event.safeParse(blank).success).toBe(true);
  });
});
