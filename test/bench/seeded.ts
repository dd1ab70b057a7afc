import type { Azurite } from '../../src/local/azurite.ts';
import { startChild } from '../../src/local/child.ts';
import { freePort } from '../../src/local/free-port.ts';

const account = 'devstoreaccount1';
// The emulator's published key: the same on every machine, and no secret.
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const PATIENCE_MS = 120_000;

/** Azurite's table service with so many decisions in the register of a board of so many seats. */
export async function startSeeded(tables: string, seats: number, decisions: number): Promise<Azurite> {
  const port = await freePort();
  const child = await startChild({
    entry: tables,
    args: [
      ...['--tableHost', '127.0.0.1', '--tablePort', String(port), '--inMemoryPersistence'],
      ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
    ],
    env: { BENCH_SEATS: String(seats), BENCH_DECISIONS: String(decisions) },
    ready: /successfully started on/,
    patience: PATIENCE_MS,
  });
  const connectionString =
    `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};` +
    `TableEndpoint=http://127.0.0.1:${port}/${account};`;
  return { connectionString, stop: child.stop };
}
