import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { examplesOf } from '../../data/examples.ts';
import { CHAIR, EVERYBODY, M_CE, S_CE, SWALE, TW_CE, VICE } from './members.ts';
import { having, inVote, OPEN, onItem, type Step, typesOf, verdictOn, votes } from './minutes.ts';
import { ballot, callVote, closeVote, GONE, HERE } from './moves.ts';

const at = '2026-11-26T10:00:00.000Z';
const ask = (number: number) => ({ type: 'RequestVote', number }) as const;
const closing = (steps: readonly Step[], number = 1) =>
  verdictOn(having(steps).when(CHAIR, closeVote(number)).state, number);

const Circumstances = z.object({
  meetingOpen: z.boolean(),
  quorate: z.boolean(),
  requestedByPresiding: z.literal(true),
});
const Formal = z.object({ result: z.enum(['INDICATIVE_ONLY', 'FORMAL_VOTE', 'REJECTED_INQUORATE']) });
const ANSWERS = {
  INDICATIVE_ONLY: ['out of order', 'meeting-not-open'],
  FORMAL_VOTE: ['BallotCast'],
  REJECTED_INQUORATE: ['out of order', 'inquorate'],
} as const;

describe.each(examplesOf('BALLOT', Circumstances, Formal))('$id: $title', ({ input, expected }) => {
  const steps = input.meetingOpen ? inVote(1) : OPEN.slice(0, -1);
  const leavers: readonly Step[] =
    input.quorate || !input.meetingOpen
      ? []
      : [
          [SWALE, GONE],
          [S_CE, GONE],
        ];

  it(`is ${expected.result.toLowerCase().replaceAll('_', ' ')}`, () => {
    expect(typesOf(having([...steps, ...leavers]).when(VICE, ballot(1, 'for')))).toEqual(
      ANSWERS[expected.result],
    );
  });
});

describe('Asking for a vote', () => {
  it('is for any member, and only the person presiding calls one (R-VOTE-1)', () => {
    having(onItem(1))
      .when(SWALE, ask(1))
      .then({ type: 'VoteRequested', at, seat: 'swale.leader', person: SWALE, number: 1 });
    having([...onItem(1), [SWALE, ask(1)]])
      .when(SWALE, ask(1))
      .thenNothing();
    having([...onItem(1), [SWALE, ask(1)]])
      .when(SWALE, callVote(1))
      .thenOutOfOrder('R-VOTE-1', 'not-presiding');
    having(onItem(1)).when('kent-representative', ask(1)).thenOutOfOrder('R-MEM-3', 'observer-has-no-vote');
  });

  it('is over once there is one', () => {
    having(inVote(1)).when(SWALE, ask(1)).thenOutOfOrder('R-CONS-1', 'vote-already-open');
    having(inVote(1)).when(CHAIR, callVote(1)).thenNothing();
  });
});

describe('A ballot (11.1)', () => {
  it('is cast by a member for the seat they sit in', () => {
    having(inVote(1))
      .when(SWALE, ballot(1, 'for'))
      .then({ type: 'BallotCast', at, seat: 'swale.leader', person: SWALE, number: 1, choice: 'for' });
  });

  it('may be changed until the vote is closed; the last counts, once', () => {
    const steps: readonly Step[] = [
      ...inVote(1),
      [SWALE, ballot(1, 'for')],
      [SWALE, ballot(1, 'against')],
      [SWALE, ballot(1, 'abstain')],
    ];
    expect(closing(steps).tally).toEqual({ for: 0, against: 0, abstained: 1, notVoting: 5 });
  });

  it('cast the same again records nothing', () => {
    having([...inVote(1), [SWALE, ballot(1, 'for')]])
      .when(SWALE, ballot(1, 'for'))
      .thenNothing();
  });

  it('is the chair’s too, once', () => {
    const steps = [...inVote(1), ...votes(1, { [CHAIR]: 'for' }), ...votes(1, { [CHAIR]: 'against' })];
    expect(closing(steps).tally).toMatchObject({ for: 0, against: 1 });
  });

  it.each([
    ['kent-representative', 'R-MEM-3'],
    ['clerk', 'R-MEM-3'],
    ['cabinet-member-swale', 'R-MEM-2'],
    ['a-stranger', 'R-MEM-2'],
    [null, 'R-MEM-2'],
  ] as const)('is not for %s', (person, rule) =>
    having(inVote(1)).when(person, ballot(1, 'for')).thenOutOfOrder(rule),
  );

  it('needs an open vote', () => {
    having(onItem(1)).when(SWALE, ballot(1, 'for')).thenOutOfOrder('R-VOTE-5', 'vote-not-open');
    having(onItem(1)).when(CHAIR, closeVote(1)).thenOutOfOrder('R-VOTE-5', 'vote-not-open');
  });

  it('is too late the moment the vote is closed, though the card still shows the buttons', () => {
    const closed = having([...inVote(1), [SWALE, ballot(1, 'for')], [CHAIR, closeVote(1)]]);
    closed.when(VICE, ballot(1, 'against')).thenOutOfOrder('R-VOTE-5', 'vote-not-open');
    closed.when(SWALE, ballot(1, 'for')).thenOutOfOrder('R-VOTE-5', 'vote-not-open');
    expect(verdictOn(closed.state, 1)).toMatchObject({ result: 'carried', tally: { for: 1, notVoting: 5 } });
  });

  it('goes with the member who cast it: the substitute votes anew, and the seat has one ballot', () => {
    const swapped: readonly Step[] = [
      ...inVote(1),
      [SWALE, ballot(1, 'for')],
      [SWALE, GONE],
      ['cabinet-member-swale', HERE],
    ];
    expect(closing(swapped).tally).toEqual({ for: 0, against: 0, abstained: 0, notVoting: 6 });
    const both = closing([...swapped, ['cabinet-member-swale', ballot(1, 'against')]]);
    expect(both.tally).toEqual({ for: 0, against: 1, abstained: 0, notVoting: 5 });
    expect(both.division.filter((d) => d.seat === 'swale.leader')).toEqual([
      { seat: 'swale.leader', person: 'cabinet-member-swale', choice: 'against' },
    ]);
  });

  it('stands again when its member comes back before the close', () => {
    const back: readonly Step[] = [...inVote(1), [SWALE, ballot(1, 'for')], [SWALE, GONE], [SWALE, HERE]];
    expect(closing(back).tally).toMatchObject({ for: 1 });
  });

  it('of a principal who waits is out of order while the substitute sits', () => {
    const waiting = having([
      ...OPEN.filter(([p]) => p !== SWALE),
      ['cabinet-member-swale', HERE],
      ...onItem(1).slice(-1),
      [CHAIR, callVote(1)],
      [SWALE, HERE],
    ]);
    waiting.when(SWALE, ballot(1, 'for')).thenOutOfOrder('R-MEM-2', 'seat-is-filled');
    expect(typesOf(waiting.when('cabinet-member-swale', ballot(1, 'for')))).toEqual(['BallotCast']);
  });

  it('of a member who leaves is not counted, and they are not “not voting” either', () => {
    const verdict = closing([...inVote(1), [SWALE, ballot(1, 'for')], [SWALE, GONE]]);
    expect(verdict.tally).toEqual({ for: 0, against: 0, abstained: 0, notVoting: 5 });
    expect(verdict.division.map((d) => d.person)).not.toContain(SWALE);
  });
});

describe('Closing a vote', () => {
  it('declares what the ballots say, by name, with those who pressed nothing', () => {
    const verdict = closing([
      ...inVote(1),
      ...votes(1, { [VICE]: 'for', [SWALE]: 'for', [CHAIR]: 'against', [M_CE]: 'abstain' }),
    ]);
    expect(verdict).toMatchObject({
      result: 'carried',
      method: 'majority',
      tie: false,
      tally: { for: 2, against: 1, abstained: 1, notVoting: 2 },
    });
    expect(verdict.division).toContainEqual({ seat: 'swale.chief-executive', person: S_CE, choice: null });
    expect(verdict.division).toHaveLength(6);
  });

  it.each([VICE, SWALE, 'clerk', 'a-stranger', null])('is not for %s', (person) => {
    having(inVote(1)).when(person, closeVote(1)).thenOutOfOrder('R-VOTE-5', 'not-presiding');
  });

  it('with no ballot cast carries nothing', () => {
    expect(closing(inVote(1))).toMatchObject({
      result: 'not-carried',
      tally: { for: 0, against: 0, notVoting: 6 },
    });
  });

  it('on a tie carries nothing: nobody at MKIP has a casting vote (R-VOTE-4)', () => {
    const tied = [
      ...inVote(1),
      ...votes(1, {
        [VICE]: 'for',
        [M_CE]: 'for',
        [SWALE]: 'for',
        [S_CE]: 'against',
        [CHAIR]: 'against',
        [TW_CE]: 'against',
      }),
    ];
    expect(closing(tied)).toMatchObject({ result: 'not-carried', tie: true });
    const decided = having([...tied, [CHAIR, closeVote(1)]]);
    decided
      .when(CHAIR, { type: 'GiveCastingVote', number: 1, choice: 'for' })
      .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
    having(tied)
      .when(CHAIR, { type: 'GiveCastingVote', number: 1, choice: 'for' })
      .thenOutOfOrder('R-VOTE-4', 'no-casting-vote');
  });

  it('counts everybody present and entitled, whatever they pressed, and nobody else', () => {
    for (const [i, person] of EVERYBODY.entries()) {
      const choices = EVERYBODY.slice(0, i).map((p): Step => [p, ballot(1, 'against')]);
      const { tally, quorum } = closing([...inVote(1), ...choices]);
      expect(tally, person).toEqual({ for: 0, against: i, abstained: 0, notVoting: 6 - i });
      expect(quorum.counted).toBe(6);
    }
  });
});
