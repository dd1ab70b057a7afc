import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableServiceClient } from '@azure/data-tables';
import type { Archive, BackupParts } from '../../src/app/backup/ports.ts';
import { openArchive } from '../../src/store/archive.ts';
import { openStore, openTables } from '../../src/store/index.ts';

interface Tables {
  readonly connectionString: string;
}

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'quorate-backup-'));

/** What a backup of these tables is made with. Opening makes the tables that are not there. */
export async function partsFor(tables: Tables, archive: Archive | string): Promise<BackupParts> {
  return {
    store: await openStore(tables),
    tables: await openTables(tables),
    archive: typeof archive === 'string' ? await openArchive(archive) : archive,
  };
}

/** As a slip of the hand in the portal does it. Answers how many tables there were. */
export async function dropEveryTable({ connectionString }: Tables): Promise<number> {
  const service = TableServiceClient.fromConnectionString(connectionString, {
    allowInsecureConnection: true,
  });
  const names: string[] = [];
  for await (const { name } of service.listTables()) if (name !== undefined) names.push(name);
  await Promise.all(names.map((name) => service.deleteTable(name)));
  return names.length;
}
