import { describe, expect, it } from 'vitest';
import {
  arrangementsAt,
  arrangementsByVersion,
  type Board,
  officeOf,
  partiesOn,
  partyName,
  partyOf,
  seatId,
  seatsOn,
  seatTitle,
} from '../../../src/core/constitution/index.ts';
import { mkip, weald } from '../../data/load.ts';
import { mkipRules, wealdFounding } from './variants.ts';

const versionAt = (board: Board, at: string) => arrangementsAt(board, at).version;

function variedOn(from: string): Board {
  const [founding, variation] = structuredClone(weald.arrangements);
  if (!founding || !variation) throw new Error('the Weald board has two versions');
  return { ...weald, arrangements: [founding, { ...variation, from }] };
}

describe('The arrangements in force', () => {
  it.each([
    { at: '2025-03-31T22:59:59.999Z', version: 'founding' },
    { at: '2025-03-31T23:00:00.000Z', version: 'first-variation' },
    { at: '2026-11-26T10:00:00.000Z', version: 'first-variation' },
  ])('at $at are the $version', ({ at, version }) => {
    expect(versionAt(weald, at)).toBe(version);
  });

  it.each([
    { change: 'clocks go forward that night', from: '2026-03-29', midnight: '2026-03-29T00:00:00.000Z' },
    {
      change: 'clocks went forward the night before',
      from: '2026-03-30',
      midnight: '2026-03-29T23:00:00.000Z',
    },
    { change: 'clocks go back that night', from: '2026-10-25', midnight: '2026-10-24T23:00:00.000Z' },
    { change: 'clocks went back the night before', from: '2026-10-26', midnight: '2026-10-26T00:00:00.000Z' },
  ])('begin at midnight where the board sits when the $change', ({ from, midnight }) => {
    const board = variedOn(from);
    const lastOfTheOld = new Date(Date.parse(midnight) - 1).toISOString();
    expect(versionAt(board, lastOfTheOld)).toBe('founding');
    expect(versionAt(board, midnight)).toBe('first-variation');
  });

  it('follow the board’s own midnight, wherever it is', () => {
    const board = { ...variedOn('2026-01-01'), timeZone: 'Pacific/Auckland' };
    expect(versionAt(board, '2025-12-31T10:59:59.000Z')).toBe('founding');
    expect(versionAt(board, '2025-12-31T11:00:00.000Z')).toBe('first-variation');
  });

  it('do not depend on the order in which the file lists them', () => {
    const board = { ...weald, arrangements: weald.arrangements.toReversed() };
    expect(versionAt(board, '2024-01-01T12:00:00.000Z')).toBe('founding');
    expect(versionAt(board, '2026-01-01T12:00:00.000Z')).toBe('first-variation');
  });

  it('are the earliest there are for a moment before any had begun', () => {
    const backwards = { ...weald, arrangements: weald.arrangements.toReversed() };
    expect(versionAt(weald, '1999-01-01T12:00:00.000Z')).toBe('founding');
    expect(versionAt(backwards, '1999-01-01T12:00:00.000Z')).toBe('founding');
  });

  it('cannot be asked of a board that has none', () => {
    expect(() => arrangementsAt({ ...weald, arrangements: [] }, '2026-01-01T12:00:00.000Z')).toThrow(
      'weald-and-downs has no arrangements',
    );
  });

  it('can be recalled by version, so that an old meeting is judged by its own rules', () => {
    expect(arrangementsByVersion(weald, 'founding')?.quorum.minimum).toBe(5);
    expect(arrangementsByVersion(weald, 'first-variation')?.quorum.minimum).toBe(6);
    expect(arrangementsByVersion(weald, 'second-variation')).toBeUndefined();
  });
});

describe('Parties and their seats', () => {
  it('are two to a council, in the register’s order', () => {
    expect(seatsOn(mkipRules, '2026-11-26')).toEqual([
      'maidstone.leader',
      'maidstone.chief-executive',
      'swale.leader',
      'swale.chief-executive',
      'tunbridge-wells.leader',
      'tunbridge-wells.chief-executive',
    ]);
    expect(seatsOn(wealdFounding, '2026-11-26')).toHaveLength(8);
  });

  it('are none before the partnership began', () => {
    expect(partiesOn(mkipRules, '2008-08-31')).toEqual([]);
    expect(partiesOn(mkipRules, '2008-09-01')).toHaveLength(3);
    expect(seatsOn(mkipRules, '2008-08-31')).toEqual([]);
  });

  it('can be taken apart and put together again, hyphens and all', () => {
    const seat = seatId({ party: 'tunbridge-wells', office: 'chief-executive' });
    expect([partyOf(seat), officeOf(seat)]).toEqual(['tunbridge-wells', 'chief-executive']);
  });

  it('are named as people name them', () => {
    expect(seatTitle(mkipRules, 'tunbridge-wells.chief-executive')).toBe(
      'Chief Executive of Tunbridge Wells',
    );
    expect(seatTitle(wealdFounding, 'ashlow.portfolio-holder')).toBe('Portfolio Holder of Ashlow');
    expect(partyName(mkipRules, 'swale')).toBe('Swale');
  });

  it('keep their ids where the arrangements no longer know them', () => {
    expect(seatTitle(mkipRules, 'ashford.mayor')).toBe('mayor of ashford');
    expect(partyName(mkipRules, 'ashford')).toBe('ashford');
  });

  it('belong to the board whose zone is London', () => {
    expect([mkip.timeZone, weald.timeZone]).toEqual(['Europe/London', 'Europe/London']);
  });
});
