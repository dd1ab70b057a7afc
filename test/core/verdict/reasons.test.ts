import { describe, expect, it } from 'vitest';
import {
  awaitsCastingVote,
  judgeConsensus,
  judgeNoConsensus,
  judgePoll,
  tallyOf,
  VerdictSchema,
} from '../../../src/core/verdict/index.ts';
import {
  divisionOf,
  matterBy,
  mkipRules,
  poll,
  pressed,
  readAs,
  reason,
  saidBy,
  wealdVaried,
} from './polls.ts';

const objector = (seat: string, binding: boolean) => ({ seat, person: `${seat}-holder`, binding });

describe('The reasons of a verdict', () => {
  it('give the rule, the clause, the base and the arithmetic, then the quorum at that moment', () => {
    expect(judgePoll(poll(pressed(3, 2, 1))).reasons).toEqual([
      {
        says: 'majority',
        rule: 'R-VOTE-2',
        clause: '11.1',
        base: 'for-and-against',
        baseCount: 5,
        for: 3,
        against: 2,
      },
      {
        says: 'quorum',
        rule: 'R-QUORUM-1',
        clause: '10.3',
        quorum: { quorate: true, counted: 6, minimum: 5, missing: [], clause: '10.3' },
      },
    ]);
  });

  it('say a tie is a tie, and how many were on each side', () => {
    const verdict = judgePoll(poll(pressed(3, 3)));
    expect(reason(verdict, 'tie')).toEqual({ says: 'tie', rule: 'R-VOTE-4', clause: '11.1', each: 3 });
    expect(verdict).toMatchObject({ result: 'not-carried', tie: true });
  });

  it('say that all abstained, and call nobody a tie of nought each', () => {
    const verdict = judgePoll(poll(pressed(0, 0, 6)));
    expect(saidBy(verdict)).toEqual(['majority', 'all-abstained', 'quorum']);
    expect(reason(verdict, 'all-abstained')).toMatchObject({ rule: 'R-VOTE-3', abstained: 6 });
    expect(verdict).toMatchObject({ result: 'not-carried', tally: { abstained: 6, notVoting: 0 } });
  });

  it('say nothing of abstention when nobody pressed anything, or nobody was entitled to', () => {
    const verdict = judgePoll(poll(pressed(0, 0, 0, 6)));
    expect(saidBy(verdict)).toEqual(['majority', 'quorum']);
    expect(saidBy(judgePoll(poll([])))).toEqual(['majority', 'quorum']);
    expect(verdict).toMatchObject({ result: 'not-carried', tally: { abstained: 0, notVoting: 6 } });
  });

  it('name the councils involved when the matter is not for all of them', () => {
    const verdict = judgePoll(poll(pressed(2, 1), { partial: true, involved: ['maidstone', 'swale'] }));
    expect(reason(verdict, 'involved')).toEqual({
      says: 'involved',
      rule: 'R-PARTIAL-3',
      clause: '11.2',
      parties: ['maidstone', 'swale'],
    });
  });

  it('give the test of unanimity and everything it was tried on', () => {
    const matter = matterBy(mkipRules, 'unanimous');
    const verdict = judgePoll(poll(pressed(4, 0, 1, 1), { matter, seats: 8 }));
    expect(verdict).toMatchObject({ result: 'not-carried', method: 'unanimity', standing: 'direction' });
    expect(reason(verdict, 'unanimity')).toMatchObject({
      rule: 'R-UNAN-1',
      clause: '9.1, 15.1',
      test: 'present-all-for',
      entitled: 6,
      for: 4,
      abstained: 1,
      notVoting: 1,
    });
  });

  it('count every seat, and not only those filled, by the all-seats reading', () => {
    const rules = readAs({ test: 'all-seats' });
    const verdict = judgePoll(poll(pressed(5, 0), { rules, matter: matterBy(rules, 'unanimous') }));
    expect(verdict.result).toBe('not-carried');
    expect(reason(verdict, 'unanimity')).toMatchObject({ entitled: 6, for: 5 });
    const nobody = judgePoll(poll([], { rules, matter: matterBy(rules, 'unanimous'), seats: 0 }));
    expect(nobody.result).toBe('not-carried');
  });

  it('keep which councils were missing from a quorum', () => {
    const quorum = { quorate: false, counted: 4, minimum: 5, missing: ['swale'], clause: '10.3' };
    expect(reason(judgePoll(poll(pressed(4, 0), { quorum })), 'quorum').quorum).toEqual(quorum);
  });
});

describe('Consensus', () => {
  const question = poll([], { division: [] });

  it('is carried by silence, with no tally and no division', () => {
    const verdict = judgeConsensus(question);
    expect(verdict).toMatchObject({
      result: 'carried',
      method: 'consensus',
      tally: null,
      division: [],
      tie: false,
    });
    expect(reason(verdict, 'consensus')).toMatchObject({ rule: 'R-CONS-1', clause: '11.1', objections: 0 });
    expect(VerdictSchema.parse(verdict)).toEqual(verdict);
  });

  it('minutes advisory objections beside it', () => {
    const objections = [objector('swale.leader', false), objector('swale.chief-executive', false)];
    const verdict = judgeConsensus({ ...question, partial: true, objections });
    expect(reason(verdict, 'consensus')).toMatchObject({ objections: 0, advisory: 2 });
    expect(reason(verdict, 'involved').rule).toBe('R-PARTIAL-2');
    expect(verdict.objections).toEqual(objections);
    const mixed = judgeConsensus({
      ...question,
      objections: [...objections, objector('ashford.leader', true)],
    });
    expect(reason(mixed, 'consensus')).toMatchObject({ objections: 1, advisory: 2 });
  });

  it('was not found where objections stood: nothing is recommended', () => {
    const objections = [objector('swale.leader', true), objector('maidstone.leader', false)];
    const verdict = judgeNoConsensus({ ...question, objections });
    expect(verdict).toMatchObject({ result: 'no-consensus', method: 'consensus', objections });
    expect(reason(verdict, 'no-consensus')).toMatchObject({ rule: 'R-VOTE-1', objections: 1 });
  });
});

describe('A casting vote', () => {
  const rules = readAs({ casting: true });
  const level = poll(pressed(3, 3), { rules });
  const given = (choice: 'for' | 'against') =>
    judgePoll({ ...level, castingVote: { person: 'leader-tunbridge-wells', choice } });

  it('is awaited on a tie where the arrangements grant one, and never at MKIP', () => {
    expect(awaitsCastingVote(level)).toBe(true);
    expect(awaitsCastingVote(poll(pressed(3, 3)))).toBe(false);
    expect(awaitsCastingVote(poll(pressed(3, 2, 1), { rules }))).toBe(false);
    expect(awaitsCastingVote(poll(pressed(0, 0, 6), { rules }))).toBe(false);
    expect(awaitsCastingVote(poll([], { rules }))).toBe(false);
  });

  it('carries given For and defeats given Against; the tally is still of the members’ own ballots', () => {
    expect(given('for')).toMatchObject({ result: 'carried', tie: true, tally: { for: 3, against: 3 } });
    expect(given('against')).toMatchObject({
      result: 'not-carried',
      tie: true,
      tally: { for: 3, against: 3 },
    });
    expect(reason(given('for'), 'casting-vote')).toEqual({
      says: 'casting-vote',
      rule: 'R-VOTE-4',
      clause: '11.9',
      choice: 'for',
      person: 'leader-tunbridge-wells',
    });
  });

  it('means nothing at MKIP, however it came to be given', () => {
    const verdict = judgePoll(poll(pressed(3, 3), { castingVote: { person: 'anyone', choice: 'for' } }));
    expect(verdict.result).toBe('not-carried');
    expect(saidBy(verdict)).not.toContain('casting-vote');
  });

  it('means nothing without a tie of votes cast', () => {
    const castingVote = { person: 'anyone', choice: 'for' } as const;
    expect(judgePoll(poll(pressed(2, 3), { rules, castingVote })).result).toBe('not-carried');
    expect(judgePoll(poll(pressed(0, 0, 6), { rules, castingVote })).result).toBe('not-carried');
  });

  it('is not asked for where it could not make a majority of those present', () => {
    const present = { rules: wealdVaried, seats: 8 };
    expect(awaitsCastingVote(poll(pressed(4, 4), present))).toBe(true);
    expect(awaitsCastingVote(poll(pressed(3, 3, 1), present))).toBe(true);
    expect(awaitsCastingVote(poll(pressed(3, 3, 2), present))).toBe(false);
  });

  it('has no part in unanimity', () => {
    expect(awaitsCastingVote({ ...level, matter: matterBy(rules, 'unanimous') })).toBe(false);
  });
});

describe('A tally', () => {
  it('keeps abstaining and not voting apart', () => {
    expect(tallyOf(divisionOf(['for', 'against', 'abstain', null, null, 'for']))).toEqual({
      for: 2,
      against: 1,
      abstained: 1,
      notVoting: 2,
    });
  });
});
