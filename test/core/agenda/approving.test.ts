import { describe, expect, it } from 'vitest';
import { item } from '../../../src/core/agenda/index.ts';
import { facts, mkip, NOW } from '../boards.ts';
import { given } from '../given.ts';
import {
  approved,
  CHAIR,
  declined,
  deferred,
  deferredAtMeeting,
  requested,
  required,
  taken,
  VICE,
} from './items.ts';

const approve = { type: 'ApproveItem' } as const;

describe('Approving an item', () => {
  it('is for the Chairman', () => {
    given(item, requested)
      .when(approve, facts(CHAIR))
      .then({ type: 'ItemApproved', at: NOW, by: CHAIR, as: 'chairman' });
  });

  it('may be done by the Vice Chairman, and the record says so', () => {
    given(item, requested)
      .when(approve, facts(VICE))
      .then({ type: 'ItemApproved', at: NOW, by: VICE, as: 'vice-chairman' });
  });

  it.each([
    'leader-swale',
    'chief-executive-tunbridge-wells',
    'cabinet-member-tunbridge-wells',
    'clerk',
    'head-of-waste',
    'kent-representative',
    'a-stranger',
    null,
  ])('is out of order for %s', (person) => {
    given(item, requested).when(approve, facts(person)).thenOutOfOrder('R-AGENDA-1', 'not-the-chair', {
      required: 'Chairman or Vice Chairman',
    });
  });

  it('passes with the chair to Maidstone when the year turns at midnight in London', () => {
    const before = { now: '2027-08-31T22:59:00Z' };
    const after = { now: '2027-08-31T23:01:00Z' };
    expect(given(item, requested).when(approve, facts(CHAIR, before)).ruling.inOrder).toBe(true);
    given(item, requested).when(approve, facts(CHAIR, after)).thenOutOfOrder('R-AGENDA-1', 'not-the-chair');
    expect(given(item, requested).when(approve, facts(VICE, after)).state).toMatchObject({
      stage: 'approved',
    });
  });

  it('names the Chairman and the Vice Chairman to whoever may not', () => {
    const { ruling } = given(item, requested).when(approve, facts('clerk'));
    expect(ruling).toMatchObject({
      breaches: [{ clause: '8.1', people: [CHAIR, VICE], found: 'Clerk (Democratic Services)' }],
    });
  });

  it('falls to the Vice Chairman alone while the chair’s Leader post is vacant', () => {
    const board = { ...mkip, appointments: mkip.appointments.filter((a) => a.person !== CHAIR) };
    given(item, requested)
      .when(approve, facts(CHAIR, { board }))
      .thenOutOfOrder('R-AGENDA-1', 'not-the-chair');
    const { ruling } = given(item, requested).when(approve, facts('clerk', { board }));
    expect(ruling).toMatchObject({ breaches: [{ people: [VICE] }] });
    expect(given(item, requested).when(approve, facts(VICE, { board })).ruling.inOrder).toBe(true);
  });

  it('records nothing when it is already approved, whoever pressed first', () => {
    given(item, requested, approved).when(approve, facts(CHAIR)).thenNothing();
    given(item, requested, approved).when(approve, facts(VICE)).thenNothing();
  });

  it('may follow a deferral, by the chair or by a meeting', () => {
    for (const off of [deferred, deferredAtMeeting])
      given(item, requested, off)
        .when(approve, facts(CHAIR))
        .then({ type: 'ItemApproved', at: NOW, by: CHAIR, as: 'chairman' });
  });

  it('forgets why it was put off, once approved', () => {
    const { state } = given(item, requested, deferred, approved);
    expect(state).toMatchObject({ stage: 'approved', approvedAt: NOW });
    expect(state).not.toHaveProperty('reason');
  });

  it('is out of order for an item declined or taken', () => {
    given(item, requested, declined)
      .when(approve, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
    given(item, required, approved, taken)
      .when(approve, facts(CHAIR))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
  });

  it('is out of order when nothing was submitted', () => {
    given(item).when(approve, facts(CHAIR)).thenOutOfOrder('R-AGENDA-1', 'item-not-submitted');
  });
});
