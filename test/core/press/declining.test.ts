import { describe, it } from 'vitest';
import { press } from '../../../src/core/press/index.ts';
import { facts, NOW } from '../boards.ts';
import { given } from '../given.ts';
import {
  CHAIR,
  chiefOf,
  declined,
  isAgreed,
  isApproved,
  isCirculated,
  isDrafted,
  isIssued,
  kept,
  VICE,
} from './enquiries.ts';

describe('Declining to comment', () => {
  const decline = { type: 'DeclineToComment', reason: 'A matter for the councils.' } as const;

  it('is for the Chairman or the Vice Chairman, at any stage before the reply goes out', () => {
    for (const history of [isCirculated, isDrafted, isAgreed, isApproved])
      given(press, ...history)
        .when(decline, facts(CHAIR))
        .then({ ...declined, at: NOW }, kept(NOW));
    given(press, ...isCirculated)
      .when(decline, facts(VICE))
      .then(
        { type: 'CommentDeclined', at: NOW, reason: decline.reason, by: VICE, as: 'vice-chairman' },
        kept(NOW),
      );
  });

  it('gives a reason', () => {
    given(press, ...isCirculated)
      .when({ ...decline, reason: '' }, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-2', 'left-blank', { required: 'the reason' });
    given(press, ...isCirculated)
      .when({ ...decline, reason: ` ${decline.reason}\n` }, facts(CHAIR))
      .then({ ...declined, at: NOW }, kept(NOW));
  });

  it('is out of order for anybody else', () => {
    for (const person of [chiefOf('swale'), 'communications-swale', 'leader-swale', null])
      given(press, ...isCirculated)
        .when(decline, facts(person))
        .thenOutOfOrder('R-PRESS-2', 'not-the-chair');
  });

  it('pressed twice records nothing; pressed by another, or after issue, it is out of order', () => {
    given(press, ...isCirculated, declined)
      .when(decline, facts(CHAIR))
      .thenNothing();
    given(press, ...isCirculated, declined)
      .when(decline, facts(VICE))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
    given(press, ...isCirculated, declined)
      .when({ ...decline, reason: 'Other words.' }, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
    given(press, ...isIssued)
      .when(decline, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
  });
});
