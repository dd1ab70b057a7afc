import { type Azurite, startAzurite } from '../../src/local/azurite.ts';
import { openStore } from '../../src/store/index.ts';
import { startBlobs } from './blobs.ts';
import { type Built, buildAll } from './build.ts';
import { AWAITED, arrivals, costOfVote, hearMs, SEATS } from './costs.ts';
import { type House, openHouse } from './house.ts';
import { machine } from './machine.ts';
import { quantile } from './measure.ts';
import { quorateRacer, race, VOTERS } from './race.ts';
import type { RegisterCost, Report } from './report.ts';
import { startSeeded } from './seeded.ts';
import { type Stored, storedOf } from './stored.ts';
import { verdictMicros } from './verdict.ts';
import type { Poll, Vote } from './votes.ts';

export interface RunOptions {
  readonly quick: boolean;
  readonly rounds: number;
  readonly profile: string | undefined;
  readonly say: (line: string) => void;
}
type Votes = Map<Poll, readonly Vote[]>;

const DECISIONS = [1_000, 100_000] as const;
/** Seats of the boards with those registers. */
const MEMBERS = 12;

/** Measure everything, in about a minute when it is to be quick, and in about four in three rounds. */
export async function run({ quick, rounds, profile, say }: RunOptions): Promise<Report> {
  const many = quick ? { peer: 100, alone: 100, together: 400 } : { peer: 300, alone: 300, together: 1_200 };
  const built = await buildAll('.quorate/bench');
  // Before anything is measured: it takes a core for a while.
  const seeding = DECISIONS.map((decisions) => startSeeded(built.tables, MEMBERS, decisions));
  const azurite = await startAzurite({ dataDir: 'memory' });
  const house = await openHouse({ built, azurite, profile, seats: [...SEATS, VOTERS], awaited: AWAITED });
  const blobs = await startBlobs();
  const seeded = await Promise.all(seeding);
  say(`Quorate runs; registers of ${DECISIONS.join(' and ')} decisions wait`);
  const startMs = await startOf(house, quick ? 1 : 3);
  const raced = await race({ built, house, blobs, rounds, many, say });
  const votes: Votes = new Map(raced.quorateVotes);
  const racers = SEATS.map((seats) => quorateRacer(house, seats, votes));
  const costs = await costOfVote(built, racers, rounds);
  const bySeats = Object.fromEntries(SEATS.map((seats, i) => [seats, costs[i] ?? {}]));
  say('boards of every size measured');
  const everybody = await arrivals(built, house);
  say('everybody has come');
  const quorate = await storedOf(await openStore(azurite), votes);
  await blobs.stop();
  await house.stop();
  const beside = await registers(built, seeded, rounds);
  return {
    ...{ at: new Date().toISOString(), machine: machine(), quick, rounds },
    ...{ results: raced.results, insertMs: raced.insert, startMs, memory: raced.memory },
    ...{ bySeats, arrivals: everybody, registers: beside.costs },
    votes: { peer: raced.peerVotes, quorate: sum([quorate, ...beside.stored]) },
    verdictMicros: { 6: verdictMicros(6), 10000: verdictMicros(10_000) },
  };
}

/** Milliseconds from the start of a process to the line that says it is ready: the median of so many. */
async function startOf(house: House, times: number): Promise<number> {
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const another = await house.another();
    found.push(another.startMs);
    await another.stop();
  }
  return quantile(found, 0.5);
}

/** Houses that differ in nothing but how long their registers are, in rounds one after another. */
async function registers(built: Built, stores: readonly Azurite[], rounds: number) {
  const houses: House[] = [];
  for (const azurite of stores) houses.push(await openHouse({ built, azurite, seats: [MEMBERS] }));
  const votes = houses.map((): Votes => new Map());
  const racers = houses.map((house, i) => quorateRacer(house, MEMBERS, votes[i] ?? new Map()));
  const found = await costOfVote(built, racers, rounds);
  const costs: RegisterCost[] = [];
  const stored: Stored[] = [];
  for (const [i, house] of houses.entries()) {
    const look = await hearMs(house, MEMBERS, 'register');
    costs.push({ decisions: DECISIONS[i] ?? 0, vote: found[i] ?? {}, look });
    stored.push(await storedOf(await openStore(house.azurite), votes[i] ?? new Map()));
  }
  for (const house of houses) await house.stop();
  return { costs, stored };
}

const sum = (all: readonly Stored[]): Stored =>
  all.reduce((a, b) => ({
    answered: a.answered + b.answered,
    stored: a.stored + b.stored,
    lost: a.lost + b.lost,
    doubled: a.doubled + b.doubled,
  }));
