import type { Heard, Round } from './load.ts';
import type { Process } from './process.ts';
import { type Poll, type Vote, votesOn } from './votes.ts';

/** One of those who race. */
export interface Racer {
  readonly name: 'floor' | 'peer' | 'quorate';
  readonly process: Process;
  /** What an answer says when the vote has been taken. */
  readonly proof: string;
  /** Where the next round is played. */
  poll(): Poll;
  /** Told of the votes that were answered as taken. */
  answered(poll: Poll, votes: readonly Vote[]): void;
}

/** What one round came to. */
export interface Result {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly answered: number;
  /** Requests to the store for each vote. */
  readonly reads: number;
  readonly writes: number;
  /** Milliseconds of the bot's own processor time for each vote. */
  readonly cpu: number;
}

export async function measure(load: Process, racer: Racer, many: number, atOnce: number): Promise<Result> {
  const poll = racer.poll();
  const votes = votesOn(poll, many);
  const before = await racer.process.usage();
  const round: Round = {
    ...{ port: racer.process.port, atOnce, proof: racer.proof },
    bodies: votes.map(({ body }) => body),
  };
  const heard = (await load.ask(round)) as Heard;
  const after = await racer.process.usage();
  const taken = votes.filter((_, i) => heard.taken[i]);
  racer.answered(poll, taken);
  return {
    perSecond: (many / heard.ms) * 1000,
    p50: quantile(heard.waits, 0.5),
    p99: quantile(heard.waits, 0.99),
    answered: taken.length,
    reads: (after.reads - before.reads) / many,
    writes: (after.writes - before.writes) / many,
    cpu: (after.cpu - before.cpu) / many,
  };
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

/** Of several rounds, each figure's median. */
export function medians(results: readonly Result[]): Result {
  const of = (figure: keyof Result) =>
    quantile(
      results.map((result) => result[figure]),
      0.5,
    );
  return {
    ...{ perSecond: of('perSecond'), p50: of('p50'), p99: of('p99') },
    answered: results.reduce((sum, { answered }) => sum + answered, 0),
    ...{ reads: of('reads'), writes: of('writes'), cpu: of('cpu') },
  };
}
