import type { Logger } from 'pino';
import type { Handler } from './handler.ts';
import type { Clock, DueDeadline, Store } from './ports.ts';
import { parseStreamKey } from './stream-key.ts';
import { subjectNamed } from './subjects.ts';

export interface DeadlineWatch {
  stop(): void;
}

const EVERY_MS = 5_000;

/** Carries out what has fallen due, while the bot runs and after it starts again. The record, not the row, says it was done. */
export function watchDeadlines(
  store: Pick<Store, 'deadlines'>,
  handler: Handler,
  clock: Clock,
  logger: Logger,
): DeadlineWatch {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      for (const due of await store.deadlines.due(clock.now()))
        await act(due, store, handler, logger).catch((error: unknown) =>
          logger.error({ stream: due.stream, err: error }, 'a deadline could not be kept'),
        );
    } catch (error) {
      logger.error({ err: error }, 'could not look at the deadlines');
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  timer.unref();
  void look();
  return { stop: () => clearInterval(timer) };
}

async function act(
  due: DueDeadline,
  store: Pick<Store, 'deadlines'>,
  handler: Handler,
  logger: Logger,
): Promise<void> {
  const { stream, name, at } = due;
  const subject = subjectNamed(parseStreamKey(stream)?.subject ?? '');
  if (!subject) return;
  const deadlines = subject.deadlines(await handler.state(stream));
  const deadline = deadlines.find((d) => d.name === name && d.at === at);
  if (!deadline) {
    await store.deadlines.replace(
      stream,
      deadlines.map((d) => ({ name: d.name, at: d.at })),
    );
    return;
  }
  const commandId = `${stream}/deadline/${name}/${at}`;
  const answer = await handler.carryOut({ stream, command: deadline.command, person: null, commandId });
  logger.info({ stream, name, outcome: answer.outcome }, 'a deadline came');
}

/** The time of day, or one that began at a given instant and has run on since. */
export function clockFrom(start: string | null): Clock {
  const offset = start === null ? 0 : Date.parse(start) - Date.now();
  return { now: () => new Date(Date.now() + offset).toISOString() };
}
