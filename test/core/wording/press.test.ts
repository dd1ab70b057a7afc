import { describe, expect, it } from 'vitest';
import { type PressCommand, type PressEvent, press } from '../../../src/core/press/index.ts';
import { facts, type Overrides, weald } from '../boards.ts';
import { given } from '../given.ts';
import {
  agreed,
  CHAIR,
  chiefOf,
  declined,
  isAgreed,
  isCirculated,
  isConsulted,
  isDrafted,
  isIssued,
  log,
  suggested,
  VICE,
} from '../press/enquiries.ts';
import { read } from './refusals.ts';

/** Everything somebody reads when their press on an enquiry is out of order. */
function refusals(
  person: string,
  command: PressCommand,
  history: readonly PressEvent[],
  overrides: Overrides = {},
) {
  const { ruling } = given(press, ...history).when(command, facts(person, overrides));
  return ruling.inOrder ? ['In order.'] : ruling.breaches.map((b) => read(b, overrides));
}

const approve = { type: 'ApproveForIssue', version: 1 } as const;
const agree = { type: 'AgreeLine', version: 1 } as const;
const confirm = { type: 'ConfirmLeaderConsulted' } as const;

describe('What somebody reads when a press enquiry is out of order', () => {
  it('names each council whose Leader was not consulted, and who can cure it', () => {
    expect(refusals(CHAIR, approve, isCirculated)[1]).toBe(
      'Swale has not confirmed that its Leader was consulted (20.1). ' +
        'The Chief Executive of Swale presses "Leader consulted".',
    );
  });

  it('names the council that has not agreed the line', () => {
    expect(refusals(CHAIR, approve, [...isDrafted, agreed('maidstone'), agreed('tunbridge-wells')])).toEqual([
      'Swale has not agreed the line, and a reply is issued jointly (20.1). ' +
        'The Chief Executive of Swale presses "Agree the line", or suggests another.',
    ]);
  });

  it('says who answers for a council', () => {
    expect(refusals('leader-swale', confirm, isCirculated)).toEqual([
      'Each council answers through its Chief Executive (20.1). ' +
        'Ask your Chief Executive, or the substitute registered for them.',
    ]);
  });

  it('uses the titles of the board’s own arrangements', () => {
    const board = weald;
    const { ruling } = given(press).when(log, facts('press-officer', { board }));
    const history = ruling.inOrder ? ruling.events : [];
    expect(refusals('clerk', confirm, history, { board })[0]).toContain('through its Portfolio Holder (12)');
    expect(refusals('portfolio-holder-broadmarsh', approve, history, { board })[3]).toMatch(
      /^Ridgemere has not confirmed that its Chief Executive was consulted \(12\)\. The Portfolio Holder of Ridgemere presses/,
    );
  });

  it('says that the line has changed', () => {
    expect(refusals(chiefOf('swale'), agree, [...isDrafted, suggested(2)])).toEqual([
      'You read version 1 of the line; it has changed since (20.1). Read version 2 and press again.',
    ]);
  });

  it('says that there is no line yet', () => {
    expect(refusals(chiefOf('swale'), agree, isConsulted)[0]).toContain(
      'Nobody has suggested a line yet (20.1).',
    );
  });

  it('says that only the chair answers for the Board', () => {
    expect(refusals(chiefOf('swale'), approve, isAgreed)[0]).toContain(
      'Only the Chairman, or the Vice Chairman in their place, answers for the Board to the press (20.1).',
    );
    expect(refusals(VICE, approve, isAgreed)[0]).toContain(
      'You left out why the Chairman cannot approve it (20.1).',
    );
  });

  it('says what a reply waits for before it goes out, and who sends it', () => {
    expect(refusals('communications-swale', { type: 'MarkIssued' }, isAgreed)[0]).toContain(
      'The chair has not approved this reply',
    );
    expect(refusals('clerk', { type: 'MarkIssued' }, isAgreed)[0]).toContain('Ask a communications officer');
  });

  it('says how an enquiry ended', () => {
    expect(refusals(chiefOf('swale'), { type: 'SuggestLine', text: 'New.' }, isIssued)[0]).toContain(
      'The reply to this enquiry has been issued (20.1).',
    );
    expect(refusals(chiefOf('swale'), confirm, [...isCirculated, declined])[0]).toContain(
      'declined to comment',
    );
  });

  it('says how to log one', () => {
    expect(refusals(CHAIR, approve, [])[0]).toContain('Nobody has logged this enquiry (20.1).');
    expect(refusals('clerk', log, isCirculated)[0]).toContain('has gone to every council (20.1).');
    expect(refusals('a-stranger', log, [])[0]).toContain(
      'This is for people with a part in this board (20.1).',
    );
  });
});
