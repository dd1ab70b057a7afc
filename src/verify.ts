import { parseArgs } from 'node:util';
import { heldAgainst } from './app/backup/against.ts';
import { chosen, readManifest } from './app/backup/manifest.ts';
import { verify } from './app/verify.ts';
import { examined } from './examined.ts';
import { backupsIn, withStore } from './with-store.ts';

await withStore(async (store, boards) => {
  const { values } = parseArgs({ options: { against: { type: 'string' }, name: { type: 'string' } } });
  const found = await verify(store, boards);
  if (values.against === undefined) return examined(found);
  const archive = await backupsIn(values.against);
  const name = await chosen(archive, values.name);
  const { streams } = await readManifest(archive, name);
  process.stdout.write(`Held against ${name}, ${streams.length} streams.\n`);
  return examined({ ...found, faults: [...found.faults, ...(await heldAgainst(store.events, streams))] });
});
