import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chosen } from '../../../src/app/backup/manifest.ts';
import { BackupTrouble } from '../../../src/app/backup/ports.ts';
import { restoreBackup } from '../../../src/app/backup/restore.ts';
import { mkip } from '../../data/load.ts';
import { memoryStore } from '../memory-store.ts';
import { aBackup, type Made, overwrite, RECORD, row, tablesOf } from './made.ts';

/** The attempt to restore a backup: what it said, and how much it wrote. */
async function attempt(made: Made, there: Parameters<typeof tablesOf>[0] = {}) {
  const tables = tablesOf(there);
  const error: unknown = await restoreBackup(
    { store: memoryStore(), tables, archive: made.archive },
    made.name,
    [mkip],
  ).catch((fault: unknown) => fault);
  const refused = error instanceof BackupTrouble ? error.message : null;
  return { refused, written: tables.written };
}

describe('A backup that is not as it was written', () => {
  const contentOf = ({ folder, name }: Made, file: string) => readFile(join(folder, name, file));

  it('is refused by the name of the file that is cut short, before anything is written', async () => {
    const made = await aBackup();
    await overwrite(made, 'places.jsonl.gz', (await contentOf(made, 'places.jsonl.gz')).subarray(0, -1));
    expect(await attempt(made)).toEqual({
      refused: expect.stringMatching(/^\S+\/places\.jsonl\.gz has \d+ bytes; its manifest says \d+\.$/),
      written: [],
    });
  });

  it('is refused by the name of the file that was altered, though it is as long and as readable', async () => {
    const made = await aBackup();
    const rows = gunzipSync(await contentOf(made, 'events.jsonl.gz')).toString();
    const altered = gzipSync(rows.replace('event 2 of', 'event 3 of'));
    expect(altered.length).toBe((await contentOf(made, 'events.jsonl.gz')).length);
    await overwrite(made, 'events.jsonl.gz', altered);
    const { refused, written } = await attempt(made);
    expect(refused).toContain(`${made.name}/events.jsonl.gz has been altered since it was written`);
    expect(written).toEqual([]);
  });

  it('is refused by the name of the file that is gone', async () => {
    const made = await aBackup();
    await rm(join(made.folder, made.name, 'copies.jsonl.gz'));
    const { refused, written } = await attempt(made);
    expect(refused).toContain(`There is no ${made.name}/copies.jsonl.gz in `);
    expect(written).toEqual([]);
  });

  it.each(['', '{"form":1}', '{"form":2,"at":"2026-11-26T02:00:00Z","by":"","files":[],"streams":[]}'])(
    'is refused when its manifest is %j',
    async (manifest) => {
      const made = await aBackup();
      await overwrite(made, 'manifest.json', Buffer.from(manifest));
      expect((await attempt(made)).refused).toContain(`${made.name}/manifest.json is not the manifest`);
    },
  );

  it('is refused when its manifest names a file of some other folder', async () => {
    const made = await aBackup();
    const manifest = String(await contentOf(made, 'manifest.json'));
    await overwrite(made, 'manifest.json', Buffer.from(manifest.replace('places.jsonl', '../places.jsonl')));
    expect((await attempt(made)).refused).toContain(`${made.name}/manifest.json is not the manifest`);
  });

  it('is none without its manifest, and the ones there are, are named', async () => {
    const made = await aBackup();
    await expect(chosen(made.archive, '2025-01-01')).rejects.toThrow(`There are ${made.name}.`);
    await rm(join(made.folder, made.name, 'manifest.json'));
    await expect(chosen(made.archive, undefined)).rejects.toThrow('There is no finished backup there.');
  });
});

describe('A restore', () => {
  it.each(['events', 'lists', 'outbox'])(
    'is refused while there is a row in %s, and says so',
    async (table) => {
      const { refused, written } = await attempt(await aBackup(), { [table]: [row('there already', 1)] });
      expect(refused).toContain(`The table ${table} is not empty.`);
      expect(written).toEqual([]);
    },
  );

  it('puts back every row as it was, and leaves what is drawn again', async () => {
    const { refused, written } = await attempt(await aBackup());
    expect(refused).toBeNull();
    expect(written).toEqual([...RECORD.events, ...RECORD.places]);
  });
});
