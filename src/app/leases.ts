import type { Logger } from 'pino';
import type { Hold, Mark, Outbox } from './ports.ts';

/** Milliseconds, all of real time. */
export interface Tempo {
  /** How long a mark stands after its process last renewed it. */
  readonly leaseMs: number;
  /** How often a process looks after its marks, and for those that others left. */
  readonly beatMs: number;
  /** How long a stream's mark stays after the last of its events was told. */
  readonly quietMs: number;
  /** In which a transaction has surely been answered or given up. */
  readonly writeMs: number;
  /** How stale a process's knowledge of a stream may be. */
  readonly staleMs: number;
  /** How often a process looks for deadlines that have come. */
  readonly deadlineMs: number;
  /** How long a process that claimed one, and died, keeps it from the others. */
  readonly deadlineLeaseMs: number;
  /** How long each step of a process's stop may take: deciding, telling, sending, handing over. */
  readonly partingMs: number;
  /** How often a process looks whom others have appointed or removed. */
  readonly rosterMs: number;
}

export const TEMPO: Tempo = {
  leaseMs: 8_000,
  beatMs: 1_000,
  quietMs: 3_000,
  writeMs: 10_000,
  staleMs: 1_000,
  deadlineMs: 5_000,
  deadlineLeaseMs: 30_000,
  partingMs: 2_500,
  rosterMs: 900,
};

const LONGEST_WAIT_MS = 300_000;

/** One process's leases on marks. */
export interface Leases {
  hold(): Hold;
  /** The mark, held for longer where it is time to; null when another process has taken it over. */
  renewed(mark: Mark): Promise<Mark | null>;
  /** A stale mark, now this process's; null when it is not stale, or another was faster. */
  takenOver(mark: Mark): Promise<Mark | null>;
  /** Told: the mark goes. */
  finish(mark: Mark): Promise<void>;
  /** Not told: whoever is alive tries again, a little later each time. */
  giveBack(mark: Mark): Promise<void>;
  /** Whoever comes next takes it at once. */
  letGo(mark: Mark): Promise<void>;
  /** Since when, by the real time, a mark has been given back untold again and again. */
  failingSince(): number | null;
  /** Marks that are no more have been told by somebody else. */
  forgetAllBut(marks: readonly Mark[]): void;
}

export function createLeases(outbox: Outbox, owner: string, tempo: Tempo, logger: Logger): Leases {
  const failures = new Map<string, { readonly times: number; readonly since: number }>();
  const until = (ms: number): Hold => ({ owner, until: new Date(Date.now() + ms).toISOString() });
  const left = (mark: Mark) => Date.parse(mark.until) - Date.now();

  async function tryTo(what: string, mark: Mark, act: () => Promise<unknown>): Promise<void> {
    await act().catch((error: unknown) => logger.error({ stream: mark.stream, err: error }, what));
  }

  return {
    hold: () => until(tempo.leaseMs),
    async renewed(mark) {
      return left(mark) > tempo.leaseMs / 2 ? mark : outbox.hold(mark, until(tempo.leaseMs));
    },
    async takenOver(mark) {
      return left(mark) > 0 ? null : outbox.hold(mark, until(tempo.leaseMs));
    },
    async finish(mark) {
      failures.delete(mark.id);
      await tryTo('a mark stays', mark, () => outbox.clear(mark));
    },
    async giveBack(mark) {
      const { times, since } = failures.get(mark.id) ?? { times: 0, since: Date.now() };
      failures.set(mark.id, { times: times + 1, since });
      const wait = Math.min(tempo.beatMs * 2 ** times, LONGEST_WAIT_MS);
      await tryTo('a mark is left to its lease', mark, () => outbox.hold(mark, until(wait)));
    },
    // Long over: the clocks of two machines differ.
    letGo: (mark) =>
      tryTo('a mark is left to its lease', mark, () => outbox.hold(mark, until(-tempo.leaseMs))),
    failingSince() {
      const since = [...failures.values()].map((failure) => failure.since);
      return since.length === 0 ? null : Math.min(...since);
    },
    forgetAllBut(marks) {
      if (failures.size === 0) return;
      const known = new Set(marks.map(({ id }) => id));
      for (const id of failures.keys()) if (!known.has(id)) failures.delete(id);
    },
  };
}
