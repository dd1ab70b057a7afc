import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

export interface Built {
  readonly quorate: string;
  readonly floor: string;
  readonly peer: string;
  readonly load: string;
  readonly gauge: string;
  readonly tables: string;
}

const REQUIRE =
  "import{createRequire as bundledRequire}from'node:module';const require=bundledRequire(import.meta.url);";

/** Bundle every process the bench starts, all in the same way: the bot itself by its own `npm run build`. */
export async function buildAll(folder: string): Promise<Built> {
  await mkdir(folder, { recursive: true });
  const at = (name: string) => resolve(folder, `${name}.mjs`);
  await promisify(execFile)('npm', ['run', '--silent', 'build']);
  await build({
    entryPoints: {
      floor: 'test/bench/bots/floor.ts',
      peer: 'test/bench/bots/peer.ts',
      tables: 'test/bench/bots/tables.ts',
      load: 'test/bench/load.ts',
      gauge: 'test/bench/gauge.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    ...{ bundle: true, platform: 'node', target: 'node20', format: 'esm', logLevel: 'error' },
    external: ['dtrace-provider'],
    banner: { js: REQUIRE },
  });
  const gauge = `file://${at('gauge')}`;
  return {
    quorate: resolve(join('dist', 'quorate.mjs')),
    floor: at('floor'),
    peer: at('peer'),
    load: at('load'),
    tables: at('tables'),
    gauge,
  };
}
