import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { CHAIR, convene, divide, forge, MEETING, ofType, press, recorded, SIX } from './proceedings.ts';

const VERBS = ['for', 'against', 'abstain'] as const;
const RECEIPTS = {
  for: 'Your vote is recorded: For.',
  against: 'Your vote is recorded: Against.',
  abstain: 'Your abstention is recorded.',
} as const;

describe('Everybody presses at once', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await convene(house, ['the first plan', 'the second plan', 'the third plan']);
  });
  afterAll(() => house.close());

  const ballotsOn = async (number: number) =>
    ofType(await recorded(house), 'BallotCast').filter((ballot) => ballot.number === number);

  it('six members vote at the same instant: six ballots are stored and six receipts given', async () => {
    await divide(house, 1);
    const answers = await Promise.all(SIX.map((who) => press(house, who, 'For')));
    expect(answers.map(({ words }) => words)).toEqual(SIX.map(() => RECEIPTS.for));
    const ballots = await ballotsOn(1);
    expect(ballots.map(({ person }) => person).sort()).toEqual([...SIX].sort());
    expect((await press(house, CHAIR, 'Close the vote')).words).toBe('The vote is closed.');
    await house.settled();
    const [outcome] = ofType(await recorded(house), 'OutcomeDeclared');
    expect(outcome).toMatchObject({ verdict: { tally: { for: 6, against: 0, abstained: 0, notVoting: 0 } } });
  });

  it('one press delivered three times with its own id, and three times with new ones, is one ballot', async () => {
    await divide(house, 2);
    const member = house.person(SIX[0]);
    const again = (id?: string) =>
      forge(house, member, house.group, {
        verb: 'for',
        data: { of: MEETING, no: 2 },
        ...(id === undefined ? {} : { id }),
      });
    const answers = await Promise.all([
      again('same'),
      again('same'),
      again('same'),
      again(),
      again(),
      again(),
    ]);
    expect(answers.filter(({ words }) => words.startsWith(RECEIPTS.for))).toHaveLength(6);
    expect(await ballotsOn(2)).toHaveLength(1);
    await member.redelivers({ newId: true });
    expect(await ballotsOn(2)).toHaveLength(1);
    expect((await press(house, CHAIR, 'Close the vote')).refused).toBe(false);
    await house.settled();
  });

  it('one press id from two people is two ballots: nobody’s vote is taken for another’s', async () => {
    await divide(house, 3);
    const cast = (who: string) =>
      forge(house, house.person(who), house.group, {
        verb: 'against',
        data: { of: MEETING, no: 3 },
        id: 'shared',
      });
    await Promise.all([cast(SIX[0]), cast(SIX[1])]);
    expect((await ballotsOn(3)).map(({ person }) => person).sort()).toEqual([SIX[0], SIX[1]].sort());
  });

  it('sixty presses at once leave every answered receipt in the record, and the columns add up to the entitled', async () => {
    const presses = Array.from({ length: 60 }, (_, i) => ({
      who: SIX[i % SIX.length] ?? CHAIR,
      verb: VERBS[(i * 7 + Math.floor(i / 6)) % 3] ?? 'for',
    }));
    const answers = await Promise.all(
      presses.map(async ({ who, verb }) => ({
        ...{ who, verb },
        ...(await forge(house, house.person(who), house.group, { verb, data: { of: MEETING, no: 3 } })),
      })),
    );
    const ballots = await ballotsOn(3);
    for (const { who, verb, words, status } of answers) {
      expect([status, words.startsWith(RECEIPTS[verb])]).toEqual([200, true]);
      expect(ballots).toContainEqual(expect.objectContaining({ person: who, choice: verb }));
    }
    await press(house, CHAIR, 'Close the vote');
    await house.settled();
    const last = new Map(ballots.map((ballot) => [ballot.seat, ballot.choice]));
    const verdict = ofType(await recorded(house), 'OutcomeDeclared').at(-1)?.verdict as {
      tally: { for: number; against: number; abstained: number; notVoting: number };
      division: readonly { seat: string; choice: string }[];
    };
    const { tally, division } = verdict;
    expect(tally.for + tally.against + tally.abstained + tally.notVoting).toBe(SIX.length);
    expect(division.map(({ seat, choice }) => [seat, choice])).toEqual(
      division.map(({ seat }) => [seat, last.get(seat)]),
    );
  });
});
