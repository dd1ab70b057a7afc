import { describe, expect, it } from 'vitest';
import { nextStep, type PressEvent, press } from '../../../src/core/press/index.ts';
import { facts, NOW } from '../boards.ts';
import { given } from '../given.ts';
import {
  CHAIR,
  COUNCILS,
  chiefOf,
  consulted,
  declined,
  isAgreed,
  isApproved,
  isCirculated,
  isConsulted,
  isIssued,
  kept,
  logged,
} from './enquiries.ts';

const comms = 'communications-swale';
const acted = { at: NOW, by: comms, capacity: 'Communications' };

describe('A holding line (R-PRESS-3)', () => {
  const give = {
    type: 'IssueHoldingReply',
    number: 3,
    text: 'We will say more.',
    approvedBy: CHAIR,
  } as const;
  /** Nine tenths of the time from 09:05 to 15:00 are gone at 14:24:30. */
  const late = '2026-11-26T14:24:30.000Z';

  it('approved in advance is given by communications when the time is nearly gone, and the enquiry stays open', () => {
    const followed = given(press, ...isCirculated).when(give, facts(comms, { now: late }));
    const { type: _, ...said } = give;
    followed.then({ ...acted, at: late, ...said, type: 'HoldingReplyIssued' });
    expect(followed.state).toMatchObject({
      stage: 'circulated',
      issues: [{ kind: 'holding', number: 3, text: 'We will say more.' }],
    });
    expect(nextStep(followed.state)).toMatchObject({ step: 'consult' });
  });

  it('is not given before that, nor one the chair has not approved', () => {
    given(press, ...isCirculated)
      .when(give, facts(comms, { now: '2026-11-26T14:24:29.999Z' }))
      .thenOutOfOrder('R-PRESS-3', 'holding-line-too-soon', { required: late });
    given(press, ...isCirculated)
      .when({ ...give, approvedBy: null }, facts(comms, { now: late }))
      .thenOutOfOrder('R-PRESS-3', 'holding-line-not-approved', { found: 3 });
  });

  it('is given by nobody else, not even the chair or the bot', () => {
    for (const person of [CHAIR, chiefOf('swale'), 'clerk', null])
      given(press, ...isCirculated)
        .when(give, facts(person, { now: late }))
        .thenOutOfOrder('R-PRESS-2', 'not-communications');
  });

  it('given twice is given once, and after the end not at all', () => {
    const { state } = given(press, ...isCirculated).when(give, facts(comms, { now: late }));
    expect(press.decide(give, state, facts(comms, { now: late }))).toEqual({ inOrder: true, events: [] });
    given(press, ...isCirculated, declined)
      .when(give, facts(comms, { now: late }))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
  });
});

describe('Correcting what was issued', () => {
  const correct = { type: 'CorrectIssued', text: 'It is two councils.', reason: 'Three was wrong.' } as const;
  const { type: _, ...said } = correct;
  const begun: PressEvent = { type: 'CorrectionBegun', ...acted, version: 2, ...said };

  it('begins a new version, and the whole gate again', () => {
    given(press, ...isIssued)
      .when(correct, facts(comms))
      .then(begun);
    expect(given(press, ...isIssued, begun).state).toMatchObject({
      stage: 'circulated',
      consulted: {},
      agreed: {},
      approval: null,
      versions: [{ version: 1 }, { version: 2 }],
      issues: [{ kind: 'line', number: 1, text: 'Line 1.' }],
    });
    given(press, ...isIssued, begun)
      .when({ type: 'MarkIssued' }, facts(comms))
      .thenOutOfOrder('R-PRESS-2', 'chair-has-not-approved');
  });

  it('is told to everybody who has a part in the gate, and has no deadline of its own', () => {
    const { state } = given(press, ...isIssued, begun);
    expect(press.announce(begun, state).at(-1)).toMatchObject({ kind: 'tell', of: 'correction 4' });
    expect(press.deadlines(state)).toEqual([]);
  });

  it('keeps what was issued before, and adds what is issued then', () => {
    const again = COUNCILS.flatMap((c): PressEvent[] => [
      consulted(c),
      { type: 'LineAgreed', at: NOW, by: chiefOf(c), seat: `${c}.chief-executive`, version: 2 },
    ]);
    const approved: PressEvent = { type: 'IssueApproved', at: NOW, version: 2, by: CHAIR, as: 'chairman' };
    const followed = given(press, ...isIssued, begun, ...again, approved).when(
      { type: 'MarkIssued' },
      facts(comms),
    );
    expect(followed.state).toMatchObject({
      stage: 'issued',
      issues: [{ number: 1 }, { number: 2, text: 'It is two councils.' }],
    });
  });

  it('needs something issued, words and a reason, and somebody whose part it is', () => {
    for (const history of [isApproved, [...isAgreed, declined]])
      given(press, ...history)
        .when(correct, facts(comms))
        .thenOutOfOrder('R-PRESS-2', 'nothing-issued');
    given(press, ...isIssued)
      .when({ ...correct, reason: ' ' }, facts(comms))
      .thenOutOfOrder('R-PRESS-2', 'left-blank', { required: 'what was wrong' });
    given(press, ...isIssued)
      .when(correct, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-2', 'not-communications');
    given(press, ...isIssued, begun)
      .when(correct, facts(comms))
      .thenNothing();
  });
});

describe('An enquiry that ends without an answer', () => {
  const end = { type: 'EndEnquiry', how: 'withdrawn', reason: 'The journalist rang off.' } as const;

  it('was withdrawn by the journalist, with a reason', () => {
    const followed = given(press, ...isApproved).when(end, facts(comms));
    followed.then({ type: 'EnquiryEnded', ...acted, how: 'withdrawn', reason: end.reason }, kept(acted.at));
    expect(followed.state).toMatchObject({ stage: 'withdrawn', reason: end.reason, into: null });
    expect(press.deadlines(followed.state).map(({ name }) => name)).toEqual(['erase']);
    given(press, ...isCirculated)
      .when({ ...end, reason: '' }, facts(comms))
      .thenOutOfOrder('R-PRESS-1', 'left-blank');
  });

  it.each(['duplicate', 'merged'] as const)('is a %s of another, which it names', (how) => {
    const followed = given(press, ...isConsulted).when(
      { ...end, how, reason: '', into: 'press-2' },
      facts(comms),
    );
    followed.then({ type: 'EnquiryEnded', ...acted, how, into: 'press-2' }, kept(acted.at));
    expect(followed.state).toMatchObject({ stage: how, into: 'press-2' });
    for (const into of ['', 'press-1'])
      given(press, ...isConsulted)
        .when({ ...end, how, into }, facts(comms))
        .thenOutOfOrder('R-PRESS-1', 'no-such-choice', { required: 'the other enquiry' });
  });

  it('is ended by communications, a chair or whoever logged it, and by nobody else', () => {
    for (const person of [comms, CHAIR, 'communications-maidstone'])
      expect(given(press, ...isCirculated).when(end, facts(person)).state.stage).toBe('withdrawn');
    expect(
      given(press, { ...logged, by: 'head-of-waste' }, isCirculated[1] ?? logged).when(
        end,
        facts('head-of-waste'),
      ).state.stage,
    ).toBe('withdrawn');
    for (const person of [chiefOf('swale'), 'clerk', 'head-of-waste', null])
      given(press, ...isCirculated)
        .when(end, facts(person))
        .thenOutOfOrder('R-PRESS-2', 'not-communications');
  });

  it('is never deleted: its line in the list says what became of it', () => {
    const ended: PressEvent = { type: 'EnquiryEnded', ...acted, how: 'withdrawn', reason: 'x' };
    const { state } = given(press, ...isCirculated, ended);
    expect(press.lines(ended, state)).toMatchObject([{ data: { stage: 'withdrawn', endedAt: NOW } }]);
    given(press, ...isIssued)
      .when(end, facts(comms))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
  });
});

describe('Handing an enquiry to a colleague', () => {
  const hand = { type: 'HandOver', to: 'communications-maidstone' } as const;

  it('keeps all that was done, and tells them', () => {
    const followed = given(press, ...isAgreed).when(hand, facts(comms));
    const event: PressEvent = { type: 'EnquiryHandedOver', at: NOW, by: comms, to: hand.to };
    followed.then(event);
    expect(followed.state).toMatchObject({ stage: 'agreed', heldBy: hand.to });
    expect(press.announce(event, followed.state).at(-1)).toEqual({
      kind: 'tell',
      to: [{ person: hand.to }],
      card: 'press',
      of: 'in hand 3',
    });
  });

  it('is from one communications officer to another', () => {
    for (const to of ['clerk', '', 'a-stranger'])
      given(press, ...isAgreed)
        .when({ ...hand, to }, facts(comms))
        .thenOutOfOrder('R-PRESS-1', 'no-such-choice', { required: 'a communications officer' });
    given(press, ...isAgreed)
      .when(hand, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-2', 'not-communications');
    given(press, ...isIssued)
      .when(hand, facts(comms))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
  });
});
