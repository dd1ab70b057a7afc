import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/store/index.ts';
import { startBlobs } from './blobs.ts';
import { buildAll } from './build.ts';
import { costOfVote, hearMs, SEATS } from './costs.ts';
import { openHouse } from './house.ts';
import { machine } from './machine.ts';
import { quantile } from './measure.ts';
import { race, VOTERS } from './race.ts';
import { seedRegister } from './register.ts';
import { type Report, tableOf } from './report.ts';
import { storedOf } from './stored.ts';
import { verdictMicros } from './verdict.ts';
import type { Poll, Vote } from './votes.ts';

/**
 * `npm run bench -- [--quick] [--rounds N] [--profile FOLDER] [FILE]`: the floor, the peer and Quorate, measured in
 * one run on this machine; prints a table and writes it as JSON. `--profile` leaves a profile of Quorate's processor time.
 */
const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    profile: { type: 'string' },
    rounds: { type: 'string' },
  },
  allowPositionals: true,
});
const [file = '.quorate/bench.json'] = positionals;
const { quick, profile } = values;
const rounds = Number(values.rounds ?? (quick ? 1 : 3));
const many = quick ? { peer: 100, alone: 100, together: 600 } : { peer: 300, alone: 300, together: 1_200 };
/** Boards of their own for the register's size: seats, and decisions asked for. */
const SIZES: Readonly<Record<number, number>> = quick ? { 12: 1_000 } : { 12: 1_000, 18: 100_000 };
const registerBoards = Object.keys(SIZES).map(Number);
const began = Date.now();
const say = (line: string) =>
  void process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0)} s  ${line}\n`);

const built = await buildAll('.quorate/bench');
const seeded: Record<number, number> = {};
const house = await openHouse({
  ...{ built, profile, seats: [...SEATS, VOTERS, ...registerBoards] },
  async seed(azurite, board) {
    const seats = board.people.length - 1;
    const decisions = SIZES[seats];
    if (decisions !== undefined) seeded[seats] = await seedRegister(azurite, board, decisions, 45_000);
  },
});
say(`Quorate runs; decisions in the registers: ${Object.values(seeded).join(', ')}`);
const blobs = await startBlobs();
const ready: number[] = [house.process.startMs];
for (let i = 0; i < (quick ? 0 : 2); i += 1) {
  const another = await house.another();
  ready.push(another.startMs);
  await another.stop();
}
const run = await race({ built, house, blobs, rounds, many, say });
const votes = new Map<Poll, readonly Vote[]>(run.quorateVotes);
const bySeats = await costOfVote({ built, house, rounds }, SEATS, votes);
say('boards of every size measured');
const byRegister = await costOfVote({ built, house, rounds }, registerBoards, votes);
const registers: Report['registers'][number][] = [];
for (const [seats, vote] of Object.entries(byRegister)) {
  const decisions = seeded[Number(seats)] ?? 0;
  registers.push({ decisions, vote, lookMs: await hearMs(house, Number(seats), 'register', quick ? 1 : 3) });
}
const report: Report = {
  ...{ at: new Date().toISOString(), machine: machine(), quick, rounds, bySeats, registers },
  results: run.results,
  insertMs: run.insert,
  startMs: quantile(ready, 0.5),
  memory: run.memory,
  votes: { peer: run.peerVotes, quorate: await storedOf(await openStore(house.azurite), votes) },
  verdictMicros: { 6: verdictMicros(6), 10000: verdictMicros(10_000) },
};
await blobs.stop();
await house.stop();
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`${tableOf(report)}\n`);
say(`written to ${file}`);
