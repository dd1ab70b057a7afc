import { parseArgs } from 'node:util';
import { heldAgainst } from './app/backup/against.ts';
import { chosen, readManifest } from './app/backup/manifest.ts';
import { verify } from './app/verify.ts';
import { readConfig } from './config.ts';
import { examined } from './examined.ts';
import { openTelemetry } from './telemetry/index.ts';
import { backupsIn, withStore } from './with-store.ts';

await withStore(async (store, boards) => {
  const { values } = parseArgs({ options: { against: { type: 'string' }, name: { type: 'string' } } });
  const found = await verify(store, boards);
  const faults = [...found.faults];
  if (values.against !== undefined) {
    const archive = await backupsIn(values.against);
    const name = await chosen(archive, values.name);
    const { streams } = await readManifest(archive, name);
    process.stdout.write(`Held against ${name}, ${streams.length} streams.\n`);
    faults.push(...(await heldAgainst(store.events, streams)));
  }
  const telemetry = await openTelemetry(readConfig(process.env).insights);
  telemetry.gauges?.verified(faults.length);
  await telemetry.stop();
  return examined({ ...found, faults });
});
