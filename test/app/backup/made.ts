import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive, KeptRow, Tables } from '../../../src/app/backup/ports.ts';
import { takeBackup } from '../../../src/app/backup/take.ts';
import { openArchive } from '../../../src/store/archive.ts';
import { newFolder } from '../../house/backup-parts.ts';
import { memoryStore } from '../memory-store.ts';

/** Tables in memory that note every row put into them. */
export function tablesOf(
  rows: Readonly<Record<string, readonly KeptRow[]>>,
): Tables & { readonly written: KeptRow[] } {
  const written: KeptRow[] = [];
  return {
    names: ['events', 'lists', 'places', 'copies', 'outbox', 'deadlines', 'undelivered'],
    async *rows(table) {
      yield* rows[table] ?? [];
    },
    async insert(_, given) {
      written.push(...given);
    },
    written,
  };
}

export const row = (partitionKey: string, version: number): KeptRow => ({
  partitionKey,
  rowKey: String(version).padStart(10, '0'),
  hash: `hash ${version}`,
  text: `event ${version} of ${partitionKey}`,
});

export const RECORD = {
  events: [row('mkip.item.one', 1), row('mkip.item.one', 2), row('mkip.meeting.one', 1)],
  places: [row('places', 1)],
  lists: [row('mkip.item', 1)],
};

export interface Made {
  readonly folder: string;
  readonly archive: Archive;
  readonly name: string;
}

/** A backup of a small record, in a folder of its own. */
export async function aBackup(tables: Tables = tablesOf(RECORD)): Promise<Made> {
  const folder = await newFolder();
  const archive = await openArchive(folder);
  const { name } = await takeBackup({ store: memoryStore(), tables, archive });
  return { folder, archive, name };
}

export const overwrite = ({ folder, name }: Made, file: string, content: Uint8Array): Promise<void> =>
  writeFile(join(folder, name, file), content);
