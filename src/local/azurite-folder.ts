import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LocalTrouble } from './trouble.ts';

const recordFile = '__azurite_db_table__.json';
const lockFile = 'azurite.pid';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return undefined;
    throw new LocalTrouble(`The record in ${path} cannot be read (${failure.code ?? failure.message}).`);
  });

const readable = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

/** Makes the folder; refuses one whose record is damaged, since the emulator would begin an empty one. */
export const prepareFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true }).catch((failure: NodeJS.ErrnoException) => {
    throw new LocalTrouble(`The data folder ${folder} cannot be used (${failure.code ?? failure.message}).`);
  });
  const path = join(folder, recordFile);
  const text = await readIfThere(path);
  if (text !== undefined && !readable(text)) {
    throw new LocalTrouble(
      `The record in ${path} is damaged: put back a copy, or move the folder ${folder} away to begin afresh.`,
    );
  }
};

/** Waits a little for a store whose Quorate was killed to save and go; refuses while one is at work. */
export const refuseIfInUse = async (folder: string, within = 6_000): Promise<void> => {
  const pid = Number(await readIfThere(join(folder, lockFile)));
  const until = Date.now() + within;
  while (pid > 0 && isAlive(pid)) {
    if (Date.now() > until) {
      throw new LocalTrouble(`Quorate is already running with the data in ${folder} (process ${pid}).`);
    }
    await pause(100);
  }
};

/** Writes down which process holds the folder; the answer gives it up again. */
export const holdFolder = async (folder: string, pid: number): Promise<() => Promise<void>> => {
  const path = join(folder, lockFile);
  await writeFile(path, `${pid}\n`);
  return () => rm(path, { force: true });
};
