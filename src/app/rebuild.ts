import type { Line } from '../core/kernel/index.ts';
import type { Store, StreamKey } from './ports.ts';
import { parsedEvent } from './stream.ts';
import { parseStreamKey } from './stream-key.ts';
import { subjectNamed } from './subjects.ts';

export interface Entry {
  readonly board: string;
  readonly line: Line;
  readonly version: number;
}

/** Every line of every list, drawn again from the events alone. Throws CorruptRow. */
export async function* linesFromEvents(store: Pick<Store, 'events'>): AsyncIterable<Entry> {
  for await (const stream of store.events.streams()) yield* await linesOf(store, stream);
}

async function linesOf(store: Pick<Store, 'events'>, stream: StreamKey): Promise<readonly Entry[]> {
  const name = parseStreamKey(stream);
  const subject = subjectNamed(name?.subject ?? '');
  if (!name || !subject) return [];
  const newest = new Map<string, Entry>();
  let state = subject.initial;
  for (const row of await store.events.read(stream)) {
    const event = parsedEvent(subject, row);
    state = subject.evolve(state, event);
    for (const line of subject.lines(event, state))
      newest.set(`${line.list} ${line.key}`, { board: name.board, line, version: row.version });
  }
  return [...newest.values()];
}

/** Throw the lists away and draw them again from the events. Returns how many lines there are now. */
export async function rebuildLists(store: Pick<Store, 'events' | 'lists'>): Promise<number> {
  await store.lists.clear();
  let lines = 0;
  for await (const { board, line, version } of linesFromEvents(store)) {
    await store.lists.put(board, line, version);
    lines += 1;
  }
  return lines;
}
