import { describe, expect, it } from 'vitest';
import { countedFor, entitledFor } from '../../../src/core/meeting/index.ts';
import { mkip } from '../boards.ts';
import { CHAIR, SWALE, TW_CE, VICE } from './members.ts';
import { CALLED, having, inVote, OPEN, onItem, type Step, typesOf, verdictOn } from './minutes.ts';
import { ballot, closeVote, consensus, defer, HERE, interest, objects, take } from './moves.ts';

const at = '2026-11-26T10:00:00.000Z';
const declared = { type: 'InterestDeclared', at, seat: 'swale.leader', person: SWALE, number: 1 } as const;
const withdrawn: readonly Step[] = [...onItem(1), [SWALE, interest(1)]];
const [rules] = mkip.arrangements;

describe('A pecuniary interest (22.1)', () => {
  it('withdraws the member from the item, and from nothing else', () => {
    having(onItem(1))
      .when(SWALE, interest(1))
      .then({ ...declared, interest: 'pecuniary', withdrew: true });
    const { state } = having(withdrawn);
    expect(countedFor(state).map((s) => s.person)).not.toContain(SWALE);
    expect(countedFor(state, 5).map((s) => s.person)).toContain(SWALE);
    expect(countedFor(state, null)).toHaveLength(6);
  });

  it.each([
    objects(1),
    ballot(1, 'for'),
    { type: 'RequestVote', number: 1 } as const,
    { type: 'WithdrawObjection', number: 1 } as const,
  ])('leaves no part in it: $type', (command) => {
    const steps = command.type === 'CastBallot' ? inVote(1) : onItem(1);
    having([...steps, [SWALE, interest(1)]])
      .when(SWALE, command)
      .thenOutOfOrder('R-DPI-2', 'withdrawn-for-interest');
  });

  it('takes the member’s objection with it', () => {
    const objected: readonly Step[] = [...onItem(1), [SWALE, objects(1)]];
    having(objected).when(CHAIR, consensus(1)).thenOutOfOrder('R-CONS-1', 'objections-stand');
    const { state } = having([...objected, [SWALE, interest(1)]]).when(CHAIR, consensus(1));
    expect(verdictOn(state, 1)).toMatchObject({ result: 'carried', objections: [] });
  });

  it('takes the member’s ballot with it', () => {
    const steps: readonly Step[] = [
      ...inVote(1),
      [SWALE, ballot(1, 'for')],
      [VICE, ballot(1, 'against')],
      [SWALE, interest(1)],
    ];
    const verdict = verdictOn(having(steps).when(CHAIR, closeVote(1)).state, 1);
    expect(verdict.tally).toEqual({ for: 0, against: 1, abstained: 0, notVoting: 4 });
    expect(verdict.quorum.counted).toBe(5);
  });

  it('is over when the item is', () => {
    const next = having([...withdrawn, [CHAIR, consensus(1)], [CHAIR, take(5)]]);
    expect(typesOf(next.when(SWALE, objects(5)))).toEqual(['ObjectionRaised']);
  });
});

describe('Another interest', () => {
  it('is minuted, and the member stays, speaks and votes (R-DPI-2)', () => {
    const stays = having([...inVote(1), [SWALE, interest(1, 'other')]]);
    expect(countedFor(stays.state)).toHaveLength(6);
    expect(typesOf(stays.when(SWALE, ballot(1, 'for')))).toEqual(['BallotCast']);
  });

  it('may turn out to be pecuniary, and never the other way about', () => {
    const other = having([...onItem(1), [SWALE, interest(1, 'other')]]);
    other.when(SWALE, interest(1)).then({ ...declared, interest: 'pecuniary', withdrew: true });
    having(withdrawn).when(SWALE, interest(1, 'other')).thenOutOfOrder('R-DPI-2', 'withdrawn-for-interest');
    expect(
      having([...onItem(1), [SWALE, interest(1, 'other')], [SWALE, interest(1)]]).state.interests,
    ).toHaveLength(1);
  });
});

describe('Declaring', () => {
  it('may be done before the meeting is in order, and before the item is taken', () => {
    expect(typesOf(having([...CALLED, [SWALE, HERE]]).when(SWALE, interest(5)))).toEqual([
      'InterestDeclared',
    ]);
    const early = having([...OPEN, [SWALE, interest(5)], [CHAIR, take(5)]]);
    early.when(SWALE, objects(5)).thenOutOfOrder('R-DPI-2', 'withdrawn-for-interest');
    expect(rules && entitledFor(early.state, rules, 5)).toHaveLength(5);
  });

  it('is done once', () => {
    having(withdrawn).when(SWALE, interest(1)).thenNothing();
    having([...onItem(1), [SWALE, interest(1, 'other')]])
      .when(SWALE, interest(1, 'other'))
      .thenNothing();
  });

  it('is too late once the item is dealt with', () => {
    having([...onItem(1), [CHAIR, consensus(1)]])
      .when(SWALE, interest(1))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
    having([...onItem(1), [CHAIR, defer(1)]])
      .when(SWALE, interest(1))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
    having(OPEN).when(SWALE, interest(8)).thenOutOfOrder('R-AGENDA-1', 'no-such-item');
  });

  it.each([
    ['kent-representative', 'R-MEM-3', 'observer-has-no-vote'],
    ['head-of-waste', 'R-MEM-3', 'observer-has-no-vote'],
    ['cabinet-member-swale', 'R-MEM-2', 'not-here'],
    ['a-stranger', 'R-MEM-2', 'not-here'],
  ] as const)('is not for %s, who has no seat here', (person, rule, why) => {
    having(onItem(1)).when(person, interest(1)).thenOutOfOrder(rule, why);
  });

  it('is of a person, not of a seat: the substitute has interests of their own', () => {
    const sub = having([...withdrawn, ['cabinet-member-swale', HERE]]);
    expect(countedFor(sub.state)).toHaveLength(6);
    expect(typesOf(sub.when('cabinet-member-swale', objects(1)))).toEqual(['ObjectionRaised']);
    expect(typesOf(sub.when('cabinet-member-swale', interest(1)))).toEqual(['InterestDeclared']);
  });

  it('by everybody of a council costs the quorum', () => {
    const { state } = having([...onItem(1), [CHAIR, interest(1)], [TW_CE, interest(1)]]);
    expect(state).toMatchObject({ stage: 'suspended', quorum: { counted: 4, missing: ['tunbridge-wells'] } });
  });
});
