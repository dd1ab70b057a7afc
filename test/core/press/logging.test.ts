import { describe, expect, it } from 'vitest';
import { PRESS_LIMITS, press } from '../../../src/core/press/index.ts';
import { facts, mkip, NOW, weald } from '../boards.ts';
import { given } from '../given.ts';
import { circulated, DUE, isCirculated, log, logged } from './enquiries.ts';

const comms = facts('communications-maidstone');
const logging = (change: Partial<typeof log>) => given(press).when({ ...log, ...change }, comms);
const breachesOf = (change: Partial<typeof log>) => {
  const { ruling } = logging(change);
  return ruling.inOrder ? [] : ruling.breaches.map((b) => [b.why, b.required, b.found]);
};

describe('Logging an enquiry', () => {
  it('sends it at once to every council’s chief executive', () => {
    given(press)
      .when(log, comms)
      .then({ ...logged, at: NOW }, { ...circulated, at: NOW });
  });

  it('keeps its words without the spaces round them', () => {
    const { outlet, journalist, question } = log;
    logging({ outlet: ` ${outlet}`, journalist: `${journalist} `, question: `\n${question} ` }).then(
      { ...logged, at: NOW },
      { ...circulated, at: NOW },
    );
  });

  it.each([
    ['leader-swale', 'Leader of Swale'],
    ['director-maidstone', 'Director, substitute for the Chief Executive of Maidstone'],
    ['clerk', 'Clerk (Democratic Services)'],
    ['head-of-waste', 'Officer'],
    ['kent-representative', 'Observer, without a vote'],
  ])('may be done by %s, as %s', (person, capacity) => {
    expect(given(press).when(log, facts(person)).state).toMatchObject({
      stage: 'circulated',
      loggedBy: person,
      capacity,
    });
  });

  it('is out of order for somebody with no part in the Board, and for the bot', () => {
    given(press).when(log, facts('a-stranger')).thenOutOfOrder('R-PRESS-1', 'not-your-office');
    given(press).when(log, facts(null)).thenOutOfOrder('R-PRESS-1', 'not-your-office');
  });

  it('goes to the office the arrangements name, even where its seat is vacant', () => {
    const { state } = given(press).when(log, facts('press-officer', { board: weald }));
    expect(state).toMatchObject({
      circulatedTo: ['ashlow', 'broadmarsh', 'hazelcote', 'ridgemere'].map((p) => `${p}.portfolio-holder`),
    });
  });

  it('leaves out a council that has left', () => {
    const left = {
      ...comms.arrangements,
      parties: comms.arrangements.parties.map((p) => (p.id === 'swale' ? { ...p, left: '2026-10-31' } : p)),
    };
    expect(given(press).when(log, { ...comms, arrangements: left }).state).toMatchObject({
      circulatedTo: ['maidstone.chief-executive', 'tunbridge-wells.chief-executive'],
    });
  });

  it.each(['outlet', 'journalist', 'question'] as const)('asks for the %s, within its limit', (field) => {
    const limit = PRESS_LIMITS[field];
    expect(breachesOf({ [field]: ' \u200B ' })).toEqual([['left-blank', `the ${field}`, 'nothing']]);
    expect(breachesOf({ [field]: 'x'.repeat(limit + 1) })).toEqual([['too-long', limit, limit + 1]]);
    expect(breachesOf({ [field]: 'x'.repeat(limit) })).toEqual([]);
  });

  it.each([
    ['now', NOW],
    ['in the past', '2026-11-26T09:59:59Z'],
    ['a date alone', '2026-11-27'],
    ['a time in no zone', '2026-11-27T15:00:00'],
    ['no time at all', 'by teatime'],
    ['a day that does not exist', '2026-11-31T15:00:00Z'],
  ])('is out of order when the answer is due %s', (_, dueAt) => {
    logging({ dueAt }).thenOutOfOrder('R-PRESS-1', 'no-such-choice', {
      required: 'a time still to come',
      found: dueAt,
    });
  });

  it('keeps the deadline in universal time', () => {
    expect(logging({ dueAt: '2026-11-26T16:00:00+01:00' }).state).toMatchObject({ dueAt: DUE });
  });

  it('names every fault at once', () => {
    expect(breachesOf({ outlet: '', question: '', dueAt: 'soon' }).map(([why]) => why)).toEqual([
      'left-blank',
      'left-blank',
      'no-such-choice',
    ]);
  });

  it('pressed twice records one enquiry', () => {
    given(press, ...isCirculated)
      .when(log, comms)
      .thenNothing();
  });

  it('does not reword an enquiry that has gone out, nor hand it to another person', () => {
    given(press, ...isCirculated)
      .when({ ...log, question: 'Are jobs at risk?' }, comms)
      .thenOutOfOrder('R-PRESS-1', 'enquiry-already-logged', {
        required: 'a new enquiry',
        found: 'one already circulated',
      });
    given(press, ...isCirculated)
      .when(log, facts('clerk'))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-already-logged');
  });
});

describe('Before an enquiry is logged', () => {
  it.each([
    { type: 'ConfirmLeaderConsulted' },
    { type: 'SuggestLine', text: 'We do not comment.' },
    { type: 'AgreeLine', version: 1 },
    { type: 'ApproveForIssue', version: 1 },
    { type: 'DeclineToComment', reason: 'None of our business.' },
    { type: 'MarkIssued' },
  ] as const)('$type is out of order', (command) => {
    given(press)
      .when(command, facts('leader-tunbridge-wells', { board: mkip }))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-not-logged', { required: 'a logged enquiry', found: 'nothing' });
  });
});
