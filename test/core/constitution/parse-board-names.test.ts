import { describe, expect, it } from 'vitest';
import { mkip, weald } from '../../data/load.ts';
import { faultsIn } from './faulty.ts';

const rules = 'arrangements.0';
const [maidstone, swale, tunbridgeWells] = mkip.arrangements[0]?.parties ?? [];

describe('A name that points at nothing', () => {
  it.each([
    [`${rules}.chair.order.1`, 'ashford', 'no party has the id "ashford"'],
    [`${rules}.chair.office`, 'mayor', 'no office has the id "mayor"'],
    [`${rules}.press.circulateTo`, 'editor', 'no office has the id "editor"'],
    [`${rules}.press.consults`, 'mayor', 'no office has the id "mayor"'],
    ['appointments.0.person', 'leader-ashford', 'nobody has the id "leader-ashford"'],
    ['appointments.6.person', 'town-crier', 'nobody has the id "town-crier"'],
    ['substitutes.2.person', 'deputy', 'nobody has the id "deputy"'],
    ['appointments.10.for', 'ashford', 'no party or observer has the id "ashford"'],
  ])('%s: %s', (field, name, message) => {
    expect(faultsIn({ [field]: name })).toContain(`${field}: ${message}`);
  });

  it.each([
    ['appointments.1.seat', { party: 'ashford', office: 'leader' }, 'no arrangements give ashford a leader'],
    ['appointments.1.seat', { party: 'swale', office: 'mayor' }, 'no arrangements give swale a mayor'],
    ['substitutes.1.seat', { party: 'kent', office: 'leader' }, 'no arrangements give kent a leader'],
  ])('%s: %j', (field, seat, message) => {
    expect(faultsIn({ [field]: seat })).toEqual([`${field}: ${message}`]);
  });

  it('is found in a recorded departure from the rotation', () => {
    const override = { from: '2026-09-01', chair: 'ashford', vice: 'dover', evidence: 'Minute 9' };
    expect(faultsIn({ [`${rules}.chair.overrides`]: [override] })).toEqual([
      `${rules}.chair.overrides.0.chair: no party has the id "ashford"`,
      `${rules}.chair.overrides.0.vice: no party has the id "dover"`,
    ]);
  });

  it('is not a seat given by any one version of the arrangements', () => {
    const [founding, variation] = structuredClone(weald.arrangements);
    const parties = founding?.parties.filter((p) => p.id !== 'ridgemere');
    const order = ['hazelcote', 'ashlow', 'broadmarsh'];
    const changed = { ...founding, parties, chair: { ...founding?.chair, order } };
    expect(faultsIn({ arrangements: [changed, variation] }, 'test/data/boards/weald.json')).toEqual([]);
  });
});

describe('A thing that is there twice', () => {
  const [first, second] = mkip.people;

  it.each([
    ['a person', { 'people.1': { ...second, id: first?.id } }, 'people.1: "leader-maidstone"'],
    [
      'a council',
      { [`${rules}.parties`]: [maidstone, swale, tunbridgeWells, swale] },
      `${rules}.parties.3: "swale"`,
    ],
    ['a matter', { [`${rules}.matters.1.id`]: 'recommendation' }, `${rules}.matters.1: "recommendation"`],
    ['an office', { [`${rules}.offices.1.id`]: 'leader' }, `${rules}.offices.1: "leader"`],
    [
      'a turn in the chair',
      { [`${rules}.chair.order.2`]: 'maidstone' },
      `${rules}.chair.order.2: "maidstone"`,
    ],
    ['a version', { 'arrangements.1': mkip.arrangements[0] }, 'arrangements.1: "2012-05"'],
    [
      'a first day',
      { 'arrangements.1': { ...mkip.arrangements[0], version: 'other' } },
      'arrangements.1: "2008-09-01"',
    ],
  ])('is refused: %s', (_what, changes, fault) => {
    expect(faultsIn(changes)).toContain(`${fault} is there twice`);
  });

  it('is refused when two people are one person in Teams, whatever the capitals', () => {
    const tenantId = first?.tenantId.toUpperCase();
    const aadObjectId = first?.aadObjectId.toUpperCase();
    const faults = faultsIn({ 'people.1': { ...second, tenantId, aadObjectId } });
    expect(faults).toEqual([expect.stringMatching(/^people\.1: .* is there twice$/)]);
  });

  it('is allowed of an object id, in two tenants', () => {
    expect(faultsIn({ 'people.19.aadObjectId': first?.aadObjectId })).toEqual([]);
  });
});

describe('A term that cannot be', () => {
  it.each(['appointments.0', 'appointments.6', 'substitutes.0'])('ends before it begins: %s', (entry) => {
    expect(faultsIn({ [`${entry}.to`]: '2008-08-31' })).toEqual([
      `${entry}.to: it ends on 2008-08-31, before it begins on 2008-09-01`,
    ]);
  });

  it('may be a single day', () => {
    expect(faultsIn({ 'appointments.0.to': '2008-09-01' })).toEqual([]);
  });

  it('gives one seat two holders, even for a day', () => {
    const again = { person: 'director-maidstone', seat: { party: 'maidstone', office: 'leader' } };
    const ended = { 'appointments.0.to': '2026-05-20' };
    const fault = 'appointments.14.from: maidstone.leader has another holder in that time';
    expect(faultsIn({ ...ended, 'appointments.14': { ...again, from: '2026-05-20' } })).toEqual([fault]);
    expect(faultsIn({ ...ended, 'appointments.14': { ...again, from: '2026-05-21' } })).toEqual([]);
    expect(faultsIn({ 'appointments.14': { ...again, from: '2001-01-01', to: '2008-08-31' } })).toEqual([]);
    expect(faultsIn({ 'appointments.14': { ...again, from: '2001-01-01' } })).toEqual([fault]);
    const until = { ...again, from: '2001-01-01', to: '2008-09-01' };
    expect(faultsIn({ 'appointments.14': until })).toEqual([fault]);
  });

  it('gives one seat two holders, though a third came between them in the file', () => {
    const seat = { party: 'maidstone', office: 'leader' };
    const faults = faultsIn({
      'appointments.14': { person: 'director-maidstone', seat, from: '2001-01-01', to: '2002-01-01' },
      'appointments.15': { person: 'director-swale', seat, from: '2030-01-01' },
    });
    expect(faults).toEqual(['appointments.15.from: maidstone.leader has another holder in that time']);
  });

  it('ends a departure from the rotation before it begins', () => {
    const override = {
      from: '2026-09-01',
      to: '2026-08-31',
      chair: 'swale',
      vice: 'maidstone',
      evidence: 'Minute 9',
    };
    expect(faultsIn({ [`${rules}.chair.overrides`]: [override] })).toEqual([
      `${rules}.chair.overrides.0.to: it ends on 2026-08-31, before it begins on 2026-09-01`,
    ]);
  });

  it('makes a Leader their own Vice Chairman', () => {
    const override = { from: '2026-09-01', chair: 'swale', vice: 'swale', evidence: 'Minute 9' };
    expect(faultsIn({ [`${rules}.chair.overrides`]: [override] })).toEqual([
      `${rules}.chair.overrides.0.vice: nobody is their own Vice Chairman`,
    ]);
  });
});
