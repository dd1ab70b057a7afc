import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judgePoll } from '../../../src/core/verdict/index.ts';
import { examplesOf } from '../../data/examples.ts';
import { type Base, matterBy, poll, pressed, readAs, reason, type Test } from './polls.ts';

const Votes = z.object({ for: z.int(), against: z.int(), abstain: z.int(), absent: z.int().optional() });
const Majority = z.object({
  result: z.enum(['CARRIED', 'NOT_CARRIED']),
  tie: z.boolean(),
  absoluteMajorityReading: z.enum(['CARRIED', 'NOT_CARRIED']),
  presentIncludingAbstainersReading: z.enum(['CARRIED', 'NOT_CARRIED']),
});
const Unanimity = z.object({
  presentAllFor: z.boolean(),
  noDissent: z.boolean(),
  allSeats: z.boolean(),
  default: z.enum(['UNANIMOUS', 'NOT_UNANIMOUS']),
});
const majorities = examplesOf(
  'VOTE',
  Votes,
  Majority,
  'VOTE-01',
  'VOTE-02',
  'VOTE-04',
  'VOTE-06',
  'VOTE-07',
  'VOTE-09',
);
const unanimities = examplesOf('VOTE', Votes, Unanimity, 'VOTE-11', 'VOTE-12');

const word = (result: string) => (result === 'carried' ? 'CARRIED' : 'NOT_CARRIED');

describe.each(majorities)('$id: $title', ({ input, expected }) => {
  const members = pressed(input.for, input.against, input.abstain);
  const read = (base: Base) => judgePoll(poll(members, { rules: readAs({ base }) }));

  it(`is ${expected.result}${expected.tie ? ', a tie' : ''}`, () => {
    expect(word(read('for-and-against').result)).toBe(expected.result);
    expect(read('for-and-against').tie).toBe(expected.tie);
  });

  it(`would be ${expected.absoluteMajorityReading} if more than half of all seats were needed`, () => {
    expect(word(read('seats').result)).toBe(expected.absoluteMajorityReading);
    expect(reason(read('seats'), 'majority')).toMatchObject({ base: 'seats', baseCount: 6 });
  });

  it(`would be ${expected.presentIncludingAbstainersReading} if more than half of those present were`, () => {
    expect(word(read('present').result)).toBe(expected.presentIncludingAbstainersReading);
    expect(reason(read('present'), 'majority').baseCount).toBe(members.length);
  });
});

describe.each(unanimities)('$id: $title', ({ input, expected }) => {
  const read = (test: Test) => {
    const rules = readAs({ test });
    const members = pressed(input.for, input.against, input.abstain);
    return judgePoll(poll(members, { rules, matter: matterBy(rules, 'unanimous') })).result === 'carried';
  };

  it(`is ${expected.default.toLowerCase().replace('_', ' ')} by the reading the Board adopted`, () => {
    expect(read('present-all-for')).toBe(expected.presentAllFor);
    expect(expected.presentAllFor).toBe(expected.default === 'UNANIMOUS');
  });

  it('comes out as worked by the other two readings', () => {
    expect(read('no-dissent')).toBe(expected.noDissent);
    expect(read('all-seats')).toBe(expected.allSeats);
  });
});
