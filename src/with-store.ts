import type { Tables } from './app/backup/ports.ts';
import type { Store } from './app/ports.ts';
import { loadBoards } from './boards.ts';
import { readConfig } from './config.ts';
import type { Board } from './core/constitution/index.ts';
import { openArchive } from './store/archive.ts';
import { openStore, openTables } from './store/index.ts';

/** The record in these tables, for those who only read it: the minutes of a rehearsal, an audit. */
export const recordIn = openStore;

/** A folder or a container of backups. */
export const backupsIn = openArchive;

/** Run a command on the record, starting this machine's store for it where no other is configured. Sets the exit code. */
export async function withStore(
  act: (store: Store, boards: readonly Board[], tables: Tables) => Promise<number>,
): Promise<void> {
  let stop = async (): Promise<void> => undefined;
  try {
    const settings = readConfig(process.env);
    const boards = loadBoards(settings.boards);
    let { tables } = settings;
    if (tables === null) {
      const { startLocalStore } = await import('./local/house.ts');
      const local = await startLocalStore(settings);
      stop = local.stop;
      tables = local.tables;
    }
    process.exitCode = await act(await openStore(tables), boards, await openTables(tables));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  } finally {
    await stop();
  }
}
