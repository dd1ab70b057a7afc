import { describe, expect, it } from 'vitest';
import {
  arrangementsAt,
  type Board,
  holderOf,
  holdersOfPost,
  personName,
  postsHeldBy,
  postTitle,
  seatsHeldBy,
} from '../../../src/core/constitution/index.ts';
import { capacitiesOf } from '../../../src/core/standing/index.ts';
import { mkip, weald } from '../../data/load.ts';

const MEETING = '2026-11-26T10:00:00.000Z';
const DAY = '2026-11-26';
const capacities = (board: Board, person: string, at = MEETING) =>
  capacitiesOf({ board, arrangements: arrangementsAt(board, at), person, now: at }).map(({ words }) => words);

describe('The capacities of the people on the MKIP board', () => {
  it.each([
    ['leader-swale', ['Leader of Swale']],
    ['chief-executive-maidstone', ['Chief Executive of Maidstone']],
    ['cabinet-member-swale', ['Cabinet Member, substitute for the Leader of Swale']],
    ['director-tunbridge-wells', ['Director, substitute for the Chief Executive of Tunbridge Wells']],
    ['clerk', ['Clerk (Democratic Services)']],
    ['programme-manager', ['Programme Manager']],
    ['communications-maidstone', ['Communications']],
    ['head-of-waste', ['Officer']],
    ['monitoring-officer', ['Monitoring Officer']],
    ['kent-representative', ['Observer, without a vote']],
    ['a-passer-by', []],
  ])('%s: %j', (person, expected) => {
    expect(capacities(mkip, person)).toEqual(expected);
  });

  it('were nobody’s before the partnership began', () => {
    for (const { id } of mkip.people) expect(capacities(mkip, id, '2008-08-31T12:00:00.000Z')).toEqual([]);
  });

  it('give Kent a post and no seat (6.2)', () => {
    expect(seatsHeldBy(mkip, 'kent-representative', DAY)).toEqual([]);
    expect(postsHeldBy(mkip, 'kent-representative', DAY)).toEqual(['observer']);
    expect(holdersOfPost(mkip, 'observer', DAY)).toEqual(['kent-representative']);
  });

  it('find one communications officer in each council', () => {
    expect(holdersOfPost(mkip, 'communications', DAY)).toEqual([
      'communications-maidstone',
      'communications-swale',
      'communications-tunbridge-wells',
    ]);
  });
});

describe('Appointments that begin and end', () => {
  it('change hands overnight: Broadmarsh’s portfolio in May 2023', () => {
    const holder = (date: string) => holderOf(weald, 'broadmarsh.portfolio-holder', date);
    expect(holder('2023-05-09')).toBe('former-portfolio-holder-broadmarsh');
    expect(holder('2023-05-10')).toBe('portfolio-holder-broadmarsh');
  });

  it('last to the end of their last day by the board’s own clock', () => {
    const former = 'former-portfolio-holder-ridgemere';
    expect(capacities(weald, former, '2026-03-31T22:59:59.999Z')).toEqual(['Portfolio Holder of Ridgemere']);
    expect(capacities(weald, former, '2026-03-31T23:00:00.000Z')).toEqual([]);
  });

  it('begin at the start of their first day by the board’s own clock', () => {
    const joiner = 'portfolio-holder-broadmarsh';
    expect(capacities(weald, joiner, '2023-05-09T22:59:59.999Z')).toEqual([]);
    expect(capacities(weald, joiner, '2023-05-09T23:00:00.000Z')).toEqual(['Portfolio Holder of Broadmarsh']);
  });

  it('leave a seat vacant when nobody follows, though it is still a seat', () => {
    expect(holderOf(weald, 'ridgemere.portfolio-holder', '2026-03-31')).toBe(
      'former-portfolio-holder-ridgemere',
    );
    expect(holderOf(weald, 'ridgemere.portfolio-holder', '2026-04-01')).toBeNull();
  });

  it('have nobody in a seat that does not exist', () => {
    expect(holderOf(weald, 'ridgemere.mayor', DAY)).toBeNull();
  });

  it('apply to posts: Broadmarsh had no press officer before October 2021', () => {
    expect(postsHeldBy(weald, 'press-officer', '2021-09-30')).toEqual(['communications']);
    expect(postsHeldBy(weald, 'press-officer', '2021-10-01')).toEqual(['communications', 'communications']);
    expect(holdersOfPost(weald, 'observer', '2025-03-31')).toEqual([]);
    expect(holdersOfPost(weald, 'observer', '2025-04-01')).toEqual(['county-observer']);
  });
});

describe('One person, two councils', () => {
  it('holds both chief executives’ seats from the day of the second appointment', () => {
    expect(seatsHeldBy(weald, 'chief-executive-shared', '2021-09-30')).toEqual(['ashlow.chief-executive']);
    expect(seatsHeldBy(weald, 'chief-executive-shared', '2021-10-01')).toEqual([
      'ashlow.chief-executive',
      'broadmarsh.chief-executive',
    ]);
  });

  it('has both capacities named', () => {
    expect(capacities(weald, 'chief-executive-shared')).toEqual([
      'Chief Executive of Ashlow',
      'Chief Executive of Broadmarsh',
    ]);
  });

  it('puts a seat before a substitute’s place, and that before a post', () => {
    const busy: Board = {
      ...mkip,
      appointments: [{ person: 'leader-swale', post: 'officer', from: '2020-01-01' }, ...mkip.appointments],
      substitutes: [
        {
          person: 'leader-swale',
          seat: { party: 'maidstone', office: 'leader' },
          role: 'Cabinet Member',
          from: '2020-01-01',
        },
      ],
    };
    expect(capacities(busy, 'leader-swale')).toEqual([
      'Leader of Swale',
      'Cabinet Member, substitute for the Leader of Maidstone',
      'Officer',
    ]);
  });
});

describe('How people and posts are named', () => {
  it('is by the name in the board file', () => {
    expect(personName(mkip, 'clerk')).toBe('Clerk to the Board');
    expect(personName(weald, 'chief-executive-shared')).toBe('Rowan Tillett');
  });

  it('is kind to somebody the file has since forgotten', () => {
    expect(personName(mkip, 'leader-ashford')).toBe('Someone no longer on this board');
  });

  it('says in so many words that an observer does not vote', () => {
    expect(postTitle('observer')).toContain('without a vote');
  });
});
