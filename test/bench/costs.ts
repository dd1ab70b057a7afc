import { randomUUID } from 'node:crypto';
import { messageActivity } from '../../src/local/fake-teams/activities.ts';
import { sendToBot } from '../../src/local/fake-teams/send.ts';
import type { Built } from './build.ts';
import type { House } from './house.ts';
import { measure, medians, quantile, type Result } from './measure.ts';
import { startProcess } from './process.ts';
import { pollOf, quorateRacer } from './race.ts';
import type { Poll, Vote } from './votes.ts';

export const SEATS = [6, 60, 1000] as const;
const AT_ONCE = [1, 6] as const;

/** One vote on boards of different sizes: seats, then number at once, then what it came to. */
export type BySize = Readonly<Record<number, Readonly<Record<number, Result>>>>;

/** What a vote costs on boards of different sizes, in rounds one after another. */
export async function costOfVote(
  { built, house, rounds }: { readonly built: Built; readonly house: House; readonly rounds: number },
  sizes: readonly number[],
  votes: Map<Poll, readonly Vote[]>,
): Promise<BySize> {
  const load = await startProcess({ script: built.load, gauge: built.gauge, storePort: 0 });
  const racers = sizes.map((seats) => ({ seats, racer: quorateRacer(house, seats, votes) }));
  for (const { racer } of racers) await measure(load, racer, 60, 6);
  const kept: Record<number, Record<number, Result[]>> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const atOnce of AT_ONCE)
      for (const { seats, racer } of racers) {
        const result = await measure(load, racer, atOnce === 1 ? 120 : 300, atOnce);
        kept[seats] = { ...kept[seats], [atOnce]: [...(kept[seats]?.[atOnce] ?? []), result] };
      }
  await load.stop();
  return Object.fromEntries(
    Object.entries(kept).map(([seats, byAtOnce]) => [
      seats,
      Object.fromEntries(Object.entries(byAtOnce).map(([n, results]) => [n, medians(results)])),
    ]),
  );
}

/** Milliseconds until something typed in the board's chat is answered: the median of a few. */
export async function hearMs(house: House, seats: number, text: string, times: number): Promise<number> {
  const { board, place, serviceUrl } = pollOf(house, seats);
  const clerk = board.people.find(({ id }) => id === 'clerk');
  if (!clerk) throw new Error('no clerk');
  const waits: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const to = { serviceUrl, id: randomUUID(), thread: null };
    const activity = messageActivity(place, { ...clerk, mri: `29:${clerk.aadObjectId}` }, to, text, true);
    const endpoint = `http://127.0.0.1:${house.process.port}/api/messages`;
    waits.push((await sendToBot(endpoint, activity)).ms);
  }
  return quantile(waits, 0.5);
}
