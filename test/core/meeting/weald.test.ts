import { describe, expect, it } from 'vitest';
import { quorumOf } from '../../../src/core/meeting/index.ts';
import { facts, mkip, weald } from '../boards.ts';
import { having, onItem, type Step, typesOf, verdictOn } from './minutes.ts';
import { ballot, CLOSE, callVote, closeVote, consensus, GONE, HERE, objects, take } from './moves.ts';
import {
  CRANE,
  EIGHT,
  FENN,
  LORNE,
  OAKLEY,
  PASK,
  TARRANT,
  TILLETT,
  WEALD_OPEN,
  WREN,
} from './weald-people.ts';

const casting = (number: number, choice: 'for' | 'against') =>
  ({ type: 'GiveCastingVote', number, choice }) as const;
const sat = (...steps: readonly Step[]) => having([...WEALD_OPEN, ...steps], weald);
const ballots = (number: number, ayes: readonly string[], noes: readonly string[]): readonly Step[] => [
  ...ayes.map((p): Step => [p, ballot(number, 'for')]),
  ...noes.map((p): Step => [p, ballot(number, 'against')]),
];
const inVote = (number: number): readonly Step[] => [
  [WREN, take(number)],
  [WREN, callVote(number)],
];
const LEVEL = ballots(1, [WREN, FENN, OAKLEY, LORNE], [PASK, TARRANT, TILLETT, CRANE]);
const TIED: readonly Step[] = [...inVote(1), ...LEVEL, [WREN, closeVote(1)]];

describe('Four councils under quite different arrangements', () => {
  it('meet, decide by every method, and close, by the same code', () => {
    const whole = sat(
      [WREN, take(2)],
      [WREN, consensus(2)],
      ...TIED,
      [WREN, casting(1, 'for')],
      ...inVote(3),
      ...ballots(3, EIGHT.slice(0, 5), []),
      [WREN, closeVote(3)],
      [WREN, take(4)],
      [PASK, objects(4)],
      [WREN, { type: 'RecordNoConsensus', number: 4 }],
      [WREN, CLOSE],
    );
    expect(whole.state.stage).toBe('closed');
    expect([1, 2, 3, 4].map((n) => verdictOn(whole.state, n).result)).toEqual([
      'carried',
      'carried',
      'carried',
      'no-consensus',
    ]);
    expect(verdictOn(whole.state, 3)).toMatchObject({
      method: 'unanimity',
      standing: 'recommendation',
      tally: { for: 5, notVoting: 3 },
    });
  });

  it('need six, and one of each of the four', () => {
    const gone = having(
      WEALD_OPEN.slice(0, -1).filter(([p]) => p !== TARRANT && p !== CRANE),
      weald,
    );
    expect(quorumOf(gone.state, facts(null, { board: weald }))).toMatchObject({
      quorate: false,
      counted: 6,
      minimum: 6,
      missing: ['ridgemere'],
    });
    gone.when(WREN, { type: 'CallToOrder' }).thenOutOfOrder('R-QUORUM-4', 'inquorate');
  });

  it('wait half an hour for a quorum', () => {
    const lost = sat([TARRANT, GONE], [CRANE, GONE]);
    expect(lost.state).toMatchObject({ stage: 'suspended', offerAt: '2026-11-26T10:30:00.000Z' });
  });

  it('let a Leader’s substitute preside', () => {
    const deputy = having(
      [...WEALD_OPEN.slice(0, -1).filter(([p]) => p !== WREN && p !== OAKLEY), ['deputy-hazelcote', HERE]],
      weald,
    );
    expect(deputy.when('deputy-hazelcote', { type: 'CallToOrder' }).state).toMatchObject({
      presiding: { basis: 'vice-chairman' },
    });
  });

  it('count a majority of those present: three to two of eight is not one', () => {
    const verdict = verdictOn(
      sat(...inVote(1), ...ballots(1, [WREN, PASK, OAKLEY], [TARRANT, CRANE])).when(WREN, closeVote(1)).state,
      1,
    );
    expect(verdict).toMatchObject({
      result: 'not-carried',
      tie: false,
      tally: { for: 3, against: 2, notVoting: 3 },
    });
  });

  it('poll every council on a matter of two', () => {
    const asked = sat(...inVote(4), ...ballots(4, EIGHT.slice(0, 5), [CRANE]));
    expect(verdictOn(asked.when(WREN, closeVote(4)).state, 4)).toMatchObject({
      result: 'carried',
      tally: { for: 5, against: 1, notVoting: 2 },
    });
  });
});

describe('A casting vote (7(4))', () => {
  it('is waited for when the vote is level: no outcome yet, and no more ballots', () => {
    const tied = sat(...TIED);
    expect(tied.record.at(-1)).toMatchObject({ type: 'VoteTied', number: 1 });
    expect(tied.state).toMatchObject({ floor: 1, business: { 1: { stage: 'tied' } } });
    tied.when(PASK, ballot(1, 'for')).thenOutOfOrder('R-VOTE-5', 'vote-not-open');
    tied.when(WREN, closeVote(1)).thenNothing();
    tied.when(WREN, callVote(1)).thenNothing();
    tied.when(WREN, CLOSE).thenOutOfOrder('R-CHAIR-3', 'another-item-under-way');
  });

  it.each(['for', 'against'] as const)('decides, given %s', (choice) => {
    const given = sat(...TIED).when(WREN, casting(1, choice));
    expect(typesOf(given)).toEqual(['CastingVoteGiven', 'OutcomeDeclared']);
    expect(verdictOn(given.state, 1)).toMatchObject({
      result: choice === 'for' ? 'carried' : 'not-carried',
      tie: true,
      tally: { for: 4, against: 4 },
    });
  });

  it('is given once', () => {
    const given = sat(...TIED, [WREN, casting(1, 'for')]);
    given.when(WREN, casting(1, 'for')).thenNothing();
    given.when(WREN, casting(1, 'against')).thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
  });

  it.each([OAKLEY, PASK, 'clerk', 'a-stranger', null])('is not for %s', (person) => {
    sat(...TIED)
      .when(person, casting(1, 'for'))
      .thenOutOfOrder('R-VOTE-4', 'not-presiding');
  });

  it('is on the ballots as the vote was closed, whoever has gone or come since', () => {
    const left = sat(...TIED, [PASK, GONE]).when(WREN, casting(1, 'for'));
    expect(verdictOn(left.state, 1)).toMatchObject({
      result: 'carried',
      tally: { for: 4, against: 4, notVoting: 0 },
    });
    expect(verdictOn(left.state, 1).quorum.counted).toBe(7);
    const ayeLeft = sat(...TIED, [LORNE, GONE]).when(WREN, casting(1, 'for'));
    expect(verdictOn(ayeLeft.state, 1).result).toBe('carried');
  });

  it('is for whoever presides by then', () => {
    const next = sat(...TIED, [WREN, GONE]);
    expect(next.state.presiding).toMatchObject({ person: OAKLEY });
    expect(typesOf(next.when(OAKLEY, casting(1, 'against')))).toEqual([
      'CastingVoteGiven',
      'OutcomeDeclared',
    ]);
  });

  it('waits for the quorum if that is lost', () => {
    const lost = sat(...TIED, [PASK, GONE], [TILLETT, GONE]);
    expect(lost.state.stage).toBe('suspended');
    lost.when(WREN, casting(1, 'for')).thenOutOfOrder('R-QUORUM-4', 'inquorate');
    expect(
      typesOf(sat(...TIED, [PASK, GONE], [TILLETT, GONE], [PASK, HERE]).when(WREN, casting(1, 'for'))),
    ).toContain('OutcomeDeclared');
  });

  it('is not asked for where it could not carry: three each of eight present', () => {
    const closed = sat(...inVote(1), ...ballots(1, [WREN, FENN, OAKLEY], [PASK, TARRANT, CRANE])).when(
      WREN,
      closeVote(1),
    );
    expect(verdictOn(closed.state, 1)).toMatchObject({ result: 'not-carried', tie: true });
  });

  it('is not there to give without a tie, nor on a board that grants none', () => {
    sat(...inVote(1))
      .when(WREN, casting(1, 'for'))
      .thenOutOfOrder('R-VOTE-4', 'no-casting-vote');
    having(onItem(1), mkip)
      .when('leader-tunbridge-wells', casting(1, 'for'))
      .thenOutOfOrder('R-VOTE-4', 'no-casting-vote');
  });
});
