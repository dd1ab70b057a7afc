import { describe, it } from 'vitest';
import { item } from '../../../src/core/agenda/index.ts';
import { facts, NOW } from '../boards.ts';
import { given } from '../given.ts';
import {
  approved,
  CHAIR,
  declined,
  deferred,
  deferredAtMeeting,
  report,
  requested,
  required,
  taken,
  VICE,
} from './items.ts';

const decline = { type: 'DeclineItem', reason: 'Not for this Board.' } as const;
const defer = { type: 'DeferItem', reason: 'The paper is not ready.' } as const;

describe('Declining an item', () => {
  it('is for the chair, with a reason', () => {
    given(item, requested).when(decline, facts(CHAIR)).then(declined);
    given(item, requested)
      .when({ ...decline, reason: ' ' }, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-1', 'left-blank', { required: 'the reason' });
    given(item, requested)
      .when({ ...decline, reason: 'x'.repeat(501) }, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-1', 'too-long');
  });

  it('keeps the reason to the words themselves', () => {
    given(item, requested)
      .when({ ...decline, reason: '  Not for this Board.\n' }, facts(CHAIR))
      .then(declined);
  });

  it('may be done by the Vice Chairman', () => {
    given(item, requested)
      .when(decline, facts(VICE))
      .then({ type: 'ItemDeclined', at: NOW, by: VICE, as: 'vice-chairman', reason: decline.reason });
  });

  it('is out of order for anybody else', () => {
    for (const person of ['clerk', 'leader-swale', 'head-of-waste', null])
      given(item, requested).when(decline, facts(person)).thenOutOfOrder('R-AGENDA-1', 'not-the-chair');
  });

  it('is out of order for an item a member required', () => {
    given(item, required).when(decline, facts(CHAIR)).thenOutOfOrder('R-AGENDA-2', 'required-item-stands', {
      required: 'a request',
      found: 'a required item',
      person: 'leader-swale',
    });
    given(item, required, deferredAtMeeting)
      .when(decline, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-2', 'required-item-stands');
  });

  it('is out of order for a report the Board is owed, as putting it off is (R-AGENDA-3)', () => {
    const owed = { required: 'a request', found: 'a report', person: 'head-of-waste' };
    for (const command of [decline, defer])
      given(item, report)
        .when(command, facts(CHAIR))
        .thenOutOfOrder('R-AGENDA-2', 'required-item-stands', owed);
    given(item, report).when({ type: 'ApproveItem' }, facts(CHAIR)).then(approved);
  });

  it('is out of order even for one the chair required', () => {
    given(item, { ...required, by: CHAIR })
      .when(decline, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-2', 'required-item-stands');
  });

  it('may follow a deferral', () => {
    given(item, requested, deferred).when(decline, facts(CHAIR)).then(declined);
  });

  it('comes too late for an item approved or taken', () => {
    given(item, requested, approved)
      .when(decline, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-settled', {
        required: 'an item awaiting the chair',
        found: 'approved',
      });
    given(item, requested, approved, taken)
      .when(decline, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
  });

  it('records nothing when the same chair presses again for the same reason', () => {
    given(item, requested, declined).when(decline, facts(CHAIR)).thenNothing();
  });

  it('does not put other words in the record afterwards', () => {
    given(item, requested, declined)
      .when({ ...decline, reason: 'Another reason.' }, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
    given(item, requested, declined)
      .when(decline, facts(VICE))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
  });

  it('is out of order when nothing was submitted', () => {
    given(item).when(decline, facts(CHAIR)).thenOutOfOrder('R-AGENDA-1', 'item-not-submitted', {
      required: 'a submitted item',
      found: 'nothing',
    });
  });
});

describe('Putting an item off', () => {
  it('is for the chair, with a reason', () => {
    given(item, requested).when(defer, facts(CHAIR)).then(deferred);
    given(item, requested)
      .when({ ...defer, reason: ' The paper is not ready.\n' }, facts(CHAIR))
      .then(deferred);
    given(item, requested)
      .when({ ...defer, reason: '' }, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-1', 'left-blank');
    given(item, requested).when(defer, facts('clerk')).thenOutOfOrder('R-AGENDA-1', 'not-the-chair');
  });

  it('is out of order for an item another member required', () => {
    given(item, required).when(defer, facts(CHAIR)).thenOutOfOrder('R-AGENDA-2', 'required-item-stands');
  });

  it('may be done by a chair to an item they required themselves', () => {
    given(item, { ...required, by: CHAIR })
      .when(defer, facts(CHAIR))
      .then(deferred);
  });

  it('does not become the Vice Chairman’s to do because the Chairman required it', () => {
    given(item, { ...required, by: CHAIR })
      .when(defer, facts(VICE))
      .thenOutOfOrder('R-AGENDA-2', 'required-item-stands');
  });

  it('records nothing when the same chair presses again for the same reason', () => {
    given(item, requested, deferred).when(defer, facts(CHAIR)).thenNothing();
  });

  it('is put down to whoever presses, though somebody gave the same reason before', () => {
    const byVice = { ...deferred, by: VICE, as: 'vice-chairman' } as const;
    given(item, requested, deferred).when(defer, facts(VICE)).then(byVice);
    given(item, requested, { ...deferredAtMeeting, reason: defer.reason })
      .when(defer, facts(CHAIR))
      .then(deferred);
  });

  it('comes too late for an item declined, even for the same reason', () => {
    given(item, requested, declined)
      .when({ ...defer, reason: decline.reason }, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
  });

  it('may be done again for a new reason', () => {
    given(item, requested, deferred)
      .when({ ...defer, reason: 'The figures are late too.' }, facts(CHAIR))
      .then({
        type: 'ItemDeferred',
        at: NOW,
        by: CHAIR,
        as: 'chairman',
        reason: 'The figures are late too.',
      });
  });

  it('is for the meeting once the item is approved', () => {
    given(item, requested, approved)
      .when(defer, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
  });
});
