import { describe, expect, it } from 'vitest';
import { judgePoll, type Verdict, VerdictSchema } from '../../../src/core/verdict/index.ts';
import { tables } from '../../data/examples.ts';
import { everyDivision, matterBy, mkipRules, type Pressed, poll, readAs, type Test } from './polls.ts';

const CHOICES: readonly Pressed[] = ['for', 'against', 'abstain'];
const SWAPPED = { for: 'against', against: 'for', abstain: 'abstain' } as const;
const swap = (division: readonly Pressed[]) => division.map((c) => (c === null ? null : SWAPPED[c]));
const unanimous = (division: readonly Pressed[], test: Test) => {
  const rules = readAs({ test });
  return judgePoll(poll(division, { rules, matter: matterBy(rules, 'unanimous'), seats: division.length }));
};
const carried = (verdict: Verdict) => verdict.result === 'carried';
const count = <T>(list: readonly T[], is: (entry: T) => boolean) => list.filter(is).length;

describe.each(tables.voteOutcomes)('Every division of $voters voters', (expected) => {
  const divisions = everyDivision(expected.voters, CHOICES);
  const verdicts = divisions.map((d) => judgePoll(poll(d)));

  it(`is one of ${expected.outcomes}`, () => {
    expect(new Set(divisions.map((d) => d.join())).size).toBe(expected.outcomes);
  });

  it(`carries ${expected.carried}, ties ${expected.tied} and loses ${expected.lost}`, () => {
    expect(count(verdicts, carried)).toBe(expected.carried);
    expect(count(verdicts, (v) => v.tie)).toBe(expected.tied);
    expect(count(verdicts, (v) => !carried(v) && !v.tie)).toBe(expected.lost);
  });

  it('never carries a tie, and never carries with as many against as for', () => {
    for (const v of verdicts) {
      expect(carried(v) && v.tie).toBe(false);
      expect(carried(v)).toBe((v.tally?.for ?? 0) > (v.tally?.against ?? 0));
    }
  });

  it('turns from carried to lost when For and Against change places, and ties stay ties', () => {
    divisions.forEach((d, i) => {
      const [before, after] = [verdicts[i], judgePoll(poll(swap(d)))];
      expect(after.tie).toBe(before?.tie);
      if (before?.result === 'carried') expect(after.result).toBe('not-carried');
    });
  });

  it('counts everybody once: for, against, abstained and not voting are the members present', () => {
    for (const { tally } of verdicts)
      expect(tally && tally.for + tally.against + tally.abstained + tally.notVoting).toBe(expected.voters);
  });

  it(`is unanimous ${expected.unanimousAllFor} time, or ${expected.noDissentWithAtLeastOneFor} by the no-dissent reading`, () => {
    const by = (test: Test) => count(divisions, (d) => carried(unanimous(d, test)));
    expect(by('present-all-for')).toBe(expected.unanimousAllFor);
    expect(by('all-seats')).toBe(expected.unanimousAllFor);
    expect(by('no-dissent')).toBe(expected.noDissentWithAtLeastOneFor);
  });

  it('is never unanimous with one abstention, nor with one member who pressed nothing', () => {
    for (const d of divisions.filter((x) => x.includes('abstain'))) {
      expect(unanimous(d, 'present-all-for').result).toBe('not-carried');
      const silent = d.map((c) => (c === 'abstain' ? null : c));
      expect(unanimous(silent, 'present-all-for').result).toBe('not-carried');
    }
  });
});

describe('A division of six, some of whom press nothing', () => {
  const divisions = everyDivision(6, [...CHOICES, null]);

  it('comes out the same whether the others abstain or press nothing, and the record keeps them apart', () => {
    for (const d of divisions) {
      const verdict = judgePoll(poll(d));
      const abstaining = judgePoll(poll(d.map((c) => c ?? 'abstain')));
      expect(verdict.result).toBe(abstaining.result);
      expect(verdict.tie).toBe(abstaining.tie);
      expect(verdict.tally?.notVoting).toBe(count(d, (c) => c === null));
    }
    expect(divisions).toHaveLength(4 ** 6);
  });

  it('always makes a verdict the store can hold, with the quorum as its last reason', () => {
    for (const d of divisions.filter((_, i) => i % 17 === 0)) {
      const verdict = judgePoll(poll(d));
      expect(VerdictSchema.parse(JSON.parse(JSON.stringify(verdict)))).toEqual(verdict);
      expect(verdict.reasons.at(-1)?.says).toBe('quorum');
    }
  });

  it('prints only figures it can stand by: what the reasons say is what the tally says', () => {
    for (const d of divisions) {
      const { tally, reasons } = judgePoll(poll(d));
      const [majority] = reasons;
      expect(majority).toMatchObject({ for: tally?.for, against: tally?.against });
      expect(majority).toMatchObject({ baseCount: (tally?.for ?? 0) + (tally?.against ?? 0) });
      expect(majority).toMatchObject({ rule: 'R-VOTE-2', clause: mkipRules.decisions.vote.clause });
    }
  });
});
