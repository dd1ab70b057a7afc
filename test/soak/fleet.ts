import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { type Child, startChild } from '../../src/local/child.ts';
import { freePort } from '../../src/local/free-port.ts';
import { BUNDLE } from '../bundle/start.ts';

/** The bots as processes of their own, killed and started again at the same addresses. */
export interface Fleet {
  readonly size: number;
  endpoint(which: number): string;
  start(which: number): Promise<void>;
  /** kill -9: nothing is put away. */
  kill(which: number): Promise<void>;
  /** Ctrl-C. */
  stop(which: number): Promise<void>;
  /** SIGTERM, as a host that upgrades sends it: milliseconds until it was gone. */
  retire(which: number): Promise<number>;
  stopAll(): Promise<void>;
}

export interface FleetOptions {
  readonly size: number;
  /** For the bundle: built once, since a start from source takes seconds. */
  readonly folder: string;
  readonly boards: string;
  readonly tables: string;
  /** The bots' clock now: one that started again must not fall behind the others. */
  readonly clock: () => string;
}

const REQUIRE =
  "import{createRequire as bundledRequire}from'node:module';const require=bundledRequire(import.meta.url);";

export async function openFleet({ size, folder, boards, tables, clock }: FleetOptions): Promise<Fleet> {
  const entry = BUNDLE === undefined ? await bundle(folder) : resolve(BUNDLE);
  const ports = await Promise.all(Array.from({ length: size }, () => freePort()));
  const running = new Map<number, Child>();
  const portOf = (which: number): number => ports[which] ?? 0;

  async function start(which: number): Promise<void> {
    const env = {
      PLAYGROUND: 'off',
      PORT: String(portOf(which)),
      BOARDS: boards,
      TABLES_CONNECTION_STRING: tables,
      CLOCK: clock(),
      LOG_LEVEL: 'silent',
    };
    running.set(which, await startChild({ entry, args: [], env, ready: /Quorate serves/ }));
  }
  async function kill(which: number): Promise<void> {
    const child = running.get(which);
    running.delete(which);
    if (!child) return;
    process.kill(child.pid, 'SIGKILL');
    await child.stop();
  }
  async function stop(which: number): Promise<void> {
    const child = running.get(which);
    running.delete(which);
    await child?.stop();
  }
  async function retire(which: number): Promise<number> {
    const child = running.get(which);
    running.delete(which);
    if (!child) throw new Error(`bot ${which} is not running`);
    const began = performance.now();
    process.kill(child.pid, 'SIGTERM');
    while (isAlive(child.pid)) await new Promise((resolve) => setTimeout(resolve, 10));
    await child.stop();
    return performance.now() - began;
  }
  const stopAll = async (): Promise<void> => {
    await Promise.all([...running.keys()].map(stop));
  };
  // One after another, so that the first has made the tables.
  for (const which of ports.keys()) await start(which).catch((fault) => stopAll().then(() => raise(fault)));
  return {
    size,
    endpoint: (which) => `http://127.0.0.1:${portOf(which)}/api/messages`,
    start,
    kill,
    stop,
    retire,
    stopAll,
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function raise(fault: unknown): never {
  throw fault;
}

/** As `npm run build` makes it. */
async function bundle(folder: string): Promise<string> {
  const outfile = join(folder, 'quorate.mjs');
  await build({
    entryPoints: ['src/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['dtrace-provider'],
    logLevel: 'warning',
    banner: { js: REQUIRE },
  });
  return outfile;
}
