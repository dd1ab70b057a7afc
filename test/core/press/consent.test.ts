import { describe, expect, it } from 'vitest';
import { EXCEPTIONS, nextStep, type PressEvent, press } from '../../../src/core/press/index.ts';
import { facts, NOW } from '../boards.ts';
import { given } from '../given.ts';
import {
  agreed,
  CHAIR,
  COUNCILS,
  chiefOf,
  circulated,
  consulted,
  isDrafted,
  log,
  logged,
  seatOf,
  suggested,
} from './enquiries.ts';

const touched: readonly PressEvent[] = [
  { ...logged, confidential: ['swale'] },
  circulated,
  ...COUNCILS.map(consulted),
  suggested(1),
];
const consent = { type: 'GiveConsent' } as const;
const given1: PressEvent = { type: 'ConsentGiven', at: NOW, by: chiefOf('swale'), seat: seatOf('swale') };
const agree = { type: 'AgreeLine', version: 1 } as const;
const except = {
  type: 'RecordException',
  owner: 'swale',
  exception: 'public',
  reason: 'Swale published it in 2025.',
} as const;

describe('Another council’s confidential material (R-CONF-1, 19.3)', () => {
  it('is named when the enquiry is logged, by councils of this Board', () => {
    const by = facts('communications-maidstone');
    expect(given(press).when({ ...log, confidential: ['swale', 'swale'] }, by).state).toMatchObject({
      confidential: ['swale'],
    });
    given(press)
      .when({ ...log, confidential: ['ashford'] }, by)
      .thenOutOfOrder('R-CONF-1', 'no-such-choice', { found: 'ashford' });
  });

  it('keeps every council from agreeing a line until its owner consents', () => {
    for (const council of COUNCILS)
      given(press, ...touched)
        .when(agree, facts(chiefOf(council)))
        .thenOutOfOrder('R-CONF-1', 'consent-not-given', { clause: '19.3', seat: seatOf('swale') });
    expect(nextStep(given(press, ...touched).state)).toEqual({
      step: 'consent',
      waitingFor: [seatOf('swale')],
    });
    expect(given(press, ...touched, given1).when(agree, facts(chiefOf('maidstone'))).ruling.inOrder).toBe(
      true,
    );
  });

  it('does not count as agreed, nor can it be approved, because somebody wrote so in the record', () => {
    const all = [...touched, ...COUNCILS.map((c) => agreed(c))];
    expect(given(press, ...all).state.stage).toBe('consulted');
    given(press, ...all)
      .when({ type: 'ApproveForIssue', version: 1 }, facts(CHAIR))
      .thenOutOfOrder('R-CONF-1', 'consent-not-given');
  });

  it('is consented to by its owner alone, once', () => {
    given(press, ...touched)
      .when(consent, facts(chiefOf('swale')))
      .then(given1);
    given(press, ...touched)
      .when(consent, facts(chiefOf('maidstone')))
      .thenOutOfOrder('R-CONF-1', 'consent-not-asked', { seat: seatOf('maidstone') });
    for (const person of [CHAIR, 'communications-swale', null])
      given(press, ...touched)
        .when(consent, facts(person))
        .thenOutOfOrder('R-PRESS-1', 'not-circulated-to-you');
    given(press, ...touched, given1)
      .when(consent, facts('director-swale'))
      .thenNothing();
  });

  it('is asked of nobody where none is involved', () => {
    given(press, ...isDrafted)
      .when(consent, facts(chiefOf('swale')))
      .thenOutOfOrder('R-CONF-1', 'consent-not-asked');
  });
});

describe('An exception (R-CONF-2, 19.4)', () => {
  it.each(EXCEPTIONS)('%s is recorded with its reason, and makes consent needless', (exception) => {
    const followed = given(press, ...touched).when(
      { ...except, exception },
      facts('communications-maidstone'),
    );
    followed.then({
      type: 'ExceptionRecorded',
      at: NOW,
      by: 'communications-maidstone',
      capacity: 'Communications',
      owner: 'swale',
      exception,
      reason: except.reason,
    });
    expect(press.decide(agree, followed.state, facts(chiefOf('swale'))).inOrder).toBe(true);
  });

  it('needs a reason, a council that was named, and somebody whose part it is', () => {
    const by = facts('communications-maidstone');
    given(press, ...touched)
      .when({ ...except, reason: '' }, by)
      .thenOutOfOrder('R-CONF-2', 'left-blank', { required: 'why it applies' });
    given(press, ...touched)
      .when({ ...except, owner: 'maidstone' }, by)
      .thenOutOfOrder('R-CONF-1', 'consent-not-asked');
    given(press, ...touched)
      .when(except, facts('clerk'))
      .thenOutOfOrder('R-PRESS-1', 'not-circulated-to-you');
    given(press, ...touched, given1)
      .when(except, by)
      .thenNothing();
  });
});
