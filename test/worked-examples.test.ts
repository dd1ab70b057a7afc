import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readJson } from './data/load.ts';

const { examples } = readJson('test/data/worked-examples.json') as {
  readonly examples: readonly { readonly id: string }[];
};
const groupOf = (id: string): string => id.replace(/-\d+$/, '');
const groups = [...new Set(examples.map(({ id }) => groupOf(id)))];

/** The tests that read the file of worked examples, as their runner names them. */
function namesOfTests(): readonly string[] {
  const files = readdirSync('test/core', { recursive: true, encoding: 'utf8' })
    .map((name) => join('test/core', name))
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => /examplesOf\(|agendaRights|worked-examples/.test(readFileSync(path, 'utf8')));
  const { VITEST: _, VITEST_POOL_ID: _pool, VITEST_WORKER_ID: _worker, ...env } = process.env;
  const run = ['node_modules/vitest/vitest.mjs', 'list', ...files, '--json'];
  const listed = execFileSync(process.execPath, run, { env, encoding: 'utf8' });
  return (JSON.parse(listed.slice(listed.indexOf('['))) as readonly { readonly name: string }[]).map(
    ({ name }) => name,
  );
}

describe('The worked examples of the rule book', () => {
  let run: ReadonlySet<string> = new Set();
  beforeAll(() => {
    run = new Set(namesOfTests().flatMap((name) => [...name.matchAll(/\b[A-Z]+-\d\d\b/g)].map(([id]) => id)));
  });

  it.each(groups)('of %s are each run by a test', (group) => {
    const ids = examples.map(({ id }) => id).filter((id) => groupOf(id) === group);
    expect(ids.filter((id) => !run.has(id))).toEqual([]);
  });
});
