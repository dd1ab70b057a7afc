import { describe, expect, it } from 'vitest';
import type { Board } from '../../../src/core/constitution/index.ts';
import {
  judgeConsensus,
  judgeNoConsensus,
  judgePoll,
  type Verdict,
} from '../../../src/core/verdict/index.ts';
import { reasonsInWords, resultInWords } from '../../../src/core/wording/index.ts';
import { facts, mkip, weald, withArrangements } from '../boards.ts';
import { matterBy, mkipRules, poll, pressed, readAs, wealdVaried } from '../verdict/polls.ts';

const say = (verdict: Verdict, board: Board = mkip) => reasonsInWords(verdict, facts(null, { board }));
const QUORUM = 'Quorum: 6 here, 5 needed, every council present (10.3).';
const unanimity = matterBy(mkipRules, 'unanimous');

describe('The reasons of an outcome, as the card, the minutes and the register print them', () => {
  it('give base, arithmetic, clause and quorum', () => {
    expect(say(judgePoll(poll(pressed(3, 2, 1))))).toEqual([
      'Simple majority of the 5 votes cast for and against: 3 for, 2 against (11.1).',
      QUORUM,
    ]);
  });

  it('count one as one', () => {
    expect(say(judgePoll(poll(pressed(1, 0, 5))))[0]).toBe(
      'Simple majority of the 1 vote cast for or against: 1 for, 0 against (11.1).',
    );
  });

  it('say that nobody has a casting vote where nobody has', () => {
    expect(say(judgePoll(poll(pressed(3, 3))))[1]).toBe(
      'A tie, 3 each. The arrangements give nobody a casting vote (11.1).',
    );
  });

  it('say who gave one where somebody did', () => {
    const level = poll(pressed(4, 4), { rules: wealdVaried, seats: 8 });
    const words = say(
      judgePoll({ ...level, castingVote: { person: 'portfolio-holder-broadmarsh', choice: 'for' } }),
      weald,
    );
    expect(words.slice(0, 3)).toEqual([
      'Simple majority of the 8 members present and entitled: 4 for, 4 against (7(2)).',
      'A tie, 4 each. The person presiding has a casting vote (7(2)).',
      'Cllr Tobias Wren gave the casting vote For (7(4)).',
    ]);
    const against = { person: 'portfolio-holder-broadmarsh', choice: 'against' } as const;
    expect(say(judgePoll({ ...level, castingVote: against }), weald)[2]).toContain('vote Against (7(4))');
  });

  it('say why none was asked for on a tie it could not have carried', () => {
    const words = say(judgePoll(poll(pressed(3, 3, 2), { rules: wealdVaried, seats: 8 })), weald);
    expect(words[1]).toBe('A tie, 3 each. A casting vote could not have made a majority (7(2)).');
  });

  it('say that an abstention is never counted', () => {
    expect(say(judgePoll(poll(pressed(0, 0, 6))))[1]).toBe(
      'All 6 abstained; an abstention is recorded and never counted (11.1).',
    );
  });

  it.each([
    ['present-all-for', 'every member present must vote For'],
    ['no-dissent', 'nobody may vote Against'],
    ['all-seats', 'every seat must vote For'],
  ] as const)('say what unanimity was asked for: %s', (test, asked) => {
    const rules = readAs({ test });
    const [words] = say(judgePoll(poll(pressed(4, 1, 1), { rules, matter: unanimity })));
    expect(words).toBe(`Unanimity: ${asked}; 4 of 6 For, 1 Against, 1 abstention, 0 not voting (9.1, 15.1).`);
  });

  it('name the councils it was judged on', () => {
    expect(say(judgePoll(poll(pressed(3, 1), { partial: true, involved: ['maidstone', 'swale'] })))[1]).toBe(
      'Judged on members of the councils involved: Maidstone and Swale (11.2).',
    );
  });

  it('say that silence was consent, and minute advisory objections', () => {
    expect(say(judgeConsensus(poll(pressed(0, 0, 0, 6))))).toEqual([
      'Consensus: nobody entitled objected (11.1).',
      QUORUM,
    ]);
    const objections = [{ seat: 'swale.leader', person: 'leader-swale', binding: false }];
    expect(say(judgeConsensus(poll([], { objections })))[0]).toBe(
      'Consensus: nobody entitled objected (11.1). 1 advisory objection minuted.',
    );
  });

  it('say what stood in the way of it', () => {
    const objections = ['swale.leader', 'swale.chief-executive'].map((seat) => ({
      seat,
      person: seat,
      binding: true,
    }));
    expect(say(judgeNoConsensus(poll([], { objections })))[0]).toBe(
      'No consensus: 2 objections stood and no vote was called (11.1).',
    );
  });

  it('claim that every council is present only where the quorum asks it', () => {
    const board = withArrangements(mkip, ({ quorum }) => ({ quorum: { ...quorum, eachParty: false } }));
    expect(say(judgePoll(poll(pressed(5, 0))), board).at(-1)).toBe('Quorum: 5 here, 5 needed (10.3).');
    const quorum = { quorate: false, counted: 4, minimum: 5, missing: ['swale'], clause: '10.3' };
    expect(say(judgePoll(poll(pressed(4, 0), { quorum }))).at(-1)).toBe('Quorum: 4 here, 5 needed (10.3).');
  });
});

describe('The result in a word or two', () => {
  const result = (verdict: Verdict) => resultInWords(verdict);

  it('is never “decided”: the Board recommends, and each council decides (2.8)', () => {
    expect(result(judgePoll(poll(pressed(4, 2))))).toBe('Recommended');
    expect(result(judgePoll(poll(pressed(6, 0), { matter: unanimity })))).toBe('Agreed');
    expect(result(judgePoll(poll(pressed(2, 4))))).toBe('Not carried');
    expect(result(judgeNoConsensus(poll([])))).toBe('No consensus');
  });
});
