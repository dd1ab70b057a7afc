import { describe, expect, it } from 'vitest';
import {
  hasSubstituteRole,
  substituteEntriesOf,
  substitutesFor,
} from '../../../src/core/constitution/index.ts';
import { mkip, weald } from '../../data/load.ts';
import { mkipRules, wealdVaried } from './variants.ts';

const DAY = '2026-11-26';

describe('The register of substitutes (6.1)', () => {
  it.each([
    ['maidstone.leader', 'cabinet-member-maidstone', 'Cabinet Member'],
    ['swale.chief-executive', 'director-swale', 'Director'],
    ['tunbridge-wells.leader', 'cabinet-member-tunbridge-wells', 'Cabinet Member'],
  ])('has for %s: %s, a %s', (seat, person, role) => {
    const entry = { person, seat, role, from: '2008-09-01' };
    expect(substitutesFor(mkip, seat, DAY)).toEqual([entry]);
    expect(substituteEntriesOf(mkip, person, DAY)).toEqual([entry]);
  });

  it('has every MKIP substitute in the role the arrangements ask for', () => {
    for (const { id } of mkip.people)
      for (const entry of substituteEntriesOf(mkip, id, DAY)) {
        expect(hasSubstituteRole(mkipRules, entry), id).toBe(true);
      }
    expect(mkip.substitutes).toHaveLength(6);
  });

  it('has nobody for a seat without a substitute, nor for a seat that does not exist', () => {
    expect(substitutesFor(weald, 'broadmarsh.portfolio-holder', DAY)).toEqual([]);
    expect(substitutesFor(mkip, 'kent.leader', DAY)).toEqual([]);
    expect(substituteEntriesOf(mkip, 'leader-swale', DAY)).toEqual([]);
  });

  it('opens and closes each entry on its day', () => {
    const deputies = (date: string) => substitutesFor(weald, 'hazelcote.portfolio-holder', date).length;
    expect([deputies('2019-05-14'), deputies('2019-05-15')]).toEqual([0, 1]);
    expect([deputies('2026-12-31'), deputies('2027-01-01')]).toEqual([1, 0]);
  });

  it('may have one director down for two councils', () => {
    expect(substituteEntriesOf(weald, 'director-shared', '2023-12-31').map((e) => e.seat)).toEqual([
      'hazelcote.chief-executive',
    ]);
    expect(substituteEntriesOf(weald, 'director-shared', DAY)).toEqual([
      { person: 'director-shared', seat: 'hazelcote.chief-executive', role: 'Director', from: '2019-05-15' },
      { person: 'director-shared', seat: 'ridgemere.chief-executive', role: 'Director', from: '2024-01-01' },
    ]);
  });
});

describe('The role a substitute must have', () => {
  const entry = (seat: string, role: string) => ({ person: 'anyone', seat, role, from: '2019-05-15' });

  it.each([
    { seat: 'swale.leader', role: 'Cabinet Member', allowed: true },
    { seat: 'swale.leader', role: 'Director', allowed: false },
    { seat: 'swale.chief-executive', role: 'Director', allowed: true },
    { seat: 'swale.chief-executive', role: 'Cabinet Member', allowed: false },
    { seat: 'swale.mayor', role: 'Director', allowed: false },
  ])('for $seat a $role: $allowed', ({ seat, role, allowed }) => {
    expect(hasSubstituteRole(mkipRules, entry(seat, role))).toBe(allowed);
  });

  it('may be either of two where the agreement says so', () => {
    const seat = 'broadmarsh.chief-executive';
    expect(hasSubstituteRole(wealdVaried, entry(seat, 'Deputy Chief Executive'))).toBe(true);
    expect(hasSubstituteRole(wealdVaried, entry(seat, 'Director'))).toBe(true);
  });

  it('is wanting in a head of service, though registered', () => {
    const [registered] = substitutesFor(weald, 'ashlow.chief-executive', DAY);
    expect(registered?.person).toBe('head-of-service-ashlow');
    expect(registered && hasSubstituteRole(wealdVaried, registered)).toBe(false);
  });
});
