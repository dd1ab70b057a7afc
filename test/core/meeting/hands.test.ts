import { describe, expect, it } from 'vitest';
import {
  ballotsOn,
  CLERK,
  confirm,
  hands,
  recorded,
  seatOf,
  sendBack,
  shownOn,
  wantedOn,
} from './hands-raised.ts';
import { CHAIR, EVERYBODY, M_CE, S_CE, SWALE, TW_CE, VICE } from './members.ts';
import { called, having, inVote, onItem, type Step, typesOf, verdictOn } from './minutes.ts';
import { ballot, closeVote, GONE, HERE } from './moves.ts';

const at = '2026-11-26T10:00:00.000Z';
const FOUR = { [VICE]: 'for', [SWALE]: 'against', [M_CE]: 'for', [S_CE]: null } as const;
const put: readonly Step[] = [...inVote(1), ...recorded(1, FOUR)];
const confirmed: readonly Step[] = [...put, [CHAIR, confirm(1)]];

describe('A show of hands', () => {
  it('is recorded by the clerk, hand by hand, and counts for nothing yet', () => {
    const { state, ruling } = having(inVote(1)).when(CLERK, hands(1, FOUR));
    expect(ruling).toEqual({
      inOrder: true,
      events: [
        {
          type: 'HandsRecorded',
          at,
          number: 1,
          show: 1,
          by: CLERK,
          hands: Object.entries(FOUR).map(([person, hand]) => ({ seat: seatOf(person), person, hand })),
        },
      ],
    });
    expect(ballotsOn(called(state), 1)).toEqual({});
    expect(having(put).when(CHAIR, closeVote(1)).state).toMatchObject({
      business: { 1: { verdict: { tally: { for: 0, against: 0, abstained: 0, notVoting: 6 } } } },
    });
  });

  it('becomes the same ballots once whoever presides confirms it, with both names on each', () => {
    const inRoom = { recordedBy: CLERK, confirmedBy: CHAIR };
    const cast = (person: string, choice: 'for' | 'against') =>
      ({ type: 'BallotCast', at, seat: seatOf(person), person, number: 1, choice, inRoom }) as const;
    having(put)
      .when(CHAIR, confirm(1))
      .then(
        { type: 'HandsConfirmed', at, number: 1, show: 1, by: CHAIR, recordedBy: CLERK },
        cast(VICE, 'for'),
        cast(SWALE, 'against'),
        cast(M_CE, 'for'),
      );
  });

  it('leaves whoever raised no hand not voting, which is neither abstaining nor absent', () => {
    const steps: readonly Step[] = [...confirmed, [CHAIR, ballot(1, 'for')]];
    const { tally, division } = verdictOn(having(steps).when(CHAIR, closeVote(1)).state, 1);
    expect(tally).toEqual({ for: 3, against: 1, abstained: 0, notVoting: 2 });
    expect(division).toHaveLength(6);
    expect(division.find(({ person }) => person === SWALE)).toEqual({
      seat: 'swale.leader',
      person: SWALE,
      choice: 'against',
      inRoom: true,
    });
    expect(division.find(({ person }) => person === CHAIR)).not.toHaveProperty('inRoom');
  });

  it('never moves a member’s own press, made before it or while it waits', () => {
    const before = having([...inVote(1), [VICE, ballot(1, 'against')]]).when(CLERK, hands(1, FOUR));
    expect(shownOn(before.state, 1)?.hands.map(({ person }) => person)).toEqual([SWALE, M_CE, S_CE]);
    const { state } = having([...put, [VICE, ballot(1, 'against')]]).when(CHAIR, confirm(1));
    expect(ballotsOn(called(state), 1)[seatOf(VICE)]).toEqual({ person: VICE, choice: 'against', at });
  });

  it('may be changed by the member’s own press afterwards, even to the same vote', () => {
    const { state } = having(confirmed).when(SWALE, ballot(1, 'for'));
    expect(ballotsOn(called(state), 1)['swale.leader']).toEqual({ person: SWALE, choice: 'for', at });
    having(confirmed)
      .when(SWALE, ballot(1, 'against'))
      .then({ type: 'BallotCast', at, seat: 'swale.leader', person: SWALE, number: 1, choice: 'against' });
  });

  it('may be taken again once confirmed, and then stands in place of the one before', () => {
    const again: readonly Step[] = [
      ...confirmed,
      [CLERK, hands(1, { ...FOUR, [SWALE]: null, [S_CE]: 'abstain' })],
    ];
    const { state } = having(again).when(CHAIR, confirm(1, 2));
    expect(Object.keys(ballotsOn(called(state), 1)).toSorted()).toEqual(
      [VICE, M_CE, S_CE].map(seatOf).toSorted(),
    );
    expect(wantedOn(called(state), 1)).toEqual(EVERYBODY);
  });

  it('sent back, counts for nothing, and may be put again as it was', () => {
    const steps: readonly Step[] = [...put, [CHAIR, sendBack(1)]];
    expect(ballotsOn(having(steps).state, 1)).toEqual({});
    expect(typesOf(having(steps).when(CLERK, hands(1, FOUR)))).toEqual(['HandsRecorded']);
    having(steps).when(CHAIR, sendBack(1)).thenNothing();
    having(steps).when(CHAIR, confirm(1)).thenOutOfOrder('R-VOTE-5', 'hands-settled', { found: 'returned' });
    having(confirmed)
      .when(CHAIR, sendBack(1))
      .thenOutOfOrder('R-VOTE-5', 'hands-settled', { found: 'confirmed' });
  });

  it('recorded or confirmed twice is recorded once', () => {
    having(put).when(CLERK, hands(1, FOUR)).thenNothing();
    having(confirmed).when(CLERK, hands(1, FOUR)).thenNothing();
    having(confirmed).when(CHAIR, confirm(1)).thenNothing();
  });
});

describe('A show of hands is out of order', () => {
  it('recorded by the person presiding, by a member, or by anybody but the clerk', () => {
    for (const person of [CHAIR, SWALE, 'head-of-waste', 'kent-representative', null])
      having(inVote(1))
        .when(person, hands(1, FOUR))
        .thenOutOfOrder('R-VOTE-5', 'not-your-office', { required: 'the clerk' });
  });

  it('confirmed or sent back by the clerk, or by a member who does not preside', () => {
    for (const person of [CLERK, VICE])
      for (const command of [confirm(1), sendBack(1)])
        having(put).when(person, command).thenOutOfOrder('R-VOTE-5', 'not-presiding', { person: CHAIR });
  });

  it('while no vote is open, before it is called or after it is closed', () => {
    having(onItem(1)).when(CLERK, hands(1, FOUR)).thenOutOfOrder('R-VOTE-5', 'vote-not-open');
    having(onItem(1)).when(CHAIR, confirm(1)).thenOutOfOrder('R-VOTE-5', 'vote-not-open');
    const closed: readonly Step[] = [...put, [CHAIR, closeVote(1)]];
    having(closed).when(CLERK, hands(1, FOUR)).thenOutOfOrder('R-VOTE-5', 'vote-not-open');
    having(closed).when(CHAIR, confirm(1)).thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
  });

  it('where none has been recorded, or a later one has been', () => {
    having(inVote(1)).when(CHAIR, confirm(1)).thenOutOfOrder('R-VOTE-5', 'no-hands-put');
    const twice: readonly Step[] = [...put, [CLERK, hands(1, { ...FOUR, [TW_CE]: 'for' })]];
    for (const command of [confirm(1), sendBack(1)])
      having(twice)
        .when(CHAIR, command)
        .thenOutOfOrder('R-VOTE-5', 'hands-superseded', { required: 2, found: 1 });
  });

  it('of somebody who is not here, has withdrawn, or has no vote on the item', () => {
    const away: readonly Step[] = [...inVote(1), [TW_CE, GONE]];
    having(away)
      .when(CLERK, hands(1, { [TW_CE]: 'for' }))
      .thenOutOfOrder('R-VOTE-5', 'hands-spoilt', { person: TW_CE });
    having(inVote(2))
      .when(CLERK, hands(2, { [SWALE]: 'for' }))
      .thenOutOfOrder('R-VOTE-5', 'hands-spoilt', { person: SWALE });
    having(inVote(1))
      .when(CLERK, hands(1, { 'kent-representative': 'for' }))
      .thenOutOfOrder('R-VOTE-5', 'hands-spoilt');
  });

  it('of nobody, and of members who have all voted themselves', () => {
    having(inVote(1)).when(CLERK, hands(1, {})).thenOutOfOrder('R-VOTE-5', 'hands-pressed-already');
    having([...inVote(1), [SWALE, ballot(1, 'for')]])
      .when(CLERK, hands(1, { [SWALE]: 'against' }))
      .thenOutOfOrder('R-VOTE-5', 'hands-pressed-already', { people: [SWALE] });
  });

  it('once somebody in it has left, though they are back, or has withdrawn, or their substitute has been relieved', () => {
    having([...put, [SWALE, GONE], [SWALE, HERE]])
      .when(CHAIR, confirm(1))
      .thenOutOfOrder('R-VOTE-5', 'hands-spoilt', { person: SWALE, found: 'left' });
    having([...put, [S_CE, { type: 'DeclareInterest', number: 1, interest: 'pecuniary' }]])
      .when(CHAIR, confirm(1))
      .thenOutOfOrder('R-VOTE-5', 'hands-spoilt', { person: S_CE, found: 'withdrew' });
    expect(typesOf(having([...put, [TW_CE, GONE]]).when(CHAIR, confirm(1)))[0], 'not in it').toBe(
      'HandsConfirmed',
    );
  });

  it('while there is no quorum', () => {
    const two: readonly Step[] = [
      [SWALE, GONE],
      [S_CE, GONE],
    ];
    having([...inVote(1), ...two])
      .when(CLERK, hands(1, FOUR))
      .thenOutOfOrder('R-QUORUM-4', 'inquorate');
    having([...put, ...two])
      .when(CHAIR, confirm(1))
      .thenOutOfOrder('R-QUORUM-4', 'inquorate');
  });
});
