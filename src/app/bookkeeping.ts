import { replay } from '../core/kernel/index.ts';
import type { Envelope, Store, StreamKey } from './ports.ts';
import { parsedEvent } from './stream.ts';
import { parseStreamKey } from './stream-key.ts';
import { type AnySubject, subjectNamed } from './subjects.ts';

/** The lists and deadlines that follow from events. */
export interface Bookkeeping {
  /** `state` is the stream's after the last of these events. */
  keep(envelopes: readonly Envelope[], state: unknown): Promise<void>;
  /** Read a stream afresh and bring its lists and deadlines to where it stands; the events after a version. */
  again(stream: StreamKey, after: number): Promise<readonly Envelope[]>;
}

interface Kept {
  readonly json: string;
  readonly version: number;
}

const NONE = '[]';

export function createBookkeeping(store: Pick<Store, 'events' | 'lists' | 'deadlines'>): Bookkeeping {
  const kept = new Map<StreamKey, Kept>();

  async function keepDeadlines(
    stream: StreamKey,
    subject: AnySubject,
    state: unknown,
    { first, last, sure }: { readonly first: number; readonly last: number; readonly sure: boolean },
  ): Promise<void> {
    const due = subject.deadlines(state).map(({ name, at }) => ({ name, at }));
    const json = JSON.stringify(due);
    const before = kept.get(stream) ?? { json: NONE, version: 0 };
    const unchanged =
      before.json === json &&
      // Where another process wrote in between, the row may say something else; that it says too much does no harm.
      (json === NONE || before.version === first - 1);
    if (!unchanged || sure) await store.deadlines.replace(stream, last, due);
    kept.set(stream, { json, version: last });
  }

  return {
    async keep(envelopes, state) {
      const [first] = envelopes;
      const name = first && parseStreamKey(first.stream);
      const subject = name && subjectNamed(name.subject);
      if (!first || !name || !subject) return;
      const last = envelopes.at(-1)?.version ?? first.version;
      await project(store, name.board, subject, envelopes, state);
      await keepDeadlines(first.stream, subject, state, { first: first.version, last, sure: false });
    },
    async again(stream, after) {
      const name = parseStreamKey(stream);
      const subject = name && subjectNamed(name.subject);
      const rows = subject ? await store.events.read(stream) : [];
      const last = rows.at(-1);
      if (!name || !subject || !last) return [];
      const state = replay(
        subject,
        rows.map((row) => parsedEvent(subject, row)),
      );
      const undone = rows.filter((row) => row.version > after);
      await project(store, name.board, subject, undone, state);
      await keepDeadlines(stream, subject, state, { first: 1, last: last.version, sure: true });
      return undone;
    },
  };
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
