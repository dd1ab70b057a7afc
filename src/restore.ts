import { parseArgs } from 'node:util';
import { chosen } from './app/backup/manifest.ts';
import { BackupTrouble } from './app/backup/ports.ts';
import { restoreBackup } from './app/backup/restore.ts';
import { examined } from './examined.ts';
import { backupsIn, withStore } from './with-store.ts';

await withStore(async (store, boards, tables) => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, name: { type: 'string' } } });
  if (!values.from)
    throw new BackupTrouble(
      'Say where from: npm run restore -- --from FOLDER [--name BACKUP], or a container’s address.',
    );
  const archive = await backupsIn(values.from);
  const name = await chosen(archive, values.name);
  const found = await restoreBackup({ store, tables, archive }, name, boards);
  process.stdout.write(`${name} is restored.\n`);
  return examined(found);
});
