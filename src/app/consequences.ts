import type { Logger } from 'pino';
import type { Courier } from './courier.ts';
import type { Envelope, Store, StreamKey } from './ports.ts';
import { parsedEvent } from './stream.ts';
import { parseStreamKey } from './stream-key.ts';
import { type AnySubject, subjectNamed } from './subjects.ts';

export interface Consequences {
  /** Before a stream's first event in a while is stored: after a crash, somebody must look here. */
  before(stream: StreamKey, version: number): Promise<void>;
  /** Lists and deadlines at once, so that what a person reads next is true; messages in their own time. */
  after(envelopes: readonly Envelope[], state: unknown): Promise<void>;
  /** Carry out whatever a crash left undone. */
  recover(): Promise<void>;
  idle(): Promise<void>;
}

interface Mark {
  undone: number;
  failed: boolean;
  /** A transaction is on its way to the store: the mark must outlive it, however slow. */
  writing: boolean;
  timer?: NodeJS.Timeout;
}

const QUIET_MS = 3_000;

/** What follows from stored events: their lines in the lists, their deadlines, and their announcements. */
export function createConsequences(store: Store, courier: () => Courier, logger: Logger): Consequences {
  const marks = new Map<StreamKey, Mark>();
  const deadlines = new Map<StreamKey, string>();
  const clearing = new Map<StreamKey, Promise<void>>();
  let running = 0;

  async function before(stream: StreamKey, version: number): Promise<void> {
    const mark = marks.get(stream);
    if (mark) {
      clearTimeout(mark.timer);
      mark.writing = true;
      return;
    }
    await clearing.get(stream);
    await store.outbox.mark(stream, version);
    marks.set(stream, { undone: 0, failed: false, writing: true });
  }

  async function after(envelopes: readonly Envelope[], state: unknown): Promise<void> {
    const [first] = envelopes;
    const name = first && parseStreamKey(first.stream);
    const subject = name && subjectNamed(name.subject);
    if (!first || !name || !subject) return;
    const mark = marks.get(first.stream) ?? { undone: 0, failed: false, writing: false };
    marks.set(first.stream, mark);
    mark.writing = false;
    mark.undone += 1;
    running += 1;
    try {
      await project(store, name.board, subject, envelopes, state);
      await keepDeadlines(first.stream, subject, state);
    } catch (error) {
      mark.failed = true;
      logger.error({ stream: first.stream, err: error }, 'a list was not brought up to date');
    }
    void courier()
      .deliver(envelopes)
      .catch(() => {
        mark.failed = true;
      })
      .finally(() => {
        mark.undone -= 1;
        running -= 1;
        if (mark.undone === 0) settle(first.stream);
      });
  }

  /** The mark goes when the stream has been quiet; one whose consequences failed keeps it for the next start. */
  function settle(stream: StreamKey): void {
    const mark = marks.get(stream);
    if (!mark || mark.failed || mark.writing) return;
    mark.timer = setTimeout(() => {
      if (mark.undone > 0 || mark.writing) return;
      marks.delete(stream);
      const cleared = store.outbox
        .clear(stream)
        .catch((error: unknown) => logger.error({ stream, err: error }, 'a mark stays'))
        .finally(() => clearing.delete(stream));
      clearing.set(stream, cleared);
    }, QUIET_MS);
    mark.timer.unref();
  }

  async function keepDeadlines(stream: StreamKey, subject: AnySubject, state: unknown): Promise<void> {
    const due = subject.deadlines(state).map(({ name, at }) => ({ name, at }));
    const now = JSON.stringify(due);
    if ((deadlines.get(stream) ?? '[]') === now) return;
    await store.deadlines.replace(stream, due);
    deadlines.set(stream, now);
  }

  async function recover(): Promise<void> {
    for (const { stream, delivered } of await store.outbox.pending()) {
      try {
        const rows = await store.events.read(stream);
        const subject = subjectNamed(parseStreamKey(stream)?.subject ?? '');
        const state =
          subject && rows.reduce((s, row) => subject.evolve(s, parsedEvent(subject, row)), subject.initial);
        if (subject)
          await store.deadlines.replace(
            stream,
            subject.deadlines(state).map(({ name, at }) => ({ name, at })),
          );
        marks.set(stream, { undone: 0, failed: false, writing: false });
        const undone = rows.filter((row) => row.version > delivered);
        if (undone.length > 0) await after(undone, state);
        else settle(stream);
      } catch (error) {
        logger.error({ stream, err: error }, 'could not recover');
      }
    }
  }

  async function idle(): Promise<void> {
    while (running > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await courier().idle();
  }

  return { before, after, recover, idle };
}

/** The lines of these events. `state` is the stream's after the last of them; each line is newest wins. */
export async function project(
  store: Pick<Store, 'lists'>,
  board: string,
  subject: AnySubject,
  envelopes: readonly Envelope[],
  state: unknown,
): Promise<void> {
  const lines = envelopes.flatMap((envelope) =>
    subject.lines(envelope.data, state).map((line) => ({ line, version: envelope.version })),
  );
  const newest = new Map(lines.map((entry) => [`${entry.line.list} ${entry.line.key}`, entry]));
  for (const { line, version } of newest.values()) await store.lists.put(board, line, version);
}
