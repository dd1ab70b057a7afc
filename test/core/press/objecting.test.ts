import { describe, expect, it } from 'vitest';
import { nextStep, type PressEvent, press } from '../../../src/core/press/index.ts';
import { facts, NOW } from '../boards.ts';
import { given } from '../given.ts';
import {
  agreed,
  CHAIR,
  chiefOf,
  declined,
  isAgreed,
  isApproved,
  isCirculated,
  isDrafted,
  seatOf,
  suggested,
} from './enquiries.ts';

const object = { type: 'ObjectToLine', version: 1, reason: 'Swale has decided nothing.' } as const;
const withdraw = { type: 'WithdrawObjection' } as const;
const approve = { type: 'ApproveForIssue', version: 1 } as const;
const objected: PressEvent = {
  type: 'ObjectionRaised',
  at: NOW,
  by: chiefOf('swale'),
  seat: seatOf('swale'),
  version: 1,
  reason: object.reason,
};
const withdrawn: PressEvent = {
  type: 'ObjectionWithdrawn',
  at: NOW,
  by: chiefOf('swale'),
  seat: seatOf('swale'),
};

describe('Objecting to the joint line', () => {
  it('is for each council’s Chief Executive or their substitute, with a reason', () => {
    given(press, ...isAgreed)
      .when(object, facts(chiefOf('swale')))
      .then(objected);
    given(press, ...isDrafted)
      .when(object, facts('director-swale'))
      .then({ ...objected, by: 'director-swale' });
    given(press, ...isAgreed)
      .when({ ...object, reason: ' ' }, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-2', 'left-blank', { required: 'the reason' });
    for (const person of [CHAIR, 'communications-swale', 'leader-swale', 'clerk', null])
      given(press, ...isAgreed)
        .when(object, facts(person))
        .thenOutOfOrder('R-PRESS-1', 'not-circulated-to-you');
  });

  it('is to a line there is, and to the one now proposed', () => {
    given(press, ...isCirculated)
      .when(object, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-2', 'no-line-drafted');
    given(press, ...isDrafted, suggested(2))
      .when(object, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-2', 'line-superseded');
  });

  it('undoes that council’s agreement, and the approval that rested on it', () => {
    const { state } = given(press, ...isApproved, objected);
    expect(state).toMatchObject({ stage: 'consulted', approval: null });
    expect(state).not.toHaveProperty(['agreed', seatOf('swale')]);
    expect(state).toHaveProperty(['agreed', seatOf('maidstone')]);
    expect(nextStep(state)).toEqual({ step: 'resolve', version: 1, waitingFor: [seatOf('swale')] });
  });

  it('blocks approval and issue, and names the council', () => {
    given(press, ...isAgreed, objected)
      .when(approve, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-2', 'objection-stands', { seat: seatOf('swale') });
    given(press, ...isApproved, objected)
      .when({ type: 'MarkIssued' }, facts('communications-swale'))
      .thenOutOfOrder('R-PRESS-2', 'objection-stands', { seat: seatOf('swale') });
  });

  it('is not got round by agreeing the line while it stands, even in the record', () => {
    given(press, ...isDrafted, objected)
      .when({ type: 'AgreeLine', version: 1 }, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-2', 'objection-stands');
    expect(given(press, ...isAgreed, objected, agreed('swale')).state.stage).toBe('consulted');
  });

  it('is told to communications and the chair at once', () => {
    const { state } = given(press, ...isAgreed, objected);
    expect(press.announce(objected, state)).toContainEqual({
      kind: 'tell',
      to: [{ post: 'communications' }, { chair: 'chair-or-vice' }],
      card: 'press',
      of: 'objection 3',
    });
  });

  it('pressed twice records nothing; with another reason it is another objection', () => {
    const stands = given(press, ...isDrafted, objected);
    stands.when(object, facts(chiefOf('swale'))).thenNothing();
    stands
      .when({ ...object, reason: 'The figures are wrong.' }, facts(chiefOf('swale')))
      .then({ ...objected, reason: 'The figures are wrong.' });
  });

  it('is out of order once the enquiry is over', () => {
    given(press, ...isDrafted, declined)
      .when(object, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
  });
});

describe('An objection is resolved', () => {
  it('by that council alone', () => {
    const stands = given(press, ...isAgreed, objected);
    stands.when(withdraw, facts('director-swale')).then({ ...withdrawn, by: 'director-swale' });
    for (const other of [chiefOf('maidstone'), 'director-tunbridge-wells'])
      stands.when(withdraw, facts(other)).thenNothing();
    for (const person of [CHAIR, 'communications-swale', null])
      stands.when(withdraw, facts(person)).thenOutOfOrder('R-PRESS-1', 'not-circulated-to-you');
    expect(stands.when(withdraw, facts(chiefOf('maidstone'))).state).toHaveProperty([
      'objections',
      seatOf('swale'),
    ]);
  });

  it('and then that council agrees, and the chair approves, anew', () => {
    const resolved = given(press, ...isApproved, objected, withdrawn);
    resolved.when(approve, facts(CHAIR)).thenOutOfOrder('R-PRESS-2', 'line-not-agreed');
    expect(given(press, ...isApproved, objected, withdrawn, agreed('swale')).state.stage).toBe('agreed');
  });

  it('or by new words, which every council must agree', () => {
    const { state } = given(press, ...isAgreed, objected, suggested(2));
    expect(state).toMatchObject({ stage: 'consulted', objections: {}, agreed: {} });
  });

  it('and cannot be taken back once the enquiry is over', () => {
    given(press, ...isDrafted, objected, declined)
      .when(withdraw, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
  });
});

describe('Commenting on the line', () => {
  const comment = { type: 'CommentOnLine', text: 'Say "councils", not "we".' } as const;

  it.each([
    [chiefOf('swale'), 'Chief Executive of Swale'],
    ['communications-maidstone', 'Communications'],
    [CHAIR, 'Leader of Tunbridge Wells'],
  ])('is for %s, as %s, and moves nothing on', (by, capacity) => {
    const before = given(press, ...isApproved);
    before
      .when(comment, facts(by))
      .then({ type: 'LineCommented', at: NOW, version: 1, text: comment.text, by, capacity });
    expect(before.when(comment, facts(by)).state).toMatchObject({
      stage: 'approved',
      comments: [{ text: comment.text }],
    });
  });

  it('may come before there is a line', () => {
    expect(given(press, ...isCirculated).when(comment, facts(chiefOf('swale'))).state).toMatchObject({
      comments: [{ version: 0 }],
    });
  });

  it('is out of order for anybody else, without words, and once the enquiry is over', () => {
    for (const person of ['leader-swale', 'clerk', 'kent-representative', null])
      given(press, ...isDrafted)
        .when(comment, facts(person))
        .thenOutOfOrder('R-PRESS-1', 'not-circulated-to-you');
    given(press, ...isDrafted)
      .when({ ...comment, text: '' }, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-2', 'left-blank');
    given(press, ...isDrafted, declined)
      .when(comment, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
  });
});
