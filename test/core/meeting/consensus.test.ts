import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Board } from '../../../src/core/constitution/index.ts';
import { examplesOf } from '../../data/examples.ts';
import { mkip, withArrangements } from '../boards.ts';
import { partyFrom, personFrom } from '../constitution/variants.ts';
import { CHAIR, EVERYBODY, M_CE, S_CE, SWALE, TW_CE, VICE } from './members.ts';
import { having, onItem, openWith, type Step, typesOf, verdictOn } from './minutes.ts';
import { callVote, consensus, GONE, HERE, objects, take } from './moves.ts';

const none = (number: number) => ({ type: 'RecordNoConsensus', number }) as const;
const unobject = (number: number) => ({ type: 'WithdrawObjection', number }) as const;
const at = '2026-11-26T10:00:00.000Z';
const objected: readonly Step[] = [...onItem(1), [SWALE, objects(1)]];

describe('Consensus (11.1)', () => {
  it('is silence when the person presiding declares it', () => {
    const { state } = having(onItem(1)).when(CHAIR, consensus(1));
    expect(verdictOn(state, 1)).toMatchObject({
      result: 'carried',
      method: 'consensus',
      standing: 'recommendation',
      tally: null,
    });
    expect(state).toMatchObject({ floor: null, business: { 1: { presided: CHAIR, at } } });
  });

  it('is entered under the year of the board’s own calendar', () => {
    const { ruling } = having(onItem(1)).when(CHAIR, consensus(1));
    expect(ruling).toMatchObject({ events: [{ type: 'OutcomeDeclared', number: 1, year: 2026 }] });
  });

  it.each([VICE, SWALE, 'clerk', 'kent-representative', 'a-stranger', null])(
    'is not declared by %s',
    (person) => {
      having(onItem(1)).when(person, consensus(1)).thenOutOfOrder('R-CONS-1', 'not-presiding');
    },
  );

  it('is broken by one objection, by name', () => {
    const { ruling, thenOutOfOrder } = having(objected).when(CHAIR, consensus(1));
    thenOutOfOrder('R-CONS-1', 'objections-stand');
    expect(ruling).toMatchObject({ breaches: [{ found: 1, people: [SWALE] }] });
  });

  it('is there again when the objection is withdrawn', () => {
    expect(typesOf(having([...objected, [SWALE, unobject(1)]]).when(CHAIR, consensus(1)))).toEqual([
      'OutcomeDeclared',
    ]);
  });

  it('is not broken by somebody who has gone; it is again if they come back', () => {
    const gone: readonly Step[] = [...objected, [SWALE, GONE]];
    expect(typesOf(having(gone).when(CHAIR, consensus(1)))).toEqual(['OutcomeDeclared']);
    having([...gone, [SWALE, HERE]])
      .when(CHAIR, consensus(1))
      .thenOutOfOrder('R-CONS-1', 'objections-stand');
  });

  it('is the substitute’s to break anew: a principal’s objection goes with the principal', () => {
    const swapped = having([...objected, [SWALE, GONE], ['cabinet-member-swale', HERE]]);
    expect(typesOf(swapped.when(CHAIR, consensus(1)))).toEqual(['OutcomeDeclared']);
    expect(typesOf(swapped.when('cabinet-member-swale', objects(1)))).toEqual(['ObjectionRaised']);
  });

  it('is out of the question once a vote is called', () => {
    const voting = having([...objected, [CHAIR, callVote(1)]]);
    voting.when(CHAIR, consensus(1)).thenOutOfOrder('R-CONS-1', 'vote-already-open');
    voting.when(CHAIR, none(1)).thenOutOfOrder('R-CONS-1', 'vote-already-open');
    voting.when(SWALE, unobject(1)).thenOutOfOrder('R-CONS-1', 'vote-already-open');
  });
});

describe('An objection', () => {
  it('is one a member, raised and withdrawn by themselves', () => {
    having(onItem(1))
      .when(SWALE, objects(1))
      .then({ type: 'ObjectionRaised', at, seat: 'swale.leader', person: SWALE, number: 1, binding: true });
    having(objected).when(SWALE, objects(1)).thenNothing();
    having(objected).when(VICE, unobject(1)).thenNothing();
    having(objected)
      .when(SWALE, unobject(1))
      .then({ type: 'ObjectionWithdrawn', at, seat: 'swale.leader', person: SWALE, number: 1 });
  });

  it.each(['kent-representative', 'programme-manager', 'clerk'])('is not for %s (6.2)', (person) => {
    having([...onItem(1), [person, HERE]])
      .when(person, objects(1))
      .thenOutOfOrder('R-MEM-3', 'observer-has-no-vote');
  });

  it('may be the chair’s own', () => {
    having([...onItem(1), [CHAIR, objects(1)]])
      .when(CHAIR, consensus(1))
      .thenOutOfOrder('R-CONS-1', 'objections-stand');
  });
});

describe('No consensus', () => {
  it('is recorded by the person presiding where an objection stands and no vote is called (R-VOTE-1)', () => {
    const { state } = having(objected).when(CHAIR, none(1));
    expect(verdictOn(state, 1)).toMatchObject({
      result: 'no-consensus',
      tally: null,
      objections: [{ person: SWALE, binding: true }],
    });
  });

  it('is not recorded where nobody objects', () => {
    having(onItem(1)).when(CHAIR, none(1)).thenOutOfOrder('R-CONS-1', 'no-objection');
    having([...objected, [SWALE, GONE]])
      .when(CHAIR, none(1))
      .thenOutOfOrder('R-CONS-1', 'no-objection');
  });

  it('is not for the objector to record', () => {
    having(objected).when(SWALE, none(1)).thenOutOfOrder('R-CONS-1', 'not-presiding');
  });
});

const Partial = z.object({ involved: z.array(z.string()), objectors: z.array(z.string()) });
const Broken = z.object({ consensus: z.literal(false) });

describe.each(examplesOf('VOTE', Partial, Broken, 'VOTE-14'))('$id: $title', ({ input }) => {
  const steps: readonly Step[] = [
    ...onItem(2),
    ...input.objectors.map((o): Step => [personFrom(o), objects(2)]),
  ];

  it('breaks consensus', () => {
    const item = having(onItem(2)).state.business[2];
    expect(item?.line.involved).toEqual(input.involved.map(partyFrom));
    having(steps).when(CHAIR, consensus(2)).thenOutOfOrder('R-CONS-1', 'objections-stand');
  });
});

describe('Consensus of the councils involved (11.2)', () => {
  const advised: readonly Step[] = [...onItem(2), [SWALE, objects(2)], [S_CE, objects(2)]];

  it('is not broken by the others: their objections are minuted as advisory (R-PARTIAL-2)', () => {
    const { state } = having(advised).when(CHAIR, consensus(2));
    expect(verdictOn(state, 2)).toMatchObject({
      result: 'carried',
      objections: [
        { person: SWALE, binding: false },
        { person: S_CE, binding: false },
      ],
    });
    having(advised).when(CHAIR, none(2)).thenOutOfOrder('R-CONS-1', 'no-objection');
  });

  it.each([VICE, M_CE, CHAIR, TW_CE])('is broken by %s', (person) => {
    having([...advised, [person, objects(2)]])
      .when(CHAIR, consensus(2))
      .thenOutOfOrder('R-CONS-1', 'objections-stand');
  });

  it('still needs the whole Board’s quorum', () => {
    having([...onItem(2), [SWALE, GONE], [S_CE, GONE]])
      .when(CHAIR, consensus(2))
      .thenOutOfOrder('R-QUORUM-4', 'inquorate');
  });

  it('is theirs alone even where the whole Board would vote (R-PARTIAL-2, R-PARTIAL-3)', () => {
    const board = pollingAll(mkip);
    expect(typesOf(having(advised, board).when(CHAIR, consensus(2)))).toEqual(['OutcomeDeclared']);
  });

  it('is not the silence of nobody: a council involved must be there to be silent', () => {
    const loose = withArrangements(mkip, ({ quorum }) => ({
      quorum: { ...quorum, minimum: 2, eachParty: false },
    }));
    const swaleOnly: readonly Step[] = [...openWith([SWALE, S_CE], SWALE), [SWALE, take(2)]];
    const { ruling, thenOutOfOrder } = having(swaleOnly, loose).when(SWALE, consensus(2));
    thenOutOfOrder('R-PARTIAL-2', 'inquorate');
    expect(ruling).toMatchObject({
      breaches: [{ quorum: { missing: ['maidstone', 'tunbridge-wells'], clause: '11.2' } }],
    });
    expect(
      typesOf(having([...openWith(EVERYBODY), [CHAIR, take(2)]], loose).when(CHAIR, consensus(2))),
    ).toEqual(['OutcomeDeclared']);
  });
});

const pollingAll = (board: Board): Board =>
  withArrangements(board, ({ decisions }) => ({
    decisions: { ...decisions, partial: { ...decisions.partial, electorate: 'all' } },
  }));
