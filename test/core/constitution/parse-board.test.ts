import { describe, expect, it } from 'vitest';
import { parseBoard } from '../../../src/core/constitution/index.ts';
import { readJson } from '../../data/load.ts';
import { faultsIn } from './faulty.ts';

describe('A board file in order', () => {
  it.each(['boards/mkip.json', 'test/data/boards/weald.json'])('is read whole: %s', (path) => {
    const json = readJson(path);
    expect(parseBoard(json)).toEqual({ board: json });
  });

  it('has the spaces round a name taken off', () => {
    const json = { ...Object(readJson('boards/mkip.json')), shortName: '  MKIP ' };
    expect(parseBoard(json)).toMatchObject({ board: { shortName: 'MKIP' } });
  });
});

describe('A board file with a field out of order', () => {
  it.each([
    ['an id in capitals', 'id', 'MKIP'],
    ['a blank name', 'name', '   '],
    ['a name without end', 'name', 'Mid Kent '.repeat(30)],
    ['a time zone nobody keeps', 'timeZone', 'Europe/Maidstone'],
    ['nobody on it', 'people', []],
    ['no arrangements', 'arrangements', []],
    ['a person without an id', 'people.0.id', undefined],
    ['a tenant that is not a GUID', 'people.3.tenantId', 'maidstone'],
    ['a version in words', 'arrangements.0.version', 'May 2012'],
    ['a beginning in words', 'arrangements.0.from', 'May 2012'],
    ['only one council', 'arrangements.0.parties', [{ id: 'swale', name: 'Swale', joined: '2008-09-01' }]],
    ['a council that joined on 30 February', 'arrangements.0.parties.1.joined', '2026-02-30'],
    ['a quorum of none', 'arrangements.0.quorum.minimum', 0],
    ['a quorum of four and a half', 'arrangements.0.quorum.minimum', 4.5],
    ['a rotation of one', 'arrangements.0.chair.order', ['swale']],
    ['a majority nobody has heard of', 'arrangements.0.decisions.vote.base', 'two-thirds'],
    ['a casting vote and no clause for it', 'arrangements.0.decisions.vote.castingVote', 'presiding'],
    ['no clause for the vote', 'arrangements.0.decisions.vote.clause', undefined],
    ['no matters', 'arrangements.0.matters', []],
    ['a matter settled by lot', 'arrangements.0.matters.2.method', 'lot'],
    ['an appointment from a Friday', 'appointments.0.from', 'Friday'],
    ['an appointment to a post that is not one', 'appointments.6.post', 'treasurer'],
    ['an appointment to nothing', 'appointments.0.seat', undefined],
    ['a seat without an office', 'appointments.2.seat.office', undefined],
    ['a leap day in a common year', 'substitutes.0.from', '2027-02-29'],
    ['a substitute with no role', 'substitutes.5.role', ''],
  ])('is refused, and the field named: %s', (_fault, field, value) => {
    const faults = faultsIn({ [field]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${field.replaceAll('.', '\\.')}: \\S`));
  });

  it.each([
    ['colour'],
    ['people.0.email'],
    ['arrangements.0.quorum.percentage'],
    ['arrangements.0.decisions.vote.secret'],
    ['appointments.0.votes'],
    ['appointments.7.votes'],
    ['substitutes.0.permanent'],
  ])('is refused when it has a field there is no such thing as: %s', (field) => {
    expect(faultsIn({ [field]: true })).toEqual([`${field}: there is no such field`]);
  });

  it('has every fault told at once', () => {
    const faults = faultsIn({ timeZone: 'Mars', 'people.0.tenantId': '', 'appointments.0.from': '' });
    expect(faults.map((f) => f.split(':')[0])).toEqual([
      'timeZone',
      'people.0.tenantId',
      'appointments.0.from',
    ]);
  });

  it.each([[null], ['MKIP'], [[]], [undefined], [7]])(
    'is refused when it is not a board at all: %j',
    (json) => {
      expect(parseBoard(json)).toEqual({ faults: [expect.stringMatching(/^\(the whole file\): \S/)] });
    },
  );
});
