import type { BySize } from './costs.ts';
import type { Machine } from './machine.ts';
import type { Racer, Result } from './measure.ts';
import { AT_ONCE } from './race.ts';
import type { Stored } from './stored.ts';

/** Everything one run found. Times in ms unless named otherwise, memory in bytes. */
export interface Report {
  readonly at: string;
  readonly machine: Machine;
  readonly quick: boolean;
  readonly rounds: number;
  readonly results: Readonly<Record<Racer['name'], Readonly<Record<number, Result>>>>;
  readonly votes: {
    readonly peer: Readonly<Record<number, { readonly answered: number; readonly stored: number }>>;
    readonly quorate: Stored;
  };
  readonly insertMs: number;
  readonly bySeats: BySize;
  readonly registers: readonly {
    readonly decisions: number;
    readonly vote: BySize[number];
    /** From saying "register" to the answer. */
    readonly lookMs: number;
  }[];
  readonly verdictMicros: Readonly<Record<6 | 10_000, number>>;
  readonly startMs: number;
  readonly memory: Readonly<Record<Racer['name'], number>>;
}

const NAMES = ['floor', 'peer', 'quorate'] as const;

export function tableOf(report: Report): string {
  const { cores, processor, memory, node } = report.machine;
  const rounds = `medians of ${report.rounds} rounds`;
  return [
    `${cores} cores, ${processor}, ${memory} GiB, Node ${node}; ${rounds}; everything on this machine`,
    '',
    row('at once', '', 'votes/s', 'p50 ms', 'p99 ms', 'writes', 'reads', 'cpu ms', 'stored of answered'),
    ...AT_ONCE.flatMap((atOnce) => NAMES.map((name) => raceRow(report, name, atOnce))),
    '',
    ...sizes(report),
    '',
    ...goals(report).map(
      ([what, found, goal, met]) => `${met ? 'met ' : 'MISS'}  ${what}: ${found} (goal ${goal})`,
    ),
  ].join('\n');
}

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
  return [
    perSecond.toFixed(0),
    p50.toFixed(2),
    p99.toFixed(1),
    writes.toFixed(3),
    reads.toFixed(3),
    cpu.toFixed(2),
  ];
}

function sizes({ bySeats, registers }: Report): readonly string[] {
  const lines = (what: string, vote: BySize[number], more = '') =>
    Object.entries(vote).map(([atOnce, result]) => row(atOnce, what, ...figures(result), more));
  return [
    ...Object.entries(bySeats).flatMap(([seats, vote]) => lines(`${seats} seats`, vote)),
    ...registers.flatMap(({ decisions, vote, lookMs }) =>
      lines(`${decisions} dec.`, vote, `"register" answered in ${lookMs.toFixed(0)} ms`),
    ),
  ];
}

type Goal = readonly [what: string, found: string, goal: string, met: boolean];

/** The design's goals, each with what was found. */
function goals({
  results,
  insertMs,
  bySeats,
  verdictMicros,
  startMs,
  votes,
  memory,
}: Report): readonly Goal[] {
  const of = (name: Racer['name'], atOnce: number, figure: keyof Result) =>
    results[name][atOnce]?.[figure] ?? 0;
  const times = (value: number) => `${value.toFixed(2)} x`;
  const atLeast = (what: string, value: number, goal: number): Goal => [
    what,
    times(value),
    `>= ${goal}`,
    value >= goal,
  ];
  const atMost = (what: string, value: number, goal: number, unit = ' x'): Goal => [
    ...([what, `${value.toFixed(2)}${unit}`, `<= ${goal}${unit}`] as const),
    value <= goal,
  ];
  const alone = of('quorate', 1, 'p50');
  const seats = (atOnce: number) => (bySeats[1000]?.[atOnce]?.cpu ?? 0) / (bySeats[6]?.[atOnce]?.cpu ?? 1);
  const wait = (bySeats[1000]?.[1]?.p50 ?? 0) / (bySeats[6]?.[1]?.p50 ?? 1);
  const { lost, doubled } = votes.quorate;
  return [
    ['votes lost or doubled', String(lost + doubled), '0', lost + doubled === 0],
    atLeast(
      'votes/s at 20 against the peer',
      of('quorate', 20, 'perSecond') / of('peer', 20, 'perSecond'),
      10,
    ),
    atLeast(
      'votes/s at 20 against the floor',
      of('quorate', 20, 'perSecond') / of('floor', 20, 'perSecond'),
      0.5,
    ),
    atMost('one vote alone against the peer', alone / of('peer', 1, 'p50'), 0.35),
    atMost('one vote alone against floor + insert', alone / (of('floor', 1, 'p50') + insertMs), 1.3),
    atMost('a vote at 1,000 seats against 6, waiting', wait, 1.5),
    atMost('a vote at 1,000 seats against 6, processor', seats(6), 1.5),
    // Reads are no part of a vote: cards are brought up to date by them, at most so often a second.
    atMost('transactions a vote, alone', Math.round(of('quorate', 1, 'writes') * 10) / 10, 1, ''),
    atMost('transactions a vote, 20 at once', of('quorate', 20, 'writes'), 0.2, ''),
    atMost('verdict on 6 ballots', verdictMicros[6], 20, ' us'),
    atMost('verdict on 10,000 ballots', verdictMicros[10_000], 10_000, ' us'),
    atMost('built bot, start to ready', startMs, 1500, ' ms'),
    [
      'memory at the end',
      NAMES.map((n) => `${n} ${(memory[n] / 2 ** 20).toFixed(0)}`).join(', '),
      'MiB',
      true,
    ],
    ['one table insert alone', `${insertMs.toFixed(2)} ms`, 'none', true],
  ];
}

const WIDTHS = [8, 12, 9, 9, 9, 8, 8, 8, 30];
const row = (...cells: readonly string[]): string =>
  cells
    .map((cell, i) => (i < 2 || i === 8 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0)))
    .join(' ')
    .trimEnd();
