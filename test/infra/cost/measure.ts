import { subscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import type { ClientRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { takeBackup } from '../../../src/app/backup/take.ts';
import { startBot } from '../../../src/bot.ts';
import { startAzurite } from '../../../src/local/azurite.ts';
import { rehearse } from '../../../src/local/rehearsal/play.ts';
import { PLAIN } from '../../../src/local/rehearsal/script.ts';
import { mkip } from '../../data/load.ts';
import { newFolder, partsFor } from '../../house/backup-parts.ts';
import type { Measured } from './measured.ts';

const IDLE_SECONDS = 60;

let transactions = 0;
subscribe('http.client.request.start', (message) => {
  const { request } = message as { readonly request: ClientRequest };
  if (request.path.startsWith('/devstoreaccount1')) transactions += 1;
});

async function counted<Result>(act: () => Promise<Result>) {
  const before = transactions;
  const result = await act();
  return { result, transactions: transactions - before };
}

const folder = await newFolder();
const { result: rehearsal, transactions: meeting } = await counted(() =>
  rehearse({ dataDir: folder, folder: null, say: () => undefined, colours: PLAIN }),
);
if (!rehearsal.verified.whole) throw new Error(rehearsal.verified.words);

const azurite = await startAzurite({ dataDir: folder });
const { manifest } = await takeBackup(await partsFor(azurite, await newFolder()));
const settings = { bot: null, host: '127.0.0.1', port: 0, clock: null, allowedTenants: null };
const bot = await startBot({ settings, boards: [mkip], tables: azurite, logger: pino({ level: 'silent' }) });
await bot.idle();
const idle = await counted(() => pause(IDLE_SECONDS * 1_000));
await bot.stop();
await azurite.stop();

const events = manifest.streams.reduce((sum, { version }) => sum + version, 0);
const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
const measured: Measured = {
  measuredAt: new Date().toISOString().slice(0, 10),
  meeting: { transactions: meeting, events },
  idleMinute: { transactions: Math.round(idle.transactions * (60 / IDLE_SECONDS)) },
  backup: { bytesAnEvent: Math.ceil(bytes / events) },
};
writeFileSync('infra/meeting.json', `${JSON.stringify(measured, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
