import { describe, expect, it } from 'vitest';
import { request } from '../../../src/core/request/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import { decided, ended, isCopied, MAIDSTONE, on, SWALE, sent } from './requests.ts';

const TODAY = on('2026-03-20');
const acting = { at: TODAY.now, by: SWALE, capacity: 'Communications' };
const disclose = { type: 'DecideRequest', outcome: 'disclose', section: '', reason: '' } as const;
const refuse = {
  ...disclose,
  outcome: 'refuse',
  section: 's.43(2)',
  reason: 'It would harm the contract.',
} as const;
const send = { type: 'MarkSent', on: '2026-03-20' } as const;
/** 36 months, as the board file says, from midnight where the Board sits. */
const RETENTION = {
  type: 'RetentionBegun',
  at: TODAY.now,
  months: 36,
  lawfulBasis: expect.stringContaining('Legal obligation'),
  until: '2029-03-20T00:00:00.000Z',
};

describe('Deciding a request (R-FOI-3, 19.8)', () => {
  it('discloses, in whole or in part, or refuses with the exemption and why', () => {
    given(request, ...isCopied)
      .when(disclose, facts(SWALE, TODAY))
      .then({ ...acting, type: 'RequestDecided', outcome: 'disclose' });
    given(request, ...isCopied)
      .when(refuse, facts(SWALE, TODAY))
      .then({
        ...acting,
        type: 'RequestDecided',
        outcome: 'refuse',
        section: 's.43(2)',
        reason: refuse.reason,
      });
    for (const field of ['section', 'reason'])
      given(request, ...isCopied)
        .when({ ...refuse, outcome: 'part', [field]: '' }, facts(SWALE, TODAY))
        .thenOutOfOrder('R-FOI-3', 'left-blank');
    given(request, ...isCopied)
      .when({ ...refuse, outcome: 'perhaps' }, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-3', 'no-such-choice');
  });

  it('may be thought better of until the answer has gone', () => {
    given(request, ...isCopied, decided)
      .when(disclose, facts(SWALE, TODAY))
      .thenNothing();
    const again = given(request, ...isCopied, decided).when(refuse, facts(SWALE, TODAY));
    expect(again.state).toMatchObject({ stage: 'decided', decision: { outcome: 'refuse' } });
    given(request, ...isCopied, decided, sent)
      .when(refuse, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'request-over', { found: 'answered' });
  });
});

describe('Sending the answer (R-FOI-2)', () => {
  it('ends the request, and begins the time its details are kept', () => {
    const { ruling } = given(request, ...isCopied, decided).when(send, facts(SWALE, TODAY));
    expect(ruling).toEqual({
      inOrder: true,
      events: [{ ...acting, type: 'AnswerSent', on: '2026-03-20' }, RETENTION],
    });
  });

  it('follows a decision, on a day from its receipt to today', () => {
    given(request, ...isCopied)
      .when(send, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-3', 'request-not-decided');
    for (const day of ['2026-03-01', '2026-03-21', ''])
      given(request, ...isCopied, decided)
        .when({ ...send, on: day }, facts(SWALE, TODAY))
        .thenOutOfOrder('R-FOI-2', 'day-out-of-turn');
    given(request, ...isCopied, decided, sent)
      .when(send, facts(SWALE, TODAY))
      .thenNothing();
    given(request, ...isCopied, decided)
      .when(send, facts(MAIDSTONE, TODAY))
      .thenOutOfOrder('R-FOI-3', 'receiving-council-decides');
  });

  it('is recorded when it is late too', () => {
    const late = on('2026-05-20');
    const { state } = given(request, ...isCopied, decided).when(
      { ...send, on: '2026-05-19' },
      facts(SWALE, late),
    );
    expect(state).toMatchObject({ stage: 'answered', sentOn: '2026-05-19' });
  });
});

describe('A request that needs no answer', () => {
  it('is ended with why, and kept as long as one that was answered', () => {
    const { ruling, state } = given(request, ...isCopied).when(
      { type: 'EndRequest', why: 'withdrawn' },
      facts(SWALE, TODAY),
    );
    expect(ruling).toEqual({ inOrder: true, events: [{ ...ended, at: TODAY.now }, RETENTION] });
    expect(state.stage).toBe('ended');
    given(request, ...isCopied)
      .when({ type: 'EndRequest', why: 'boring' }, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'left-blank');
    given(request, ...isCopied, ended)
      .when({ type: 'EndRequest', why: 'withdrawn' }, facts(SWALE, TODAY))
      .thenNothing();
    given(request, ...isCopied, ended)
      .when(disclose, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'request-over', { found: 'ended' });
  });
});
