import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/app/verify.ts';
import { audit } from '../soak/audit.ts';
import { postedTwice } from '../soak/cards.ts';
import { chanceFrom } from '../soak/chance.ts';
import { comes, convene, divide, insist, meetingIn, newId } from '../soak/proceedings.ts';
import { openRoom, REGISTER, type Room } from '../soak/room.ts';
import type { Told } from '../soak/told.ts';
import { ofType } from './proceedings.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SEATS = 60;
const PRESSES = 300;
const SEED = 20_261_126;
const VERBS = ['for', 'against', 'abstain'] as const;

describe(`The bot is killed ${ROUNDS} times in the middle of a storm of votes`, () => {
  let room: Room;
  const told: Told[] = [];
  let hits = 0;
  const chance = chanceFrom(SEED);
  beforeAll(async () => {
    room = await openRoom({ seats: SEATS, processes: 1 });
    await convene(room, ROUNDS);
  }, 120_000);
  afterAll(() => room.close());

  /** Five presses by each of sixty members, all on their way at once; kill -9 as soon as so many are answered. */
  async function storm(no: number, answers: number): Promise<readonly Told[]> {
    let answered = 0;
    let killed: Promise<void> | null = null;
    const presses = Array.from({ length: PRESSES }, async (_, i) => {
      const who = room.members[i % SEATS] ?? room.chair;
      const one = await room.press({ who, verb: chance.pick(VERBS), no, id: newId() }, 0);
      if (one.said !== 'unknown') answered += 1;
      if (answered >= answers) killed ??= room.fleet.kill(0);
      return one;
    });
    const all = await Promise.all(presses);
    await (killed ?? room.fleet.kill(0));
    return all;
  }

  it.each(Array.from({ length: ROUNDS }, (_, i) => i + 1))(
    'round %i: every answered ballot is there exactly once, and none that was not answered is there twice',
    async (no) => {
      await divide(room, no);
      const storming = await storm(no, 30 + chance.below(240));
      told.push(...storming);
      const unanswered = storming.filter(({ said }) => said === 'unknown');
      hits += unanswered.length;
      expect(audit(told, await room.rows())).toEqual([]);

      await room.fleet.start(0);
      told.push(...(await Promise.all(unanswered.map((press) => insist(room, press)))));
      await insist(room, { who: room.chair, verb: 'close-vote', no, id: newId() });
      const rows = await room.rows();
      expect(audit(told, rows)).toEqual([]);
      expect(meetingIn(rows).business[no]?.stage).toBe('decided');
    },
    120_000,
  );

  it('hit presses on their way: what follows is no test otherwise', () => {
    expect(hits).toBeGreaterThan(0);
  });

  it('comes to every outcome, posts no card twice, and the whole record verifies', async () => {
    const entered = async () => ofType(await room.rows(REGISTER), 'DecisionEntered').length === ROUNDS;
    expect(await comes(entered, 20_000)).toBe(true);
    expect(postedTwice(room.teams, room.group)).toEqual([]);
    await room.fleet.stopAll();
    expect((await verify(room.store, [room.board])).faults).toEqual([]);
  }, 60_000);
});
