import { describe, it } from 'vitest';
import { press } from '../../../src/core/press/index.ts';
import { facts, NOW } from '../boards.ts';
import { given } from '../given.ts';
import {
  approved,
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

const markIssued = { type: 'MarkIssued' } as const;

describe('Marking a reply as issued', () => {
  it('is for communications, after the chair’s approval', () => {
    const [by, capacity] = ['communications-swale', 'Communications'];
    given(press, ...isApproved)
      .when(markIssued, facts(by))
      .then({ type: 'ReplyIssued', at: NOW, version: 1, by, capacity }, kept(NOW));
    for (const history of [isCirculated, isDrafted, isAgreed])
      given(press, ...history)
        .when(markIssued, facts(by))
        .thenOutOfOrder('R-PRESS-2', 'chair-has-not-approved', { required: 'the approval of the chair' });
  });

  it('waits for every council, though the record has an approval that came too soon', () => {
    given(press, ...isDrafted, approved)
      .when(markIssued, facts('communications-swale'))
      .thenOutOfOrder('R-PRESS-2', 'chair-has-not-approved');
  });

  it('is out of order for anybody else, the chair among them', () => {
    for (const person of [CHAIR, VICE, chiefOf('swale'), 'leader-swale', 'clerk', 'a-stranger', null])
      given(press, ...isApproved)
        .when(markIssued, facts(person))
        .thenOutOfOrder('R-PRESS-2', 'not-communications', { required: 'communications' });
  });

  it('pressed twice records nothing; pressed by another it is out of order', () => {
    given(press, ...isIssued)
      .when(markIssued, facts('communications-maidstone'))
      .thenNothing();
    given(press, ...isIssued)
      .when(markIssued, facts('communications-swale'))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
  });

  it('is out of order when the Board has declined to comment', () => {
    given(press, ...isApproved, declined)
      .when(markIssued, facts('communications-swale'))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
  });
});
