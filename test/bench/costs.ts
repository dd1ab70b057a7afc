import { randomUUID } from 'node:crypto';
import { messageActivity } from '../../src/local/fake-teams/activities.ts';
import { sendToBot } from '../../src/local/fake-teams/send.ts';
import { votersOf } from './boards.ts';
import type { Built } from './build.ts';
import type { House } from './house.ts';
import type { Heard, Round } from './load.ts';
import { measure, medians, quantile, type Racer, type Result } from './measure.ts';
import { type Process, startProcess } from './process.ts';
import { pollOf } from './race.ts';
import { pressOf } from './votes.ts';

/** Seats of the boards compared. */
export const SEATS = [6, 60, 1000] as const;
/** Seats of the board everybody comes to at once. */
export const AWAITED = 1002;
const AT_ONCE = [1, 6] as const;

/** What a vote costs among so many seats, or beside so many decisions: how many at once, then what it came to. */
export type Cost = Readonly<Record<number, Result>>;

/** What a vote costs one racer and another, in rounds one after another. */
export async function costOfVote(built: Built, racers: readonly Racer[], rounds: number): Promise<Cost[]> {
  const load = await startLoad(built);
  for (const racer of racers) await measure(load, racer, 60, 6);
  const kept: Record<number, Result[]>[] = racers.map(() => ({}));
  for (let round = 0; round < rounds; round += 1)
    for (const atOnce of AT_ONCE)
      for (const [i, racer] of racers.entries()) {
        const result = await measure(load, racer, atOnce === 1 ? 120 : 300, atOnce);
        kept[i] = { ...kept[i], [atOnce]: [...(kept[i]?.[atOnce] ?? []), result] };
      }
  await load.stop();
  return kept.map((byAtOnce) =>
    Object.fromEntries(Object.entries(byAtOnce).map(([n, results]) => [n, medians(results)])),
  );
}

/** Everybody of a board saying at one moment that they are here. */
export interface Arrivals {
  readonly people: number;
  readonly recorded: number;
  /** Milliseconds until the last was answered, and until half and 99 in 100 were. */
  readonly ms: number;
  readonly p50: number;
  readonly p99: number;
}

export async function arrivals(built: Built, house: House): Promise<Arrivals> {
  const load = await startLoad(built);
  const poll = pollOf(house, AWAITED);
  const people = votersOf(poll.board);
  const bodies = people.map((who) => JSON.stringify(pressOf(poll, who, 'here', randomUUID())));
  const { port } = house.process;
  const round: Round = { port, bodies, atOnce: people.length, proof: 'You are recorded as here' };
  const { ms, waits, taken } = (await load.ask(round)) as Heard;
  await load.stop();
  return {
    ...{ people: people.length, recorded: taken.filter(Boolean).length, ms },
    ...{ p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) },
  };
}

/** Milliseconds until something typed in the board's chat is answered: the first time, and the median of a few more. */
export async function hearMs(
  house: House,
  seats: number,
  text: string,
): Promise<{ readonly first: number; readonly again: number }> {
  const { board, place, serviceUrl } = pollOf(house, seats);
  const clerk = board.people.find(({ id }) => id === 'clerk');
  if (!clerk) throw new Error('no clerk');
  const waits: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    const to = { serviceUrl, id: randomUUID(), thread: null };
    const activity = messageActivity(place, { ...clerk, mri: `29:${clerk.aadObjectId}` }, to, text, true);
    const endpoint = `http://127.0.0.1:${house.process.port}/api/messages`;
    waits.push((await sendToBot(endpoint, activity)).ms);
  }
  const [first = 0, ...more] = waits;
  return { first, again: quantile(more, 0.5) };
}

const startLoad = (built: Built): Promise<Process> =>
  startProcess({ script: built.load, gauge: built.gauge, storePort: 0 });
