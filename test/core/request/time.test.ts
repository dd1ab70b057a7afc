import { describe, expect, it } from 'vitest';
import { dueOn, type Request, type RequestEvent, request } from '../../../src/core/request/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import {
  asked,
  clarified,
  environmental,
  isCopied,
  logged,
  noticed,
  on,
  paid,
  reminded,
  SWALE,
} from './requests.ts';

const TODAY = on('2026-03-16');
const due = (state: Request) => (state.stage === 'unlogged' ? null : dueOn(state.clock));
const acting = { at: TODAY.now, by: SWALE, capacity: 'Communications' };

describe('Asking the requester what is meant (R-FOI-2)', () => {
  const ask = { type: 'AskClarification', on: '2026-03-05', text: 'Which year do you mean?' } as const;
  const told = { type: 'RecordClarification', on: '2026-03-16' } as const;

  it('stops the clock, and the answer begins it anew', () => {
    given(request, ...isCopied)
      .when(ask, facts(SWALE, TODAY))
      .then({ ...asked, ...acting });
    const { state } = given(request, ...isCopied, asked, reminded('views')).when(told, facts(SWALE, TODAY));
    expect(due(state)).toBe('2026-04-16');
    expect(state).toMatchObject({ begun: 1, reminded: [] });
  });

  it('is done while the clock runs, on a day that has come, in words', () => {
    const when = (change: object, ...more: readonly RequestEvent[]) =>
      given(request, ...isCopied, ...more).when({ ...ask, ...change }, facts(SWALE, TODAY));
    when({}, noticed).thenOutOfOrder('R-FOI-2', 'clock-is-stopped', { found: 'fee' });
    when({}, asked).thenOutOfOrder('R-FOI-2', 'clock-is-stopped', { found: 'clarification' });
    when({ text: '' }).thenOutOfOrder('R-FOI-2', 'left-blank');
    for (const day of ['2026-03-17', '2026-03-01', '', 'soon'])
      when({ on: day }).thenOutOfOrder('R-FOI-2', 'day-out-of-turn');
  });

  it('is answered only where it was asked, and not before', () => {
    given(request, ...isCopied)
      .when(told, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'clock-is-running');
    given(request, ...isCopied, asked)
      .when({ ...told, on: '2026-03-04' }, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'day-out-of-turn', { required: '2026-03-05/2026-03-16' });
  });
});

describe('A fees notice (R-FOI-2)', () => {
  const notice = { type: 'GiveFeesNotice', on: '2026-03-05' } as const;
  const fee = { type: 'RecordFee', on: '2026-03-11' } as const;

  it('pauses the clock from its day to the payment', () => {
    given(request, ...isCopied)
      .when(notice, facts(SWALE, TODAY))
      .then({ ...noticed, ...acting });
    const { state } = given(request, ...isCopied, noticed).when(fee, facts(SWALE, TODAY));
    expect(due(state)).toBe('2026-04-09');
  });

  it('is given while the clock runs and paid while it waits', () => {
    given(request, ...isCopied, noticed)
      .when(notice, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'clock-is-stopped');
    given(request, ...isCopied, noticed, paid)
      .when(fee, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'clock-is-running');
    given(request, ...isCopied, noticed)
      .when({ ...fee, on: '2026-03-04' }, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'day-out-of-turn');
  });

  it('may be given again, after the first was paid', () => {
    given(request, ...isCopied, noticed, paid)
      .when({ ...notice, on: '2026-03-10' }, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'day-out-of-turn');
    const second = given(request, ...isCopied, noticed, paid).when(
      { ...notice, on: '2026-03-12' },
      facts(SWALE, TODAY),
    );
    expect(due(second.state)).toBeNull();
  });
});

describe('More time (R-FOI-2)', () => {
  const extend = {
    type: 'ExtendTime',
    until: '2026-04-28',
    reason: 'To weigh the public interest.',
  } as const;

  it('under FOIA runs to the day the requester was told, with its reason', () => {
    given(request, ...isCopied)
      .when(extend, facts(SWALE, TODAY))
      .then({ ...acting, type: 'TimeExtended', until: extend.until, reason: extend.reason });
  });

  it('under the EIR is the fortieth working day, whatever day was typed, and once', () => {
    const extended = given(request, environmental).when({ ...extend, until: '' }, facts(SWALE, TODAY));
    expect(due(extended.state)).toBe('2026-04-30');
    if (!extended.ruling.inOrder) throw new Error('it was refused');
    const after = given(request, environmental, ...extended.ruling.events);
    after.when({ ...extend, until: '' }, facts(SWALE, TODAY)).thenNothing();
    after
      .when({ ...extend, reason: 'Once more.' }, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'extended-already', { found: '2026-04-30' });
  });

  it('must be claimed by the last day for the answer', () => {
    const [last, late] = [on('2026-03-31'), on('2026-04-01')];
    expect(given(request, logged).when(extend, facts(SWALE, last)).ruling.inOrder).toBe(true);
    given(request, logged)
      .when(extend, facts(SWALE, late))
      .thenOutOfOrder('R-FOI-2', 'extension-too-late', { required: '2026-03-31', found: '2026-04-01' });
  });

  it('needs a later day, a reason, and a clock that runs', () => {
    const when = (change: object) =>
      given(request, logged).when({ ...extend, ...change }, facts(SWALE, TODAY));
    when({ until: '2026-03-31' }).thenOutOfOrder('R-FOI-2', 'no-such-choice');
    when({ until: 'whenever' }).thenOutOfOrder('R-FOI-2', 'no-such-choice');
    when({ reason: '' }).thenOutOfOrder('R-FOI-2', 'left-blank');
    given(request, logged, noticed)
      .when(extend, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'clock-is-stopped');
  });

  it('lets people be reminded of the new last day', () => {
    const { state } = given(request, logged, reminded('nearly'), reminded('draft')).when(
      extend,
      facts(SWALE, TODAY),
    );
    expect(state).toMatchObject({ reminded: ['copy', 'draft'], clock: { until: '2026-04-28' } });
  });
});

it('What came of a clarification is not undone by what was reminded before', () => {
  const { state } = given(request, ...isCopied, asked, clarified);
  expect(due(state)).toBe('2026-04-16');
});
