import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { answering } from './answering.ts';
import { holdFolder, prepareFolder, refuseIfInUse } from './azurite-folder.ts';
import { type Child, ChildFailed, startChild } from './child.ts';
import { freePort, portIsFree } from './free-port.ts';
import { LocalTrouble } from './trouble.ts';

/** Azurite's table service on this machine. */
export interface Azurite {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** `dataDir` is a folder, or `memory` to keep nothing; without `port` a free one is taken. */
export interface AzuriteOptions {
  readonly dataDir: string;
  readonly port?: number;
}

// The emulator's published account and key: the same on every machine, and no secret.
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const connection = (port: number): string =>
  `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};` +
  `TableEndpoint=http://127.0.0.1:${port}/${account};`;

const run = (port: number, place: readonly string[]): Promise<Child> =>
  startChild({
    entry: createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js'),
    args: [
      ...['--tableHost', '127.0.0.1', '--tablePort', String(port)],
      ...['--silent', '--disableTelemetry', '--skipApiVersionCheck', ...place],
    ],
    ready: /successfully started on/,
  });

const explain = (failure: unknown): never => {
  if (!(failure instanceof ChildFailed)) throw failure;
  const reason = failure.output.split('Exiting due to an unhandled error: ')[1]?.trim();
  throw new LocalTrouble(`The local store did not start: ${reason ?? 'it gave no reason'}.`);
};

const startOn = async (port: number, place: readonly string[]): Promise<Child> => {
  const child = await run(port, place).catch(explain);
  if (await answering(`http://127.0.0.1:${port}/`)) return child;
  await child.stop();
  throw new LocalTrouble(`The local store started but does not answer on port ${port}.`);
};

/** Starts the table service alone. Rejects with a LocalTrouble when its port or folder cannot be used. */
export const startAzurite = async (options: AzuriteOptions): Promise<Azurite> => {
  const port = options.port ?? (await freePort());
  if (!(await portIsFree(port))) {
    throw new LocalTrouble(
      `Port ${port} is in use by another program, so the local store cannot start there.`,
    );
  }
  const connectionString = connection(port);
  if (options.dataDir === 'memory') {
    return { connectionString, stop: (await startOn(port, ['--inMemoryPersistence'])).stop };
  }
  const folder = resolve(options.dataDir);
  await prepareFolder(folder);
  await refuseIfInUse(folder);
  const child = await startOn(port, ['--location', folder]);
  const release = await holdFolder(folder, child.pid);
  return { connectionString, stop: () => child.stop().then(release) };
};
