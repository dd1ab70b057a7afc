import { describe, expect, it } from 'vitest';
import { press } from '../../../src/core/press/index.ts';
import { facts, NOW } from '../boards.ts';
import { given } from '../given.ts';
import {
  agreed,
  CHAIR,
  chiefOf,
  consulted,
  declined,
  isAgreed,
  isApproved,
  isCirculated,
  isConsulted,
  isDrafted,
  isIssued,
  seatOf,
  suggested,
} from './enquiries.ts';

const suggest = { type: 'SuggestLine', text: 'Services continue as now.' } as const;
const agree = { type: 'AgreeLine', version: 1 } as const;

describe('Suggesting a line', () => {
  it.each([
    ['chief-executive-swale', 'Chief Executive of Swale'],
    ['director-swale', 'Director, substitute for the Chief Executive of Swale'],
    ['communications-tunbridge-wells', 'Communications'],
  ])('is for %s, as %s', (by, capacity) => {
    given(press, ...isCirculated)
      .when(suggest, facts(by))
      .then({ type: 'LineSuggested', at: NOW, version: 1, text: suggest.text, by, capacity });
  });

  it.each([CHAIR, 'leader-swale', 'clerk', 'head-of-waste', 'kent-representative', null])(
    'is out of order for %s',
    (person) => {
      given(press, ...isCirculated)
        .when(suggest, facts(person))
        .thenOutOfOrder('R-PRESS-1', 'not-circulated-to-you', {
          required: 'a circulated chief executive',
        });
    },
  );

  it('has words, and not too many', () => {
    const by = facts(chiefOf('swale'));
    given(press, ...isCirculated)
      .when({ ...suggest, text: '\n ' }, by)
      .thenOutOfOrder('R-PRESS-2', 'left-blank', { required: 'the line' });
    given(press, ...isCirculated)
      .when({ ...suggest, text: 'x'.repeat(1501) }, by)
      .thenOutOfOrder('R-PRESS-2', 'too-long');
    expect(
      given(press, ...isCirculated).when({ ...suggest, text: 'x'.repeat(1500) }, by).ruling.inOrder,
    ).toBe(true);
  });

  it('makes a new version, and agreement to the old one lapses', () => {
    const { state } = given(press, ...isAgreed).when(suggest, facts(chiefOf('swale')));
    expect(state).toMatchObject({
      stage: 'consulted',
      draft: { version: 2, text: suggest.text },
      agreed: {},
    });
  });

  it('takes back the chair’s approval, for the councils have not agreed the new words', () => {
    const followed = given(press, ...isApproved).when(suggest, facts('communications-swale'));
    expect(followed.state).toMatchObject({ stage: 'consulted', approval: null });
    given(press, ...isApproved, suggested(2))
      .when({ type: 'MarkIssued' }, facts('communications-swale'))
      .thenOutOfOrder('R-PRESS-2', 'chair-has-not-approved');
  });

  it('in the same words as the line now proposed records nothing, whoever says it', () => {
    for (const person of [chiefOf('swale'), 'communications-maidstone'])
      given(press, ...isAgreed)
        .when({ ...suggest, text: ' Line 1. ' }, facts(person))
        .thenNothing();
  });

  it('is out of order once the enquiry is over', () => {
    for (const end of [isIssued, [...isDrafted, declined]])
      given(press, ...end)
        .when(suggest, facts(chiefOf('swale')))
        .thenOutOfOrder('R-PRESS-1', 'enquiry-over', { required: 'an enquiry still open' });
  });
});

describe('Agreeing the line', () => {
  it('is for each council’s Chief Executive or their substitute', () => {
    for (const by of [chiefOf('swale'), 'director-swale'])
      given(press, ...isDrafted)
        .when(agree, facts(by))
        .then({ type: 'LineAgreed', at: NOW, version: 1, seat: seatOf('swale'), by });
    for (const person of [CHAIR, 'communications-swale', 'clerk', null])
      given(press, ...isDrafted)
        .when(agree, facts(person))
        .thenOutOfOrder('R-PRESS-1', 'not-circulated-to-you');
  });

  it('comes after the council’s own Leader was consulted, whatever the others have done', () => {
    const history = [...isCirculated, consulted('swale'), suggested(1)];
    given(press, ...history)
      .when(agree, facts(chiefOf('maidstone')))
      .thenOutOfOrder('R-PRESS-1', 'leaders-not-consulted', {
        required: 'its Leader consulted',
        found: 'not confirmed',
      });
    given(press, ...history)
      .when(agree, facts(chiefOf('swale')))
      .then({ type: 'LineAgreed', at: NOW, version: 1, seat: seatOf('swale'), by: chiefOf('swale') });
  });

  it('is out of order when there is no line', () => {
    given(press, ...isConsulted)
      .when(agree, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-2', 'no-line-drafted');
  });

  it('is out of order for a version that has been replaced, or is yet to come', () => {
    const two = given(press, ...isDrafted, suggested(2));
    two.when(agree, facts(chiefOf('swale'))).thenOutOfOrder('R-PRESS-2', 'line-superseded');
    two
      .when({ ...agree, version: 3 }, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-2', 'line-superseded');
    given(press, ...isAgreed)
      .when({ ...agree, version: 2 }, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-2', 'line-superseded');
  });

  it('is complete only when the last council agrees', () => {
    const two = given(press, ...isDrafted, agreed('swale'), agreed('maidstone'));
    expect(two.state.stage).toBe('consulted');
    expect(two.when(agree, facts(chiefOf('tunbridge-wells'))).state.stage).toBe('agreed');
  });

  it('pressed twice records nothing, nor does the substitute’s press after the principal’s', () => {
    for (const by of [chiefOf('swale'), 'director-swale'])
      for (const history of [isAgreed, isApproved, isIssued])
        given(press, ...history)
          .when(agree, facts(by))
          .thenNothing();
  });

  it('is out of order once the enquiry is over', () => {
    given(press, ...isDrafted, declined)
      .when(agree, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
  });
});
