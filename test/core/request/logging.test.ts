import { describe, expect, it } from 'vitest';
import { request } from '../../../src/core/request/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import { CLERK, copied, isCopied, log, logged, on, SWALE } from './requests.ts';

const received = on('2026-03-02');
const logs = (change: Partial<typeof log>, who: string = SWALE, when = received) =>
  given(request).when({ ...log, ...change }, facts(who, when));

describe('Logging a request for information (R-FOI-1, 19.6)', () => {
  it('records it and copies it to the other councils at once, well before working day 2', () => {
    given(request).when(log, facts(SWALE, received)).then(logged, copied);
  });

  it('waits to be copied where its own text says who asks', () => {
    given(request)
      .when({ ...log, identifies: true }, facts(SWALE, received))
      .then(logged);
  });

  it('is for the clerk, communications, officers and chief executives', () => {
    for (const who of [CLERK, 'head-of-waste', 'monitoring-officer', 'chief-executive-maidstone'])
      expect([who, logs({}, who).ruling.inOrder]).toEqual([who, true]);
    for (const who of ['leader-swale', 'kent-representative', 'programme-manager', 'nobody'])
      logs({}, who).thenOutOfOrder('R-FOI-1', 'not-your-office');
    given(request).when(log, facts(null, received)).thenOutOfOrder('R-FOI-1', 'not-your-office');
  });

  it('may be done for a day of receipt that is no working day, but for none to come and none a year ago', () => {
    expect(logs({ receivedOn: '2026-02-28' }).ruling.inOrder).toBe(true);
    for (const receivedOn of ['2026-03-03', '2025-02-28', '2026-02-30', 'yesterday', ''])
      logs({ receivedOn }).thenOutOfOrder('R-FOI-1', 'no-such-choice', { found: receivedOn });
  });

  it('names a council of the Board and one of the two regimes', () => {
    logs({ party: 'kent' }).thenOutOfOrder('R-FOI-1', 'no-such-choice', { found: 'kent' });
    logs({ regime: 'gdpr' }).thenOutOfOrder('R-FOI-1', 'no-such-choice', { found: 'gdpr' });
  });

  it('says who asks, where the answer goes and what is asked, each no longer than it may be', () => {
    for (const field of ['requester', 'contact', 'text'] as const) {
      logs({ [field]: ' ' }).thenOutOfOrder('R-FOI-1', 'left-blank');
      logs({ [field]: 'x'.repeat(3001) }).thenOutOfOrder('R-FOI-1', 'too-long');
    }
    logs({ reference: 'x'.repeat(61) }).thenOutOfOrder('R-FOI-1', 'too-long');
    const { reference: _, ...unnumbered } = log;
    const { reference: __, ...plain } = logged;
    given(request).when(unnumbered, facts(SWALE, received)).then(plain, copied);
    given(request)
      .when({ ...unnumbered, reference: ' ', enquiry: 'e1' }, facts(SWALE, received))
      .then({ ...plain, enquiry: 'e1' }, copied);
  });

  it('is done once: the same form again changes nothing, another on the same card is refused', () => {
    given(request, ...isCopied)
      .when(log, facts(SWALE, received))
      .thenNothing();
    given(request, ...isCopied)
      .when({ ...log, text: 'Another' }, facts(SWALE, received))
      .thenOutOfOrder('R-FOI-1', 'request-already-logged');
    given(request, ...isCopied)
      .when(log, facts(CLERK, received))
      .thenOutOfOrder('R-FOI-1', 'request-already-logged');
  });

  it('reminds nobody of working days that had passed before, but for the last of them', () => {
    const late = logs({}, SWALE, on('2026-03-26'));
    expect(late.ruling).toMatchObject({ inOrder: true, events: [{ passed: ['copy', 'views'] }, {}] });
    const overdue = logs({}, SWALE, on('2026-04-20'));
    expect(overdue.ruling).toMatchObject({
      events: [{ passed: ['copy', 'views', 'draft', 'nearly', 'due'] }, {}],
    });
  });

  it('comes before everything else', () => {
    given(request)
      .when({ type: 'MarkDraftReady' }, facts(SWALE, received))
      .thenOutOfOrder('R-FOI-1', 'request-not-logged');
  });
});
