import { describe, expect, it } from 'vitest';
import { press } from '../../../src/core/press/index.ts';
import { facts, NOW } from '../boards.ts';
import { given } from '../given.ts';
import {
  agreed,
  approved,
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
  suggested,
  VICE,
} from './enquiries.ts';

const approve = { type: 'ApproveForIssue', version: 1 } as const;
const standIn = { ...approve, standingInBecause: 'The Chairman is abroad.' } as const;

describe('Approving a reply for issue', () => {
  it('is for the Chairman, once every council has agreed the line', () => {
    given(press, ...isAgreed)
      .when(approve, facts(CHAIR))
      .then({ ...approved, at: NOW });
  });

  it('is for the Vice Chairman only with the reason why the Chairman cannot', () => {
    given(press, ...isAgreed)
      .when({ ...standIn, standingInBecause: ' The Chairman is abroad.\n' }, facts(VICE))
      .then({
        type: 'IssueApproved',
        at: NOW,
        version: 1,
        by: VICE,
        as: 'vice-chairman',
        standingInBecause: 'The Chairman is abroad.',
      });
    given(press, ...isAgreed)
      .when(approve, facts(VICE))
      .thenOutOfOrder('R-PRESS-2', 'left-blank');
    given(press, ...isAgreed)
      .when({ ...standIn, standingInBecause: '  ' }, facts(VICE))
      .thenOutOfOrder('R-PRESS-2', 'left-blank');
    given(press, ...isAgreed)
      .when({ ...standIn, standingInBecause: 'x'.repeat(501) }, facts(VICE))
      .thenOutOfOrder('R-PRESS-2', 'too-long');
  });

  it('records no standing in by the Chairman', () => {
    given(press, ...isAgreed)
      .when(standIn, facts(CHAIR))
      .then({ ...approved, at: NOW });
  });

  it.each([
    'leader-swale',
    'cabinet-member-tunbridge-wells',
    chiefOf('swale'),
    'communications-swale',
    'clerk',
    null,
  ])('is out of order for %s', (person) => {
    given(press, ...isAgreed)
      .when(standIn, facts(person))
      .thenOutOfOrder('R-PRESS-2', 'not-the-chair');
  });

  it('waits for every council’s consultation, and names each that is missing', () => {
    const { ruling } = given(press, ...isCirculated, consulted('swale'), suggested(1), agreed('swale')).when(
      approve,
      facts(CHAIR),
    );
    expect(ruling).toMatchObject({
      inOrder: false,
      breaches: [
        { why: 'leaders-not-consulted', seat: 'maidstone.chief-executive' },
        { why: 'leaders-not-consulted', seat: 'tunbridge-wells.chief-executive' },
        { why: 'line-not-agreed', required: 1, found: 'not agreed', seat: 'maidstone.chief-executive' },
        { why: 'line-not-agreed', seat: 'tunbridge-wells.chief-executive' },
      ],
    });
  });

  it('waits for a line, and for every council to agree that line', () => {
    given(press, ...isConsulted)
      .when(approve, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-2', 'no-line-drafted', { required: 'a line to agree', found: 'none' });
    given(press, ...isDrafted, agreed('swale'), agreed('maidstone'))
      .when(approve, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-2', 'line-not-agreed');
    given(press, ...isAgreed, suggested(2))
      .when(approve, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-2', 'line-superseded');
    given(press, ...isAgreed, suggested(2))
      .when({ ...approve, version: 2 }, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-2', 'line-not-agreed');
  });

  it('pressed again records nothing, before the reply goes out or after', () => {
    for (const history of [isApproved, isIssued])
      for (const person of [CHAIR, VICE])
        given(press, ...history)
          .when(approve, facts(person))
          .thenNothing();
  });

  it('is out of order when the Board has declined to comment, though it was approved before', () => {
    given(press, ...isApproved, declined)
      .when(approve, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
  });
});
