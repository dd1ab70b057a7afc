import type { Logger } from 'pino';
import type { Handler } from './handler.ts';
import { TEMPO, type Tempo } from './leases.ts';
import type { Clock, DueDeadline, Gauges, Store } from './ports.ts';
import { readStream } from './stream.ts';
import { parseStreamKey } from './stream-key.ts';
import { subjectNamed } from './subjects.ts';

export interface DeadlineWatch {
  /** Finish what is being acted on, and give up what was claimed beyond it. */
  stop(): Promise<void>;
}

export interface WatchParts {
  readonly store: Pick<Store, 'deadlines' | 'events'>;
  readonly handler: Pick<Handler, 'carryOut' | 'state'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly gauges?: Gauges | undefined;
  /** This process, told apart from every other. */
  readonly owner: string;
  readonly tempo?: Pick<Tempo, 'deadlineMs' | 'deadlineLeaseMs'>;
}

/** Carries out what has fallen due, whichever process is alive, once: the record, not the row, says it was done. */
export function watchDeadlines(parts: WatchParts): DeadlineWatch {
  const { store, clock, logger, owner, tempo = TEMPO } = parts;
  let looking: Promise<void> | null = null;
  let stopped = false;
  const actOnAll = async () => {
    const until = new Date(Date.now() + tempo.deadlineLeaseMs).toISOString();
    const hold = { owner, until };
    const today = new Date().toISOString();
    for (const due of await store.deadlines.claim(clock.now(), hold, today))
      await (stopped ? store.deadlines.release(due.stream, hold) : act(due, parts)).catch((error: unknown) =>
        logger.error({ stream: due.stream, err: error }, 'a deadline could not be kept'),
      );
  };
  const look = () => {
    looking ??= actOnAll()
      .catch((error: unknown) => logger.error({ err: error }, 'could not look at the deadlines'))
      .finally(() => {
        looking = null;
      });
  };
  const timer = setInterval(look, tempo.deadlineMs);
  timer.unref();
  look();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking;
    },
  };
}

async function act(due: DueDeadline, { store, handler, logger, gauges }: WatchParts): Promise<void> {
  const { stream, name, at } = due;
  const subject = subjectNamed(parseStreamKey(stream)?.subject ?? '');
  if (!subject) return;
  const wanted = subject.deadlines(await handler.state(stream));
  const deadline = wanted.find((d) => d.name === name && d.at === at);
  if (!deadline) {
    const { state, version } = await readStream(store.events, subject, stream);
    const now = subject.deadlines(state).map((d) => ({ name: d.name, at: d.at }));
    return store.deadlines.replace(stream, version, now);
  }
  const commandId = `${stream}/deadline/${name}/${at}`;
  const answer = await handler.carryOut({ stream, command: deadline.command, person: null, commandId });
  if (answer.outcome === 'recorded') gauges?.missed(name);
  logger.info({ stream, name, outcome: answer.outcome }, 'a deadline came');
}

/** The time of day, or one that began at a given instant and has run on since. */
export function clockFrom(start: string | null): Clock {
  const offset = start === null ? 0 : Date.parse(start) - Date.now();
  return { now: () => new Date(Date.now() + offset).toISOString() };
}
