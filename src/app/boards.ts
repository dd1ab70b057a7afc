import type { Logger } from 'pino';
import { amended, type Board, nextChange } from '../core/constitution/index.ts';
import { type Roster, roster } from '../core/roster/index.ts';
import type { Clock, Envelope, EventStore, StreamKey } from './ports.ts';
import { type Known, readStream, readTail } from './stream.ts';
import { streamKey } from './stream-key.ts';
import type { AnySubject } from './subjects.ts';

/** The boards as they stand at this moment: each file's, as its roster has amended it. Asks no table. */
export interface Boards {
  boardOf(id: string): Board | undefined;
  all(): readonly Board[];
  rosterOf(id: string): Roster;
}

export interface StandingBoards extends Boards {
  /** Read what other processes have added to the rosters. Throws CorruptRow. */
  read(): Promise<void>;
  /** This process has stored events of a stream: if it is a roster, it is in force from now on. */
  noted(envelopes: readonly Envelope[], state: unknown): void;
}

export const rosterStream = (board: string): StreamKey => streamKey({ board, subject: roster.name, id: '1' });

/** One board, with its roster as far as it has been read. */
interface Standing {
  readonly file: Board;
  known: Known | null;
  now: Board;
  /** When `now` is no longer what stands, because a day somebody was appointed from has come. */
  until: string | null;
}

export function createBoards(files: readonly Board[], clock: Clock, events: EventStore): StandingBoards {
  const standing = new Map(
    files.map((file): [string, Standing] => [file.id, { file, known: null, now: file, until: null }]),
  );
  const byStream = new Map([...standing.values()].map((s) => [rosterStream(s.file.id), s]));
  const subject = roster as AnySubject;

  const rosterIn = ({ known }: Standing): Roster => (known?.state ?? roster.initial) as Roster;

  function draw(one: Standing): void {
    const now = clock.now();
    one.now = amended(one.file, rosterIn(one), now);
    one.until = nextChange(rosterIn(one), now);
  }

  /** Never back to an older state: a reading may have begun before what this process stored since. */
  function keep(one: Standing, known: Known): void {
    const changed = known.version > (one.known?.version ?? 0);
    if (changed || one.known === null) one.known = known;
    if (changed) draw(one);
  }

  async function readOne(stream: StreamKey, one: Standing): Promise<void> {
    const { known } = one;
    keep(one, known ? await readTail(events, subject, known) : await readStream(events, subject, stream));
  }

  function current(one: Standing): Board {
    if (one.until !== null && one.until <= clock.now()) draw(one);
    return one.now;
  }

  return {
    boardOf(id) {
      const one = standing.get(id);
      return one && current(one);
    },
    all: () => [...standing.values()].map(current),
    rosterOf(id) {
      const one = standing.get(id);
      return one ? rosterIn(one) : roster.initial;
    },
    async read() {
      const faults: unknown[] = [];
      // One board's roster that cannot be read keeps no other's from being followed.
      for (const [stream, one] of byStream) await readOne(stream, one).catch((fault) => faults.push(fault));
      if (faults.length > 0) throw faults[0];
    },
    noted(envelopes, state) {
      const last = envelopes.at(-1);
      const one = last && byStream.get(last.stream);
      if (!last || !one) return;
      const { stream: key, version, hash } = last;
      keep(one, { key, state, version, hash, recorded: new Set(), readAt: Date.now() });
    },
  };
}

/** Boards nobody changes: as their files have them. */
export const unchanging = (files: readonly Board[]): Boards => ({
  boardOf: (id) => files.find((board) => board.id === id),
  all: () => files,
  rosterOf: () => roster.initial,
});

/** Keep learning whom other processes have appointed or removed, for as long as this one runs. */
export function followRosters(
  boards: Pick<StandingBoards, 'read'>,
  everyMs: number,
  logger: Logger,
): { stop(): void } {
  let reading = false;
  const timer = setInterval(() => {
    if (reading) return;
    reading = true;
    boards
      .read()
      .catch((error: unknown) => logger.error({ err: error }, 'could not read who is on the boards'))
      .finally(() => {
        reading = false;
      });
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
