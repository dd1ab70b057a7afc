import { parseArgs } from 'node:util';
import { BackupTrouble } from './app/backup/ports.ts';
import { takeBackup } from './app/backup/take.ts';
import { backupsIn, withStore } from './with-store.ts';

await withStore(async (store, _boards, tables) => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  if (!values.to)
    throw new BackupTrouble('Say where to: npm run backup -- --to FOLDER, or a container’s address.');
  const { name, manifest, sha256 } = await takeBackup({ store, tables, archive: await backupsIn(values.to) });
  for (const { table, rows, bytes } of manifest.files)
    process.stdout.write(`${String(rows).padStart(9)} rows of ${table}, ${bytes} bytes\n`);
  process.stdout.write(`${name} is in ${values.to}. Its manifest’s SHA-256, to keep elsewhere: ${sha256}\n`);
  return 0;
});
