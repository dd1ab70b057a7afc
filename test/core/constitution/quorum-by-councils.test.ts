import { describe, expect, it } from 'vitest';
import {
  type Arrangements,
  judgeQuorum,
  quorumIsUnachievable,
  seatsOn,
} from '../../../src/core/constitution/index.ts';
import { tables } from '../../data/examples.ts';
import { everySetOf, mkipRules, rulesForCouncils, wealdFounding, wealdVaried } from './variants.ts';

const DAY = '2026-11-26';

function census(rules: Arrangements) {
  const seats = seatsOn(rules, DAY);
  const sets = everySetOf(seats);
  const quorate = sets.filter((set) => judgeQuorum(rules, DAY, set).quorate).length;
  return { seats: seats.length, subsets: sets.length, quorate };
}

describe('Quorum as councils join and leave', () => {
  it.each(tables.quorumByPartyCount)('with $parties councils and "five" taken literally', (row) => {
    expect(census(rulesForCouncils(row.parties, 5))).toEqual(row.literal5);
  });

  it.each(tables.quorumByPartyCount)('with $parties councils and all seats but one', (row) => {
    const { min, ...expected } = row.twoNMinus1;
    expect(census(rulesForCouncils(row.parties, min))).toEqual(expected);
  });

  it('turns on one from each council once there are four, as it never did with three', () => {
    const anyFive = (rules: Arrangements) => ({ ...rules, quorum: { ...rules.quorum, eachParty: false } });
    const three = rulesForCouncils(3, 5);
    const four = rulesForCouncils(4, 5);
    expect(census(anyFive(three)).quorate).toBe(census(three).quorate);
    expect([census(anyFive(four)).quorate, census(four).quorate]).toEqual([93, 65]);
  });

  it('names nobody missing where the arrangements ask for no council in particular', () => {
    const rules = { ...mkipRules, quorum: { ...mkipRules.quorum, eachParty: false } };
    expect(judgeQuorum(rules, DAY, []).missing).toEqual([]);
  });

  it('rises in the Weald from five of eight to six when the agreement is varied', () => {
    const five = seatsOn(wealdFounding, DAY).filter((s) => s.endsWith('.chief-executive'));
    const present = [...five, 'ashlow.portfolio-holder'];
    expect(judgeQuorum(wealdFounding, '2025-03-31', present)).toMatchObject({
      quorate: true,
      clause: '6(1)',
    });
    expect(judgeQuorum(wealdVaried, '2025-04-01', present)).toMatchObject({
      quorate: false,
      clause: '6(1A)',
    });
  });
});

describe('A council that joins or leaves during the arrangements', () => {
  const joining: Arrangements = {
    ...mkipRules,
    parties: [
      ...mkipRules.parties.map((p) => (p.id === 'swale' ? { ...p, left: '2027-03-31' } : p)),
      { id: 'ashford', name: 'Ashford', joined: '2027-01-01' },
    ],
  };
  const missingOn = (date: string) => judgeQuorum(joining, date, []).missing;

  it('is waited for from the day it joins, and to the day it leaves', () => {
    expect(missingOn('2026-12-31')).toEqual(['maidstone', 'swale', 'tunbridge-wells']);
    expect(missingOn('2027-01-01')).toEqual(['maidstone', 'swale', 'tunbridge-wells', 'ashford']);
    expect(missingOn('2027-03-31')).toContain('swale');
    expect(missingOn('2027-04-01')).toEqual(['maidstone', 'tunbridge-wells', 'ashford']);
  });

  it('is not counted the day after it has left', () => {
    expect(judgeQuorum(joining, '2027-03-31', ['swale.leader']).counted).toBe(1);
    expect(judgeQuorum(joining, '2027-04-01', ['swale.leader']).counted).toBe(0);
  });
});

describe('A quorum that cannot be made (R-QUORUM-3)', () => {
  it.each([
    { councils: 2, minimum: 5, unachievable: true },
    { councils: 2, minimum: 4, unachievable: false },
    { councils: 3, minimum: 7, unachievable: true },
    { councils: 3, minimum: 6, unachievable: false },
    { councils: 4, minimum: 5, unachievable: false },
  ])('$minimum of $councils councils: $unachievable', ({ councils, minimum, unachievable }) => {
    const rules = rulesForCouncils(councils, minimum);
    expect(quorumIsUnachievable(rules, DAY)).toBe(unachievable);
    expect(judgeQuorum(rules, DAY, seatsOn(rules, DAY)).quorate).toBe(!unachievable);
  });

  it('comes about when Swale leaves, and five stays five', () => {
    const parties = mkipRules.parties.map((p) => (p.id === 'swale' ? { ...p, left: '2027-03-31' } : p));
    const rules = { ...mkipRules, parties };
    expect(quorumIsUnachievable(rules, '2027-03-31')).toBe(false);
    expect(quorumIsUnachievable(rules, '2027-04-01')).toBe(true);
    expect(judgeQuorum(rules, '2027-04-01', seatsOn(rules, '2027-04-01')).minimum).toBe(5);
  });
});
