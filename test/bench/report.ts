import type { Arrivals, Cost } from './costs.ts';
import { goalsOf } from './goals.ts';
import type { Machine } from './machine.ts';
import type { Racer, Result } from './measure.ts';
import { AT_ONCE } from './race.ts';
import type { Stored } from './stored.ts';

/** A vote beside a register of so many decisions; and, in ms, the register asked for: the first time, and then. */
export interface RegisterCost {
  readonly decisions: number;
  readonly vote: Cost;
  readonly look: { readonly first: number; readonly again: number };
}

/** Everything one run found. Times in ms unless named otherwise, memory in bytes. */
export interface Report {
  readonly at: string;
  readonly machine: Machine;
  readonly quick: boolean;
  readonly rounds: number;
  readonly results: Readonly<Record<Racer['name'], Cost>>;
  readonly votes: {
    readonly peer: Readonly<Record<number, { readonly answered: number; readonly stored: number }>>;
    readonly quorate: Stored;
  };
  readonly insertMs: number;
  readonly bySeats: Readonly<Record<number, Cost>>;
  readonly arrivals: Arrivals;
  readonly registers: readonly RegisterCost[];
  readonly verdictMicros: Readonly<Record<6 | 10_000, number>>;
  readonly startMs: number;
  readonly memory: Readonly<Record<Racer['name'], number>>;
}

export const NAMES = ['floor', 'peer', 'quorate'] as const;

export const machineLine = ({ machine, rounds, quick }: Report): string =>
  `${machine.cores} cores, ${machine.processor}, ${machine.memory} GiB, Node ${machine.node}; ` +
  `${quick ? 'a quick run of' : 'medians of'} ${rounds} ${rounds === 1 ? 'round' : 'rounds'}; everything on this machine`;

/** For a terminal. */
export function tableOf(report: Report): string {
  const { arrivals, insertMs, memory } = report;
  return [
    machineLine(report),
    '',
    row('at once', '', 'votes/s', 'p50 ms', 'p99 ms', 'writes', 'reads', 'cpu ms', 'stored of answered'),
    ...AT_ONCE.flatMap((atOnce) => NAMES.map((name) => raceRow(report, name, atOnce))),
    '',
    ...sizes(report),
    '',
    `${arrivals.recorded} of ${arrivals.people} who came at once recorded in ${seconds(arrivals.ms)} s; ` +
      `half were answered in ${seconds(arrivals.p50)} s, 99 in 100 in ${seconds(arrivals.p99)} s`,
    `one table insert alone: ${insertMs.toFixed(2)} ms`,
    `memory at the end: ${NAMES.map((n) => `${n} ${(memory[n] / 2 ** 20).toFixed(0)}`).join(', ')} MiB`,
    '',
    ...goalsOf(report).map(
      ({ what, found, is, goal, unit, met }) =>
        `${met ? 'met ' : 'MISS'}  ${what}: ${found.toFixed(2)}${unit} (${is} ${goal}${unit})`,
    ),
  ].join('\n');
}

export const seconds = (ms: number): string => (ms / 1000).toFixed(1);

function raceRow({ results, votes }: Report, name: Racer['name'], atOnce: number): string {
  const result = results[name][atOnce];
  if (!result) return '';
  const peer = votes.peer[atOnce];
  const { answered, stored } = votes.quorate;
  const kept = {
    floor: '-',
    peer: peer ? `${peer.stored} of ${peer.answered}` : '-',
    quorate: `${stored} of ${answered}, in all`,
  };
  return row(String(atOnce), name, ...figures(result), kept[name]);
}

function figures({ perSecond, p50, p99, writes, reads, cpu }: Result): readonly string[] {
  const fixed = [perSecond.toFixed(0), p50.toFixed(2), p99.toFixed(1)];
  return [...fixed, writes.toFixed(3), reads.toFixed(3), cpu.toFixed(2)];
}

function sizes({ bySeats, registers }: Report): readonly string[] {
  const lines = (what: string, vote: Cost, more = '') =>
    Object.entries(vote).map(([atOnce, result]) => row(atOnce, what, ...figures(result), more));
  return [
    ...Object.entries(bySeats).flatMap(([seats, vote]) => lines(`${seats} seats`, vote)),
    ...registers.flatMap(({ decisions, vote, look }) =>
      lines(`${decisions} dec.`, vote, `"register" in ${look.again.toFixed(0)} ms`),
    ),
  ];
}

const WIDTHS = [8, 12, 9, 9, 9, 8, 8, 8, 30];
const row = (...cells: readonly string[]): string =>
  cells
    .map((cell, i) => (i < 2 || i === 8 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0)))
    .join(' ')
    .trimEnd();
