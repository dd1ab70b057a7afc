import { describe, expect, it } from 'vitest';
import { findChair } from '../../../src/core/meeting/index.ts';
import { facts, weald } from '../boards.ts';
import { having, type Step, typesOf } from './minutes.ts';
import { consensus, defer, GONE, HERE, interest, ORDER, SORRY, take } from './moves.ts';

/** Broadmarsh has the chair and Hazelcote is vice: neither portfolio holder is here, nor a substitute of theirs. */
const PASK = 'portfolio-holder-ashlow';
const TARRANT = 'deputy-ridgemere';
const OTHERS = [
  'chief-executive-shared',
  'deputy-chief-executive-broadmarsh',
  'chief-executive-hazelcote',
  'chief-executive-ridgemere',
];
const [TILLETT = '', FENN = '', LORNE = '', CRANE = ''] = OTHERS;
const ASHLOW = 'ashlow.portfolio-holder';
const RIDGEMERE = 'ridgemere.portfolio-holder';
const line = {
  number: 1,
  item: 'item-1',
  title: 'Contract',
  motion: 'That the contract be let.',
  matter: 'joint-contract',
  involved: ['ashlow', 'broadmarsh', 'hazelcote', 'ridgemere'],
  by: 'waste-officer',
};
const ROLL: readonly Step[] = [
  ['clerk', { type: 'CallMeeting', meeting: 'w', agenda: [line] }],
  ...[PASK, TARRANT, ...OTHERS].map((p): Step => [p, HERE]),
];
const elect = (candidate: string) => ({ type: 'VoteForChair', candidate }) as const;
const lot = (candidate: string) => ({ type: 'DrawLot', candidate }) as const;
const ballots = (...choices: readonly (readonly [string, string])[]): readonly Step[] =>
  choices.map(([who, whom]): Step => [who, elect(whom)]);
const sat = (...steps: readonly Step[]) => having([...ROLL, ...steps], weald);
const found = (of: ReturnType<typeof sat>) => findChair(of.state, facts(null, { board: weald }));
const LEVEL = ballots(
  [PASK, ASHLOW],
  [TILLETT, ASHLOW],
  [FENN, ASHLOW],
  [LORNE, RIDGEMERE],
  [CRANE, RIDGEMERE],
  [TARRANT, RIDGEMERE],
);
const FOUR_TWO = [
  ...LEVEL.slice(0, 3),
  ...ballots([LORNE, ASHLOW], [CRANE, RIDGEMERE], [TARRANT, RIDGEMERE]),
];

describe('Electing somebody to preside (10.2, here 5(3))', () => {
  it('is open while neither Chairman nor Vice Chairman is here', () => {
    expect(found(sat())).toEqual({ found: 'election', candidates: [ASHLOW, RIDGEMERE], tied: [] });
    sat().when(PASK, ORDER).thenOutOfOrder('R-CHAIR-3', 'chair-to-be-elected', {
      required: 'a Leader elected by those present',
      found: 'nobody yet',
    });
  });

  it('counts one ballot a member, changeable until the chair is taken', () => {
    sat().when(FENN, elect(ASHLOW)).then({
      type: 'ChairBallotCast',
      at: '2026-11-26T10:00:00.000Z',
      seat: 'broadmarsh.chief-executive',
      person: FENN,
      candidate: ASHLOW,
    });
    sat(...ballots([FENN, ASHLOW]))
      .when(FENN, elect(ASHLOW))
      .thenNothing();
    expect(typesOf(sat(...FOUR_TWO).when(FENN, elect(RIDGEMERE)))).toEqual(['ChairBallotCast']);
  });

  it('is won by most votes, and the winner or the clerk calls to order', () => {
    const won = sat(...FOUR_TWO);
    expect(found(won)).toMatchObject({ presiding: { person: PASK, basis: 'elected' } });
    expect(typesOf(won.when(PASK, ORDER))).toEqual(['ChairTaken', 'CalledToOrder']);
    expect(typesOf(won.when('clerk', ORDER))).toEqual(['ChairTaken', 'CalledToOrder']);
    won.when(TARRANT, ORDER).thenOutOfOrder('R-CHAIR-3', 'not-presiding');
    sat(...FOUR_TWO, ['clerk', ORDER])
      .when('clerk', ORDER)
      .thenNothing();
  });

  it('is won as soon as those still to vote could not alter it, so that one silent member cannot stop a meeting', () => {
    expect(found(sat(...LEVEL.slice(0, 3))).found).toBe('election');
    expect(found(sat(...FOUR_TWO.slice(0, 4))).found).toBe('presiding');
    expect(found(sat(...FOUR_TWO.slice(0, 5)))).toMatchObject({ presiding: { person: PASK } });
  });

  it('may be won by any of the Leaders', () => {
    const won = sat(...LEVEL.slice(0, 2), ...ballots([FENN, RIDGEMERE]), ...LEVEL.slice(3));
    expect(found(won)).toMatchObject({ presiding: { person: TARRANT, basis: 'elected' } });
  });

  it.each(['county-observer', 'waste-officer', 'clerk'])('has no ballot for %s', (person) => {
    sat([person, HERE]).when(person, elect(ASHLOW)).thenOutOfOrder('R-MEM-3', 'observer-has-no-vote');
  });

  it('has no ballot for an absent member, nor for somebody who may not preside', () => {
    sat().when('portfolio-holder-broadmarsh', elect(ASHLOW)).thenOutOfOrder('R-MEM-2', 'not-here');
    sat().when(PASK, elect('hazelcote.chief-executive')).thenOutOfOrder('R-CHAIR-3', 'no-election');
    sat().when(PASK, elect('ashlow.mayor')).thenOutOfOrder('R-CHAIR-3', 'no-election', {
      required: 'an election of a chairman for this meeting',
      found: 'none',
    });
  });

  it('is over once the Vice Chairman comes', () => {
    const came = sat(...LEVEL.slice(0, 2), ['portfolio-holder-hazelcote', HERE]);
    expect(found(came)).toMatchObject({ presiding: { basis: 'vice-chairman' } });
    came.when(PASK, elect(ASHLOW)).thenOutOfOrder('R-CHAIR-3', 'no-election');
  });

  it('does not take a ballot from a seat twice when its substitute changes hands', () => {
    const again = sat(...LEVEL.slice(0, 3), [FENN, GONE], [FENN, HERE], [FENN, elect(RIDGEMERE)]);
    expect(Object.keys(again.state.chairBallots)).toHaveLength(3);
  });
});

describe('An election that is level', () => {
  const level = sat(...LEVEL);

  it('is tied, and nobody presides', () => {
    expect(found(level)).toMatchObject({ found: 'election', tied: [ASHLOW, RIDGEMERE] });
    level.when(PASK, ORDER).thenOutOfOrder('R-CHAIR-3', 'election-tied', { found: 'a tie' });
  });

  it('goes to a lot drawn by people and recorded by the clerk', () => {
    level.when(PASK, lot(ASHLOW)).thenOutOfOrder('R-CHAIR-3', 'not-your-office', {
      required: 'the clerk',
      found: 'another',
    });
    level.when(null, lot(ASHLOW)).thenOutOfOrder('R-CHAIR-3', 'not-your-office');
    level.when('clerk', lot('broadmarsh.portfolio-holder')).thenOutOfOrder('R-CHAIR-3', 'no-election');
    const drawn = sat(...LEVEL, ['clerk', lot(RIDGEMERE)]);
    expect(found(drawn)).toMatchObject({ presiding: { person: TARRANT, basis: 'by-lot' } });
    drawn.when('clerk', lot(RIDGEMERE)).thenNothing();
    drawn.when('clerk', lot(ASHLOW)).thenOutOfOrder('R-CHAIR-3', 'no-election');
  });

  it('is counted afresh when a ballot changes: the lot was of another tie', () => {
    const drawn = sat(...LEVEL, ['clerk', lot(RIDGEMERE)], [LORNE, elect(ASHLOW)], [LORNE, elect(RIDGEMERE)]);
    expect(found(drawn)).toMatchObject({ found: 'election', tied: [ASHLOW, RIDGEMERE] });
  });

  it('draws no lot before there is a tie', () => {
    sat().when('clerk', lot(ASHLOW)).thenOutOfOrder('R-CHAIR-3', 'no-election');
  });
});

describe('An elected chairman', () => {
  const open: readonly Step[] = [...FOUR_TWO, [PASK, ORDER]];

  it('keeps the meeting, whoever comes (R-CHAIR-3)', () => {
    const late = sat(...open, ['portfolio-holder-hazelcote', HERE], ['portfolio-holder-broadmarsh', HERE]);
    expect(late.state.presiding).toMatchObject({ person: PASK, basis: 'elected' });
    expect(late.when(PASK, take(1)).ruling.inOrder).toBe(true);
  });

  it('who leaves is followed by the only other Leader, unopposed; the old ballots count for nothing', () => {
    const gone = sat(...open, ['chief-executive-hazelcote', GONE], ['director-shared', HERE], [PASK, GONE]);
    expect(gone.state.presiding).toMatchObject({ person: TARRANT, basis: 'unopposed' });
    expect(gone.state.chairBallots).toEqual({});
  });

  it('has the chair back after an item they stood aside from', () => {
    const aside = sat(...open, ['portfolio-holder-hazelcote', HERE], [PASK, take(1)], [PASK, interest(1)]);
    expect(aside.state.presiding).toMatchObject({ basis: 'vice-chairman' });
    expect(aside.when('portfolio-holder-hazelcote', consensus(1)).state).toMatchObject({
      presiding: { person: PASK, basis: 'elected' },
    });
  });
});

describe('An election in the middle of a meeting', () => {
  const VICE = 'portfolio-holder-hazelcote';
  const vacated: readonly Step[] = [
    [VICE, HERE],
    [VICE, ORDER],
    [VICE, take(1)],
    [VICE, GONE],
  ];

  it('is held when the chair is vacated, and nothing is decided until it is over', () => {
    const empty = sat(...vacated);
    expect(empty.state).toMatchObject({ stage: 'open', presiding: null });
    empty.when(PASK, consensus(1)).thenOutOfOrder('R-CHAIR-3', 'chair-to-be-elected');
    empty.when(PASK, ORDER).thenOutOfOrder('R-CHAIR-3', 'chair-to-be-elected');
    empty.when('clerk', consensus(1)).thenOutOfOrder('R-CHAIR-3', 'chair-to-be-elected');
    expect(typesOf(empty.when('clerk', defer(1)))).toEqual(['ItemDeferred']);
  });

  it('seats the winner with the ballot that decides it', () => {
    const last = sat(...vacated, ...LEVEL.slice(0, 3));
    expect(typesOf(last.when(LORNE, elect(ASHLOW)))).toEqual(['ChairBallotCast', 'ChairTaken']);
  });

  it('seats whom the lot falls on', () => {
    expect(typesOf(sat(...vacated, ...LEVEL).when('clerk', lot(ASHLOW)))).toEqual(['LotDrawn', 'ChairTaken']);
  });

  it('is over when only one Leader is left', () => {
    expect(
      typesOf(sat(...vacated, ['deputy-hazelcote', HERE], ['deputy-hazelcote', GONE]).when(PASK, GONE)),
    ).toContain('ChairTaken');
  });

  it('is not swayed by ballots cast before the meeting opened', () => {
    const early = sat(...LEVEL.slice(0, 3), ...vacated);
    expect(found(early)).toMatchObject({ found: 'election', tied: [] });
    expect(early.state.chairBallots).toEqual({});
  });

  it('goes on without a member who sends apologies', () => {
    const last = sat(...vacated, ...LEVEL.slice(0, 3), [CRANE, SORRY]);
    expect(found(last)).toMatchObject({ presiding: { person: PASK } });
  });
});
