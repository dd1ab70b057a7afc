import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  judgeQuorum,
  partyOf,
  type SeatId,
  seatsHeldBy,
  seatsOn,
  substituteEntriesOf,
} from '../../../src/core/constitution/index.ts';
import { examplesOf, tables } from '../../data/examples.ts';
import { mkip } from '../../data/load.ts';
import { everySetOf, mkipRules, personFrom } from './variants.ts';

const DAY = '2026-11-26';
const seats = seatsOn(mkipRules, DAY);

describe('Quorum of the MKIP Board, all sixty-four attendances', () => {
  const { rows, bySize, ...totals } = tables.quorumTruthTable;
  const inAttendance = (present: string) => seats.filter((_, i) => present[i] === '1');

  it('lists the seats in the order of the table', () => {
    expect(totals.seatOrder.map(personFrom)).toEqual(
      seats.map((seat) => seat.split('.').reverse().join('-')),
    );
    expect(rows).toHaveLength(64);
  });

  it.each(rows)('with $present in their places counts $count, quorate: $quorate', (row) => {
    const quorum = judgeQuorum(mkipRules, DAY, inAttendance(row.present));
    expect({ count: quorum.counted, quorate: quorum.quorate }).toEqual({
      count: row.count,
      quorate: row.quorate,
    });
  });

  it('is made by seven of them, six with one seat empty and one with none', () => {
    const judged = everySetOf(seats).map((set) => judgeQuorum(mkipRules, DAY, set));
    expect(judged.filter((q) => q.quorate)).toHaveLength(totals.quorate);
    for (const [size, counts] of Object.entries(bySize)) {
      const ofSize = judged.filter((q) => q.counted === Number(size));
      expect({
        subsets: ofSize.length,
        allPartiesPresent: ofSize.filter((q) => q.missing.length === 0).length,
        quorate: ofSize.filter((q) => q.quorate).length,
      }).toEqual(counts);
    }
  });

  it('never turns on the one-from-each-council test alone while there are three councils', () => {
    const judged = everySetOf(seats).map((set) => judgeQuorum(mkipRules, DAY, set));
    expect(judged.filter((q) => q.missing.length === 0)).toHaveLength(totals.allPartiesPresentAnySize);
    expect(judged.filter((q) => q.counted >= q.minimum && q.missing.length > 0)).toHaveLength(
      totals.sizeAtLeast5ButPartyMissing,
    );
  });
});

describe('What a quorum reports', () => {
  it('names the clause, the count, the minimum and the council with nobody here', () => {
    expect(
      judgeQuorum(
        mkipRules,
        DAY,
        seats.filter((s) => partyOf(s) !== 'swale'),
      ),
    ).toEqual({
      quorate: false,
      counted: 4,
      minimum: 5,
      missing: ['swale'],
      clause: '10.3',
    });
  });

  it('names every council when nobody has come', () => {
    expect(judgeQuorum(mkipRules, DAY, []).missing).toEqual(['maidstone', 'swale', 'tunbridge-wells']);
  });

  it('counts a seat once however often it is named', () => {
    expect(judgeQuorum(mkipRules, DAY, ['swale.leader', 'swale.leader', 'swale.leader']).counted).toBe(1);
  });

  it('does not count Kent, an officer, or an office the Board does not have', () => {
    const strangers = [
      'kent.leader',
      'kent.kent',
      'maidstone.monitoring-officer',
      'swale.',
      'swale',
      '.leader',
      '',
    ];
    expect(judgeQuorum(mkipRules, DAY, strangers)).toEqual(judgeQuorum(mkipRules, DAY, []));
  });
});

describe('The worked examples of a quorum', () => {
  const Input = z.object({ present: z.array(z.string()), withdrawnForItem: z.array(z.string()).default([]) });
  const Expected = z
    .object({
      counted: z.int().optional(),
      quorate: z.boolean().optional(),
      countedForItem: z.int().optional(),
      quorateForItem: z.boolean().optional(),
    })
    .transform((e) => ({ counted: e.counted ?? e.countedForItem, quorate: e.quorate ?? e.quorateForItem }));

  it.each(examplesOf('QUORUM', Input, Expected))('$id: $title', ({ input, expected }) => {
    const here = input.present.filter((who) => !input.withdrawnForItem.includes(who));
    const { counted, quorate } = judgeQuorum(mkipRules, DAY, here.flatMap(seatTakenBy));
    expect({ counted, quorate }).toEqual(expected);
  });

  function seatTakenBy(who: string): readonly SeatId[] {
    const person = personFrom(who);
    const register = who.includes('not on substitute list')
      ? { ...mkip, substitutes: mkip.substitutes.filter((s) => s.person !== person) }
      : mkip;
    const asSubstitute = substituteEntriesOf(register, person, DAY).map((entry) => entry.seat);
    return [...seatsHeldBy(register, person, DAY), ...asSubstitute];
  }
});
