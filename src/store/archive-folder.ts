import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type Archive, BackupTrouble } from '../app/backup/ports.ts';

/** Backups in a folder, which is made if it is not there. */
export function folderArchive(folder: string): Archive {
  return {
    async write(path, content) {
      const full = join(folder, path);
      await mkdir(dirname(full), { recursive: true });
      const file = await open(full, 'wx').catch((fault: unknown) => {
        if (codeOf(fault) === 'EEXIST') return null;
        throw fault;
      });
      if (file === null) return false;
      try {
        for await (const chunk of content) await file.writeFile(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      return true;
    },
    read: (path) => read(folder, path),
    list: () => list(folder),
  };
}

async function* read(folder: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(join(folder, path)) as AsyncIterable<Uint8Array>;
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') throw new BackupTrouble(`There is no ${path} in ${folder}.`);
    throw fault;
  }
}

async function list(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((fault: unknown) => {
    if (codeOf(fault) === 'ENOENT') return [];
    throw fault;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

const codeOf = (fault: unknown): unknown => (fault as NodeJS.ErrnoException).code;
