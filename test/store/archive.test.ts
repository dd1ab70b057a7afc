import { randomBytes } from 'node:crypto';
import { ContainerClient } from '@azure/storage-blob';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, BackupTrouble } from '../../src/app/backup/ports.ts';
import { openArchive } from '../../src/store/archive.ts';
import { openBlobs } from '../../src/store/archive-blobs.ts';
import { type Blobs, startBlobs } from '../bench/blobs.ts';
import { newFolder } from '../house/backup-parts.ts';

let blobs: Blobs;
beforeAll(async () => {
  blobs = await startBlobs();
});
afterAll(() => blobs.stop());

async function container(): Promise<Archive> {
  const name = `backups-${randomBytes(4).toString('hex')}`;
  await new ContainerClient(blobs.connectionString, name).create();
  return openBlobs({ connectionString: blobs.connectionString, container: name });
}

async function* pieces(...given: readonly Uint8Array[]) {
  yield* given;
}
const read = async (archive: Archive, path: string) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.read(path)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

describe.each([
  ['a folder', async () => openArchive(await newFolder())],
  ['a blob container', container],
])('Backups in %s', (_, open) => {
  it('are read back byte for byte, however many pieces they came in', async () => {
    const archive = await open();
    const large = [randomBytes(3_000_000), randomBytes(3_000_000), randomBytes(17)];
    expect(await archive.write('one/large', pieces(...large))).toBe(true);
    expect((await read(archive, 'one/large')).equals(Buffer.concat(large))).toBe(true);
  });

  it('are never written over', async () => {
    const archive = await open();
    expect(await archive.write('one/file', pieces(Buffer.from('first')))).toBe(true);
    expect(await archive.write('one/file', pieces(Buffer.from('second')))).toBe(false);
    expect(String(await read(archive, 'one/file'))).toBe('first');
  });

  it('are listed in order', async () => {
    const archive = await open();
    for (const path of ['two/b', 'one/z', 'two/a']) await archive.write(path, pieces(Buffer.from(path)));
    expect(await archive.list()).toEqual(['one/z', 'two/a', 'two/b']);
  });

  it('are missed by name', async () => {
    const archive = await open();
    await expect(read(archive, 'one/nothing')).rejects.toThrow(BackupTrouble);
    await expect(read(archive, 'one/nothing')).rejects.toThrow('There is no one/nothing in ');
  });

  it('are given up when what is to be written fails', async () => {
    const archive = await open();
    async function* broken() {
      yield Buffer.from('some');
      throw new Error('the tables are gone');
    }
    await expect(archive.write('one/broken', broken())).rejects.toThrow('the tables are gone');
  });
});

describe('Backups elsewhere', () => {
  it('are not sent without encryption', async () => {
    await expect(openArchive('http://account.blob.core.windows.net/backups')).rejects.toThrow('over https');
  });
});
