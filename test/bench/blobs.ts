import { createRequire } from 'node:module';
import { BlobsStorage } from 'botbuilder-azure-blobs';
import { startChild } from '../../src/local/child.ts';
import { freePort } from '../../src/local/free-port.ts';

/** Azurite's blob service, for the peer. */
export interface Blobs {
  readonly port: number;
  readonly connectionString: string;
  /** How many votes the peer has kept of a conversation. */
  votesIn(conversation: string): Promise<number>;
  stop(): Promise<void>;
}

const account = 'devstoreaccount1';
// The emulator's published key: the same on every machine, and no secret.
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export async function startBlobs(): Promise<Blobs> {
  const port = await freePort();
  const child = await startChild({
    entry: createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js'),
    args: [
      ...['--blobHost', '127.0.0.1', '--blobPort', String(port), '--inMemoryPersistence'],
      // Current SDKs speak a newer version of the service than the emulator knows.
      ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
    ],
    ready: /successfully listens? on|successfully started on/,
  });
  const connectionString =
    `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};` +
    `BlobEndpoint=http://127.0.0.1:${port}/${account};`;
  const storage = new BlobsStorage(connectionString, 'votes');
  return {
    port,
    connectionString,
    async votesIn(conversation) {
      const row = `msteams/28:quorate/conversations/${conversation}`;
      const kept = (await storage.read([row]))[row] as { readonly votes?: object } | undefined;
      return Object.keys(kept?.votes ?? {}).length;
    },
    stop: child.stop,
  };
}
