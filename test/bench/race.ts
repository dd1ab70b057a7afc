import type { Blobs } from './blobs.ts';
import type { Built } from './build.ts';
import type { House } from './house.ts';
import { insertMs } from './insert.ts';
import { measure, medians, type Racer, type Result } from './measure.ts';
import { startProcess } from './process.ts';
import type { Poll, Vote } from './votes.ts';

/** How many voters the race has: its board's seats. */
export const VOTERS = 300;
export const AT_ONCE = [1, 6, 20, 100] as const;

export interface Race {
  readonly results: Readonly<Record<Racer['name'], Readonly<Record<number, Result>>>>;
  /** Votes told "recorded", and votes found in the store afterwards, at each number at once. */
  readonly peerVotes: Readonly<Record<number, { readonly answered: number; readonly stored: number }>>;
  readonly quorateVotes: ReadonlyMap<Poll, readonly Vote[]>;
  /** Milliseconds of one table insert alone. */
  readonly insert: number;
  /** Bytes resident at the end. */
  readonly memory: Readonly<Record<Racer['name'], number>>;
}

/** How many votes a round has. */
export interface Many {
  readonly peer: number;
  readonly alone: number;
  readonly together: number;
}

export interface RaceParts {
  readonly built: Built;
  readonly house: House;
  readonly blobs: Blobs;
  readonly rounds: number;
  readonly many: Many;
  readonly say: (line: string) => void;
}

/** Floor, peer and Quorate in turn, round after round, by one load generator. */
export async function race({ built, house, blobs, rounds, many, say }: RaceParts): Promise<Race> {
  const start = (script: string, storePort = 0, env = {}) =>
    startProcess({ script, gauge: built.gauge, storePort, env });
  const load = await start(built.load);
  const poll = pollOf(house, VOTERS);
  const quorateVotes = new Map<Poll, Vote[]>();
  const floor: Racer = {
    ...{ name: 'floor', process: await start(built.floor), proof: 'AdaptiveCard' },
    poll: () => poll,
    answered: () => {},
  };
  const peer = peerRacer(await start(built.peer, blobs.port, { BENCH_BLOBS: blobs.connectionString }), poll);
  const racers = [floor, peer.racer, quorateRacer(house, VOTERS, quorateVotes)];
  for (const racer of racers) for (const atOnce of [20, 1]) await measure(load, racer, many.peer, atOnce);
  const kept: Record<Racer['name'], Record<number, Result[]>> = { floor: {}, peer: {}, quorate: {} };
  const peerVotes: Record<number, { answered: number; stored: number }> = {};
  const inserts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    inserts.push(await insertMs(house.azurite.connectionString, 200));
    for (const atOnce of AT_ONCE)
      for (const racer of racers) {
        const votes = racer.name === 'peer' ? many.peer : atOnce === 1 ? many.alone : many.together;
        const result = await measure(load, racer, votes, atOnce);
        kept[racer.name][atOnce] = [...(kept[racer.name][atOnce] ?? []), result];
        if (racer.name !== 'peer') continue;
        const before = peerVotes[atOnce] ?? { answered: 0, stored: 0 };
        const stored = await blobs.votesIn(peer.conversation());
        peerVotes[atOnce] = { answered: before.answered + result.answered, stored: before.stored + stored };
      }
    say(`round ${round + 1} of ${rounds}`);
  }
  const all = (name: Racer['name']) =>
    Object.fromEntries(Object.entries(kept[name]).map(([atOnce, results]) => [atOnce, medians(results)]));
  const memory = async (name: Racer['name']) =>
    (await racers.find((racer) => racer.name === name)?.process.usage())?.memory ?? 0;
  const race: Race = {
    results: { floor: all('floor'), peer: all('peer'), quorate: all('quorate') },
    ...{ peerVotes, quorateVotes, insert: medianOf(inserts) },
    memory: { floor: await memory('floor'), peer: await memory('peer'), quorate: await memory('quorate') },
  };
  for (const process of [load, floor.process, peer.racer.process]) await process.stop();
  return race;
}

/** A fresh conversation each round, as nothing of an earlier round is to count. */
function peerRacer(process: Racer['process'], poll: Poll) {
  let round = 0;
  const conversation = () => `round-${round}`;
  const racer: Racer = {
    ...{ name: 'peer', process, proof: 'AdaptiveCard' },
    poll() {
      round += 1;
      return { ...poll, place: { ...poll.place, id: conversation() } };
    },
    answered: () => {},
  };
  return { racer, conversation };
}

/** Quorate, and all the votes it said it had recorded. */
export function quorateRacer(house: House, seats: number, kept: Map<Poll, readonly Vote[]>): Racer {
  const poll = { ...pollOf(house, seats) };
  const votes: Vote[] = [];
  kept.set(poll, votes);
  return {
    ...{ name: 'quorate', process: house.process, proof: 'our vote is recorded' },
    poll: () => poll,
    answered: (_, taken) => void votes.push(...taken),
  };
}

export function pollOf(house: House, seats: number): Poll {
  const poll = house.polls.get(seats);
  if (!poll) throw new Error(`no board of ${seats} seats`);
  return poll;
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
