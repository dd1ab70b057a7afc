import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { meeting, quorumOf } from '../../../src/core/meeting/index.ts';
import { examplesOf } from '../../data/examples.ts';
import { facts } from '../boards.ts';
import { personFrom } from '../constitution/variants.ts';
import { CHAIR, EVERYBODY, M_CE, S_CE, SWALE, TW_CE, VICE } from './members.ts';
import { having, inVote, OPEN, onItem, openWith, type Step, typesOf } from './minutes.ts';
import {
  ballot,
  callVote,
  closeVote,
  consensus,
  defer,
  GONE,
  HERE,
  interest,
  objects,
  take,
} from './moves.ts';

const OFFER = { type: 'OfferAdjournment' } as const;
const five = openWith(EVERYBODY.filter((p) => p !== TW_CE));
/** Swale has gone: four here, and one council with nobody. */
const lost: readonly Step[] = [...onItem(1), [SWALE, GONE, '10:10'], [S_CE, GONE, '10:20']];

const Withdrawal = z.object({ present: z.array(z.string()), withdrawnForItem: z.array(z.string()) });
const Counted = z.object({
  countedForItem: z.int(),
  quorateForItem: z.literal(false),
  action: z.literal('DEFER_ITEM'),
});

describe.each(examplesOf('QUORUM', Withdrawal, Counted, 'QUORUM-09'))(
  '$id: $title',
  ({ input, expected }) => {
    const people = input.present.map(personFrom);
    // The example has no Chairman's council's chief executive; its Leader presides.
    const steps: readonly Step[] = [
      ...openWith(people),
      [CHAIR, take(1)],
      ...input.withdrawnForItem.map((who): Step => [personFrom(who), interest(1)]),
    ];

    it(`counts ${expected.countedForItem} for the item, and suspends it`, () => {
      const { state } = having(steps);
      expect(quorumOf(state, facts(null))).toMatchObject({
        counted: expected.countedForItem,
        quorate: false,
      });
      expect(state.stage).toBe('suspended');
    });

    it('is cured by deferring the item: the member counts again', () => {
      expect(typesOf(having(steps).when(CHAIR, consensus(1)))).toEqual(['out of order', 'inquorate']);
      expect(typesOf(having(steps).when(CHAIR, defer(1)))).toEqual(['ItemDeferred', 'QuorumRegained']);
    });
  },
);

describe('A quorum (10.3)', () => {
  it('is lost the moment a member’s leaving costs it, and the meeting stands suspended', () => {
    expect(typesOf(having([...onItem(1), [SWALE, GONE]]).when(S_CE, GONE))).toEqual([
      'MemberLeft',
      'QuorumLost',
    ]);
    expect(having(lost).record.at(-1)).toEqual({
      type: 'QuorumLost',
      at: '2026-11-26T10:20:00.000Z',
      quorum: { quorate: false, counted: 4, minimum: 5, missing: ['swale'], clause: '10.3' },
      offerAt: '2026-11-26T10:35:00.000Z',
    });
  });

  it('is lost at five when one member goes, though every council is here', () => {
    expect(typesOf(having(five).when(S_CE, GONE))).toEqual(['MemberLeft', 'QuorumLost']);
  });

  it('comes back with a member, or with a substitute', () => {
    expect(typesOf(having(lost).when(SWALE, HERE))).toEqual(['MemberArrived', 'QuorumRegained']);
    expect(typesOf(having(lost).when('director-swale', HERE))).toEqual(['MemberArrived', 'QuorumRegained']);
    expect(having(lost).when(SWALE, HERE).state).toMatchObject({ stage: 'open', floor: 1 });
  });

  it('does not come back with Kent, an officer or a stranger', () => {
    expect(typesOf(having(lost).when('kent-representative', HERE))).toEqual(['AttendeeArrived']);
    having(lost).when('a-stranger', HERE).thenOutOfOrder('R-MEM-1', 'not-a-member');
  });

  it('is lost by a substitute who sits for somebody who has withdrawn, on leaving', () => {
    const sub: readonly Step[] = [
      ...five,
      [CHAIR, take(1)],
      [M_CE, interest(1)],
      ['director-maidstone', HERE],
    ];
    expect(having(sub).state.stage).toBe('open');
    expect(typesOf(having(sub).when('director-maidstone', GONE))).toContain('QuorumLost');
  });

  it('is lost at the taking of an item by an interest declared beforehand, and the taker may defer it', () => {
    const before = having([...five, [M_CE, interest(1)]]);
    expect(before.state.stage).toBe('open');
    expect(typesOf(before.when(CHAIR, take(1)))).toEqual(['ItemTaken', 'MotionPut', 'QuorumLost']);
    const taken = having([...five, [M_CE, interest(1)], [CHAIR, take(1)]]);
    taken.when(CHAIR, take(1)).thenNothing();
    expect(typesOf(taken.when(CHAIR, defer(1)))).toEqual(['ItemDeferred', 'QuorumRegained']);
  });

  it('is lost in the middle of a vote by an interest: no ballot, no close, and the vote goes on when it is back', () => {
    const voting: readonly Step[] = [
      ...five,
      [CHAIR, take(1)],
      [CHAIR, callVote(1)],
      [SWALE, ballot(1, 'for')],
      [VICE, ballot(1, 'for')],
    ];
    const broken = having([...voting, [SWALE, interest(1)]]);
    expect(broken.state.stage).toBe('suspended');
    broken.when(VICE, ballot(1, 'against')).thenOutOfOrder('R-QUORUM-4', 'inquorate');
    broken.when(CHAIR, closeVote(1)).thenOutOfOrder('R-QUORUM-4', 'inquorate');
    const mended = having([...voting, [SWALE, interest(1)], [TW_CE, HERE]]);
    expect(mended.when(CHAIR, closeVote(1)).state).toMatchObject({
      business: { 1: { verdict: { tally: { for: 1, against: 0, abstained: 0, notVoting: 4 } } } },
    });
  });
});

describe('While there is no quorum (R-QUORUM-4)', () => {
  const suspended = having(lost);

  it.each([
    consensus(1),
    callVote(1),
    closeVote(1),
    { type: 'RecordNoConsensus', number: 1 } as const,
    { type: 'GiveCastingVote', number: 1, choice: 'for' } as const,
  ])('no outcome is declared: $type', (command) =>
    suspended.when(CHAIR, command).thenOutOfOrder('R-QUORUM-4', 'inquorate'),
  );

  it.each([objects(1), { type: 'RequestVote', number: 1 } as const, ballot(1, 'for'), take(2)])(
    'nothing is debated: $type',
    (command) => {
      suspended.when(VICE, command).thenOutOfOrder('R-QUORUM-4', 'inquorate');
    },
  );

  it('people come and go, declare interests and send apologies', () => {
    expect(typesOf(suspended.when(VICE, interest(1)))).toEqual(['InterestDeclared']);
    expect(typesOf(suspended.when(VICE, GONE))).toEqual(['MemberLeft']);
    expect(typesOf(suspended.when(SWALE, { type: 'SendApologies' }))).toEqual(['ApologiesSent']);
    expect(typesOf(suspended.when(CHAIR, GONE))).toEqual(['MemberLeft', 'ChairTaken']);
  });

  it('the item may be deferred, and the meeting stays suspended', () => {
    expect(suspended.when(CHAIR, defer(1)).state).toMatchObject({ stage: 'suspended', floor: null });
    suspended.when(VICE, defer(1)).thenOutOfOrder('R-AGENDA-1', 'not-presiding');
  });

  it('nobody else’s press is answered with the quorum: whose it is comes first', () => {
    suspended.when(VICE, consensus(1)).thenOutOfOrder('R-CONS-1', 'not-presiding');
  });
});

describe('The wait for a quorum', () => {
  it('has a deadline fifteen minutes from the loss', () => {
    expect(meeting.deadlines(having(lost).state)).toEqual([
      { name: 'offer-adjournment', at: '2026-11-26T10:35:00.000Z', command: OFFER },
    ]);
    expect(meeting.deadlines(having(OPEN).state)).toEqual([]);
    expect(meeting.deadlines(meeting.initial)).toEqual([]);
  });

  it('ends in an offer of adjournment, made once and never early', () => {
    having(lost).when(null, OFFER, '10:34').thenNothing();
    having(lost)
      .when(null, OFFER, '10:35')
      .then({ type: 'AdjournmentOffered', at: '2026-11-26T10:35:00.000Z' });
    const offered = having([...lost, [null, OFFER, '10:35']]);
    expect(offered.state).toMatchObject({ stage: 'suspended', offered: true });
    offered.when(null, OFFER, '10:50').thenNothing();
    expect(meeting.deadlines(offered.state)).toEqual([]);
  });

  it('is over when the quorum is back, and starts afresh when it is lost again', () => {
    const back: readonly Step[] = [...lost, [SWALE, HERE, '10:30']];
    having(back).when(null, OFFER, '10:35').thenNothing();
    const again = having([...back, [SWALE, GONE, '10:40']]);
    expect(meeting.deadlines(again.state)).toMatchObject([{ at: '2026-11-26T10:55:00.000Z' }]);
  });

  it('adjourns nobody: the offer alone closes nothing', () => {
    expect(having([...lost, [null, OFFER, '11:00']]).state.stage).toBe('suspended');
    expect(typesOf(having(inVote(1)).when(null, OFFER))).toEqual([]);
  });
});
