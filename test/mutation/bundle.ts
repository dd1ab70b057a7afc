import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import type { Written } from './collect.ts';
import { given } from './packages.ts';

const TESTS = 'test/core';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COLLECT = fileURLToPath(new URL('./collect.ts', import.meta.url));

/** One reading of `core` and its tests, as if in a new process: nothing worked out once before is remembered. */
export interface Reading {
  readonly files: readonly string[];
  readonly written: Written[];
  readTests(file: string): void;
}

/** The tests of `core` and all they import in one script, which reads each file of tests only when it is asked to. */
export async function bundled(memory: WeakMapConstructor): Promise<() => Reading> {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(TESTS, name))
    .sort();
  const asked = files.map((f) => `${JSON.stringify(f)}: () => require(${JSON.stringify(resolve(f))})`);
  const entry = `
    import { readTests, written } from 'vitest';
    const read = { ${asked.join(',\n')} };
    export const reading = { files: Object.keys(read), written, readTests: (f) => readTests(f, read[f]) };`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    plugins: [standIn],
  });
  const script = new Script(`(require, exports, module, WeakMap) => {${outputFiles[0]?.text}}`);
  return () => {
    const module: { exports: { reading?: Reading } } = { exports: {} };
    script.runInThisContext()(given, module.exports, module, memory);
    if (!module.exports.reading) throw new Error('the tests could not be bundled');
    return module.exports.reading;
  };
}

/** `vitest` is the collector, except to the collector; what a test reads from the disk is the project as written. */
const asWritten = (path: string): URL => pathToFileURL(join(ROOT, relative(process.cwd(), path)));

const standIn: Plugin = {
  name: 'stand-in',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vitest$/ }, ({ importer }) => (importer === COLLECT ? null : { path: COLLECT }));
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(asWritten(path))),
      loader: 'ts',
    }));
  },
};
