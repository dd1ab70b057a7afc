import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mark } from '../../src/app/ports.ts';
import { verify } from '../../src/app/verify.ts';
import { audit } from '../soak/audit.ts';
import { postedTwice } from '../soak/cards.ts';
import { chanceFrom } from '../soak/chance.ts';
import { comes, convene, divide, insist, newId, pause } from '../soak/proceedings.ts';
import { MEETING, openRoom, type Room } from '../soak/room.ts';
import type { Press, Told } from '../soak/told.ts';
import { ofType } from './proceedings.ts';

const SEATS = 60;
const AT_ONCE = 8;
/** Teams delivers once more what was not answered by then, and tells the presser that something went wrong. */
const PATIENCE_MS = 15_000;
const VERBS = ['for', 'against', 'abstain'] as const;
const [OLD, NEW] = [0, 1];

interface Waited extends Told {
  /** From the press to its answer, with every delivery it took. */
  readonly waited: number;
}

describe('The bot is upgraded in the middle of a storm of votes', () => {
  let room: Room;
  /** Where the front end sends a press: to the old one, to either, to the new one. */
  let open: readonly number[] = [OLD];
  let leftMs = Number.NaN;
  let marksAfterwards: readonly Mark[] = [];
  /** Cards of which nobody knew before whether they had arrived: a machine this slow may lose an answer by itself. */
  let doubtful: readonly string[] = [];
  const told: Waited[] = [];
  const chance = chanceFrom(20_261_126);
  beforeAll(async () => {
    room = await openRoom({ seats: SEATS, processes: 2 });
    await room.fleet.retire(NEW);
    await convene(room, 1);
    await divide(room, 1);
  }, 120_000);
  afterAll(() => room.close());

  /** As Teams does: delivered again, with its own id, until somebody answers. */
  async function deliver(press: Press): Promise<Waited> {
    const began = performance.now();
    for (;;) {
      const one = await room.press(press, chance.pick(open));
      const waited = performance.now() - began;
      if (one.words !== 'no answer' || waited > 2 * PATIENCE_MS) return { ...one, waited };
      await pause(50);
    }
  }

  /** Every sixth press is a member's first; the rest are of members who have voted, and change their minds. */
  async function storm(over: () => boolean): Promise<void> {
    let pressed = 0;
    const hand = async (): Promise<void> => {
      while (!over()) {
        const nth = pressed++;
        const first = Math.min(Math.floor(nth / 6), SEATS - 1);
        const who = room.members[nth % 6 === 0 ? first : chance.below(first + 1)] ?? room.chair;
        told.push(await deliver({ who, verb: chance.pick(VERBS), no: 1, id: newId() }));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
  }

  const inDoubt = async (key: string) =>
    (await room.store.copies.of(key)).some(({ activityId }) => activityId === null);

  async function upgrade(): Promise<void> {
    while (told.length < 60) await pause(10);
    const cards = ['roll-call/', 'motion/1', 'ballot/1'].map((card) => `${MEETING}/${card}`);
    const doubts = await Promise.all(cards.map(inDoubt));
    doubtful = cards.filter((_, i) => doubts[i]);
    await room.fleet.start(NEW);
    const ready = async () => {
      const answer = await fetch(room.fleet.endpoint(NEW).replace('/api/messages', '/ready'));
      return answer.status === 200;
    };
    expect(await comes(ready, 10_000)).toBe(true);
    open = [OLD, NEW];
    await pause(300);
    leftMs = await room.fleet.retire(OLD);
    marksAfterwards = (await room.store.outbox.pending()).filter((m) => Date.parse(m.until) > Date.now());
    const soFar = told.length;
    await pause(1_000);
    open = [NEW];
    while (told.length < Math.max(300, soFar + 100)) await pause(10);
  }

  it('the old process goes of itself while three hundred votes and more are cast', async () => {
    let over = false;
    const upgraded = upgrade().finally(() => {
      over = true;
    });
    await Promise.all([storm(() => over), upgraded]);
    expect(told.length).toBeGreaterThanOrEqual(300);
    expect(leftMs).toBeLessThan(20_000);
  }, 90_000);

  it('every vote is answered as recorded, none after Teams’ patience, and none is lost or doubled', async () => {
    const waited = told.map((one) => one.waited).sort((a, b) => a - b);
    const at = (share: number) => Math.round(waited[Math.floor((waited.length - 1) * share)] ?? Number.NaN);
    process.stdout.write(
      `${told.length} votes; waited p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)} ms; the old left in ${Math.round(leftMs)} ms\n`,
    );
    expect(new Set(told.map(({ said }) => said))).toEqual(new Set(['recorded', 'already']));
    expect(at(1)).toBeLessThan(PATIENCE_MS);
    expect(audit(told, await room.rows())).toEqual([]);
  });

  it('the old one leaves no mark of its own: the new one tells what it had not told, at once', () => {
    expect(new Set(marksAfterwards.map(({ owner }) => owner)).size).toBeLessThanOrEqual(1);
  });

  it('the card everybody sees is as the record is, and nobody was missed', async () => {
    const voted = new Set(ofType(await room.rows(), 'BallotCast').map(({ person }) => person)).size;
    const shown = () =>
      room.teams.cards(room.group).findLast(({ summary }) => summary.startsWith('Vote open'))?.summary;
    await expect.poll(shown, { timeout: 5_000 }).toContain(`: ${voted} of ${SEATS} have voted`);
    const missed = await room.store.undelivered.all('mkip');
    expect(missed.filter(({ why, cardKey }) => why !== 'no chat' && !doubtful.includes(cardKey))).toEqual([]);
    expect(postedTwice(room.teams, room.group)).toEqual([]);
  }, 20_000);

  it('the vote is closed at the new one, and the whole record verifies', async () => {
    await insist(room, { who: room.chair, verb: 'close-vote', no: 1, id: newId() }, NEW);
    expect(await comes(async () => (await room.store.outbox.pending()).length === 0, 20_000)).toBe(true);
    expect((await verify(room.store, [room.board])).faults).toEqual([]);
  }, 40_000);
});
