import { describe, expect, it } from 'vitest';
import { item } from '../../../src/core/agenda/index.ts';
import { facts, NOW } from '../boards.ts';
import { agendaRights, widened } from '../examples.ts';
import { given } from '../given.ts';
import { requested, submit } from './items.ts';

const raisedBy = (person: string) => given(item).when(submit, facts(person));

describe('Raising an item', () => {
  it('records an officer’s item as a request, with the capacity it was made in', () => {
    raisedBy('head-of-waste').then({ ...requested, at: NOW });
  });

  it('records a Leader’s item as required, for their council', () => {
    raisedBy('leader-swale').then({
      ...requested,
      at: NOW,
      right: 'require',
      by: 'leader-swale',
      capacity: 'Leader of Swale',
      party: 'swale',
    });
  });

  it('records a registered substitute’s item as required', () => {
    raisedBy('cabinet-member-tunbridge-wells').then({
      ...requested,
      at: NOW,
      right: 'require',
      by: 'cabinet-member-tunbridge-wells',
      capacity: 'Cabinet Member, substitute for the Leader of Tunbridge Wells',
      party: 'tunbridge-wells',
    });
  });

  it.each([
    ['chief-executive-maidstone', 'require'],
    ['director-maidstone', 'require'],
    ['programme-manager', 'request'],
    ['clerk', 'request'],
    ['communications-swale', 'request'],
    ['kent-representative', 'request'],
    ['monitoring-officer', 'request'],
  ])('gives %s the right to %s', (person, right) => {
    expect(raisedBy(person).state).toMatchObject({ stage: 'submitted', right, by: person });
  });

  it('notes the council a communications officer works for', () => {
    expect(raisedBy('communications-swale').state).toMatchObject({ party: 'swale' });
  });

  it.each(agendaRights)('$id: $title', ({ person, right }) => {
    const { state } = given(item).when(submit, facts(person, { board: widened }));
    expect(state).toMatchObject({ stage: 'submitted', right });
  });

  it('is out of order for somebody with no part in the Board', () => {
    raisedBy('a-stranger').thenOutOfOrder('R-AGENDA-3', 'may-not-raise', {
      required: 'a seat, a place on the substitutes register, or a post',
      found: 'nobody on this board',
    });
  });

  it('is out of order for the bot itself', () => {
    given(item).when(submit, facts(null)).thenOutOfOrder('R-AGENDA-3', 'may-not-raise');
  });

  it('is out of order for a Leader before their appointment began', () => {
    const before = facts('leader-swale', { now: '2008-08-31T10:00:00Z' });
    given(item).when(submit, before).thenOutOfOrder('R-AGENDA-3', 'may-not-raise');
  });
});
