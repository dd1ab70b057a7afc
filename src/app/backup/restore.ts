import type { Board } from '../../core/constitution/index.ts';
import { createBookkeeping } from '../bookkeeping.ts';
import { holdsDetails, subjectOf } from '../personal.ts';
import { CorruptRow, type Store } from '../ports.ts';
import { type Verification, verify } from '../verify.ts';
import { heldAgainst } from './against.ts';
import { readRows, requireUnaltered } from './lines.ts';
import { type Head, type Manifest, readManifest } from './manifest.ts';
import { type BackupParts, BackupTrouble, type KeptRow, type Tables } from './ports.ts';

const AT_ONCE = 8;
const MOST_ROWS = 100;
/** Characters of JSON in one transaction: well under 4 MiB however they are encoded. */
const MOST_TEXT = 1_000_000;
const ANYBODYS = { owner: 'restore', until: '1970-01-01T00:00:00.000Z' };

/**
 * Put a backup into empty tables, where only keys of personal details may be left, draw again what follows from the events, and examine it all against the manifest.
 * Throws BackupTrouble, before anything is written, when a file is not as it was or a table is not empty.
 */
export async function restoreBackup(
  parts: BackupParts,
  name: string,
  boards: readonly Board[],
): Promise<Verification> {
  const { store, tables, archive } = parts;
  const manifest = await readManifest(archive, name);
  for (const file of manifest.files) await requireUnaltered(archive, name, file);
  await requireEmpty(tables, manifest);
  for (const { table, file } of manifest.files)
    await insertAll(tables, table, readRows(archive, `${name}/${file}`));
  await missKeys(store, manifest.streams);
  await drawAgain(store, manifest.streams);
  return examine(parts, boards, manifest.streams);
}

/** Keys are in no backup: details whose key is not there still can be read by nobody, and the record says so. */
async function missKeys(store: Store, heads: readonly Head[]): Promise<void> {
  for (const { stream } of heads)
    if (subjectOf(stream)?.personal && (await holdsDetails(store.events, stream)))
      await store.keyring.miss(stream);
}

/** Lists and deadlines, and a mark on each stream with something left to tell. */
async function drawAgain(store: Store, heads: readonly Head[]): Promise<void> {
  const books = createBookkeeping(store);
  for (const { stream, version, told } of heads) {
    try {
      await books.again(stream, 0);
    } catch (error) {
      // It did not hold when it was backed up: the examination names it, and the others are still drawn.
      if (!(error instanceof CorruptRow)) throw error;
    }
    if (told < version) await store.outbox.mark(stream, told, ANYBODYS);
  }
}

async function examine(
  { store }: Pick<BackupParts, 'store'>,
  boards: readonly Board[],
  heads: readonly Head[],
): Promise<Verification> {
  const found = await verify(store, boards);
  return { ...found, faults: [...found.faults, ...(await heldAgainst(store.events, heads))] };
}

async function requireEmpty(tables: Tables, manifest: Manifest): Promise<void> {
  const unknown = manifest.files.find(({ table }) => !tables.names.includes(table));
  if (unknown) throw new BackupTrouble(`${unknown.file} is of a table this version does not know.`);
  for (const table of tables.names.filter((name) => name !== 'keys'))
    for await (const _ of tables.rows(table, 'keys'))
      throw new BackupTrouble(
        `The table ${table} is not empty. A backup is put into empty tables only: stop every bot and restore into a new storage account, or delete the tables.`,
      );
}

async function insertAll(tables: Tables, table: string, rows: AsyncIterable<KeptRow>): Promise<void> {
  let under: Promise<void>[] = [];
  for await (const batch of batches(rows)) {
    under.push(tables.insert(table, batch));
    if (under.length < AT_ONCE) continue;
    await Promise.all(under);
    under = [];
  }
  await Promise.all(under);
}

/** Runs of rows of one partition that fit into one transaction. */
async function* batches(rows: AsyncIterable<KeptRow>): AsyncGenerator<readonly KeptRow[]> {
  let batch: KeptRow[] = [];
  let size = 0;
  for await (const row of rows) {
    const length = JSON.stringify(row).length;
    const fits = batch.length < MOST_ROWS && size + length <= MOST_TEXT;
    if (batch.length > 0 && !(fits && batch[0]?.partitionKey === row.partitionKey)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(row);
    size += length;
  }
  if (batch.length > 0) yield batch;
}
