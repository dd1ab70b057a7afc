import { describe, expect, it } from 'vitest';
import { type Arrangements, officeHoldersOn, tenureOn } from '../../../src/core/constitution/index.ts';
import { mkipRules } from './variants.ts';

const ASHFORD = { id: 'ashford', name: 'Ashford', joined: '2013-01-10' };
const joined: Arrangements = { ...mkipRules, parties: [...mkipRules.parties, ASHFORD] };
const left = (id: string, on: string, rules = mkipRules): Arrangements => ({
  ...rules,
  parties: rules.parties.map((p) => (p.id === id ? { ...p, left: on } : p)),
});
const chairs = (rules: Arrangements, from: number, to: number, day = '10-01') =>
  Array.from({ length: to - from + 1 }, (_, i) => officeHoldersOn(rules, `${from + i}-${day}`).chair);

describe('A council joins (R-CHAIR-5, ROTATION-08)', () => {
  it('changes no year already served', () => {
    expect(chairs(joined, 2008, 2012)).toEqual(chairs(mkipRules, 2008, 2012));
  });

  it('leaves the sitting Chairman and Vice Chairman in office to the end of their year', () => {
    for (const date of ['2013-01-09', '2013-01-10', '2013-08-31'])
      expect(officeHoldersOn(joined, date)).toEqual(officeHoldersOn(mkipRules, date));
  });

  it('goes last: every council before it has its turn first, and the cycle is of four from then on', () => {
    expect(chairs(joined, 2012, 2020)).toEqual([
      'maidstone',
      'swale',
      'tunbridge-wells',
      'ashford',
      'maidstone',
      'swale',
      'tunbridge-wells',
      'ashford',
      'maidstone',
    ]);
  });

  it('would scramble history if all were counted from 2008 with four names', () => {
    const order = [...mkipRules.chair.order, ASHFORD.id];
    const founding = { ...joined.parties.find((p) => p.id === ASHFORD.id), ...ASHFORD, joined: '2008-09-01' };
    const naive = {
      ...mkipRules,
      parties: [...mkipRules.parties, founding],
      chair: { ...mkipRules.chair, order },
    };
    expect(chairs(naive, 2008, 2012)).not.toEqual(chairs(mkipRules, 2008, 2012));
  });
});

describe('A council leaves (R-CHAIR-5)', () => {
  it('and where it is the Chairman’s, the Vice Chairman steps up the next day, and the third takes their place', () => {
    const rules = left('tunbridge-wells', '2027-02-28');
    expect(officeHoldersOn(rules, '2027-02-28')).toMatchObject({
      chair: 'tunbridge-wells',
      vice: 'maidstone',
    });
    expect(officeHoldersOn(rules, '2027-03-01')).toEqual({
      chair: 'maidstone',
      vice: 'swale',
      host: 'maidstone',
    });
    expect(officeHoldersOn(rules, '2027-09-01')).toMatchObject({ chair: 'swale', vice: 'maidstone' });
  });

  it('and where it is the Vice Chairman’s, the Chairman stays and the next in turn is Vice Chairman', () => {
    const rules = left('maidstone', '2027-02-28');
    expect(officeHoldersOn(rules, '2027-03-01')).toMatchObject({ chair: 'tunbridge-wells', vice: 'swale' });
    expect(officeHoldersOn(rules, '2027-09-01')).toMatchObject({ chair: 'swale', vice: 'tunbridge-wells' });
  });

  it('changes no year already served, and never seats a council that has left', () => {
    const rules = left('swale', '2019-05-31', joined);
    expect(chairs(rules, 2008, 2018)).toEqual(chairs(joined, 2008, 2018));
    expect(chairs(rules, 2019, 2040)).not.toContain('swale');
  });
});

describe('Since when somebody presides', () => {
  it('is the day the rotation turned, or the day a departure from it began, with what says so', () => {
    expect(tenureOn(mkipRules, '2026-11-26')).toMatchObject({ since: '2026-09-01', evidence: null });
    const overrides = [{ from: '2026-10-01', chair: 'swale', vice: 'maidstone', evidence: 'Minute 3' }];
    const rules = { ...mkipRules, chair: { ...mkipRules.chair, overrides } };
    expect(tenureOn(rules, '2026-11-26')).toMatchObject({ since: '2026-10-01', evidence: 'Minute 3' });
  });
});
