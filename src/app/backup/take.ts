import type { Mark } from '../ports.ts';
import { writeRows } from './lines.ts';
import { type BackedUpFile, type Head, type Manifest, nameAt, writeManifest } from './manifest.ts';
import type { BackupParts, KeptRow, Tables } from './ports.ts';

/**
 * Not copied: what follows from the events and is drawn from them again, and the keys of personal details, since a
 * backup that nobody can alter could not forget them.
 */
const LEFT_OUT = new Set(['lists', 'deadlines', 'outbox', 'keys']);

export interface Taken {
  readonly name: string;
  readonly manifest: Pick<Manifest, 'files' | 'streams'>;
  /** SHA-256 of the manifest, which vouches for all the rest. */
  readonly sha256: string;
}

/**
 * Copy the record while it is being written to. Streams only ever grow, so what is read of each is a beginning of it;
 * an event whose consequences may not be in the copy is one after `told`, and they are carried out after a restore.
 */
export async function takeBackup({ store, tables, archive }: BackupParts, now = new Date()): Promise<Taken> {
  const name = nameAt(now);
  // In this order: a mark gone by the time marks are read is one whose consequences are there to be copied.
  const before = await heights(tables);
  const marks = await store.outbox.pending();
  const heads = new Map<string, Omit<Head, 'told'>>();
  const files: BackedUpFile[] = [];
  for (const table of inOrder(tables.names)) {
    const rows = table === 'events' ? noting(tables.rows(table), heads) : tables.rows(table);
    const file = `${table}.jsonl.gz`;
    const written = await writeRows(archive, { table, file: `${name}/${file}` }, rows);
    files.push({ ...written, file });
  }
  const told = toldOf(before, marks);
  const streams = [...heads.values()].map((head) => ({ ...head, told: told(head.stream) }));
  const manifest = { at: now.toISOString(), files, streams };
  return { name, manifest, sha256: await writeManifest(archive, name, manifest) };
}

/** Up to which version all that follows from a stream's events was done before its events were copied. */
export function toldOf(
  heights: ReadonlyMap<string, number>,
  marks: readonly Pick<Mark, 'stream' | 'delivered'>[],
): (stream: string) => number {
  const marked = new Map<string, number>();
  for (const { stream, delivered } of marks)
    marked.set(stream, Math.min(delivered, marked.get(stream) ?? delivered));
  return (stream) => {
    const height = heights.get(stream) ?? 0;
    return Math.min(height, marked.get(stream) ?? height);
  };
}

/** The events first: what their consequences left elsewhere is copied after them. */
const inOrder = (names: readonly string[]): readonly string[] => [
  'events',
  ...names.filter((name) => name !== 'events' && !LEFT_OUT.has(name)),
];

async function heights(tables: Tables): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for await (const { partitionKey, rowKey } of tables.rows('events', 'keys'))
    found.set(partitionKey, Number(rowKey));
  return found;
}

async function* noting(
  rows: AsyncIterable<KeptRow>,
  heads: Map<string, Omit<Head, 'told'>>,
): AsyncGenerator<KeptRow> {
  for await (const row of rows) {
    const { partitionKey: stream, rowKey, hash } = row;
    const version = Number(rowKey);
    // A row that is no event of ours is copied too, for whoever looks into it, and vouches for nothing.
    if (Number.isInteger(version)) heads.set(stream, { stream, version, hash: String(hash) });
    yield row;
  }
}
