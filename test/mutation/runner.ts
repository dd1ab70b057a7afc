import type { MutantCoverage } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundled, type Reading } from './bundle.ts';
import type { Written } from './collect.ts';

/** What Stryker's instrumented code reads and writes. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage: MutantCoverage;
}

/**
 * Runs the tests of `core` for Stryker inside one process, each mutant in a fresh reading of the code: a tenth of a
 * second where a worker of Vitest takes two, because everything in `core` and its tests is pure.
 */
function coreRunner(): TestRunner {
  const flags: Switch = { mutantCoverage: { static: {}, perTest: {} } };
  Object.assign(globalThis, { __stryker__: flags });
  const took = new Map<string, number>();
  let read: () => Reading;

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      read = await bundled(forgetful(flags));
    },
    async dryRun() {
      const tests: TestResult[] = [];
      for (const file of read().files) {
        const reading = read();
        reading.readTests(file);
        tests.push(...(await run(reading.written, flags, true)));
      }
      for (const { id, timeSpentMs } of tests) took.set(id, timeSpentMs);
      return { status: DryRunStatus.Complete, tests, mutantCoverage: flags.mutantCoverage };
    },
    async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
      const whileRead = mutantActivation === 'static' ? activeMutant.id : undefined;
      Object.assign(flags, { activeMutant: whileRead, hitCount: 0, hitLimit });
      const wanted = testFilter && new Set(testFilter);
      const tests: TestResult[] = [];
      try {
        const reading = read();
        for (const file of cheapestFirst(reading.files, wanted)) {
          reading.readTests(file);
          flags.activeMutant = activeMutant.id;
          const written = reading.written.splice(0).filter(({ id }) => !wanted || wanted.has(id));
          tests.push(...(await run(written.toSorted(byCost), flags, false)));
          if (tests.at(-1)?.status === TestStatus.Failed) break;
          flags.activeMutant = whileRead;
        }
      } catch (error) {
        tests.push(failed({ id: 'reading the tests', name: 'reading the tests', timeSpentMs: 0 }, error));
      }
      return toMutantRunResult({ status: DryRunStatus.Complete, tests });
    },
  };

  function byCost(a: Written, b: Written): number {
    return (took.get(a.id) ?? 0) - (took.get(b.id) ?? 0);
  }

  function cheapestFirst(
    files: readonly string[],
    wanted: ReadonlySet<string> | undefined,
  ): readonly string[] {
    const costs = new Map<string, number>();
    for (const id of wanted ?? took.keys()) {
      const file = id.split('#', 1)[0] ?? '';
      costs.set(file, (costs.get(file) ?? 0) + (took.get(id) ?? 0));
    }
    const cost = (file: string): number => costs.get(file) ?? 0;
    return files.filter((file) => costs.has(file)).toSorted((a, b) => cost(a) - cost(b));
  }
}

/** What one test worked out once, the next works out again: else only the first would try a mutant in it. */
const forgetful = (flags: Switch) =>
  class extends WeakMap<object, unknown> {
    readonly #by = new WeakMap<object, string | undefined>();
    override get(of: object): unknown {
      return this.#by.get(of) === flags.currentTestId ? super.get(of) : undefined;
    }
    override set(of: object, known: unknown): this {
      this.#by.set(of, flags.currentTestId);
      return super.set(of, known);
    }
  };

const failed = (test: Pick<TestResult, 'id' | 'name' | 'timeSpentMs'>, error: unknown): TestResult => ({
  ...test,
  status: TestStatus.Failed,
  failureMessage: error instanceof Error ? error.message : String(error),
});

/** Run tests one after another; all of them, or until the first that fails. */
async function run(tests: readonly Written[], flags: Switch, all: boolean): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const { id, file, run } of tests) {
    flags.currentTestId = id;
    const since = performance.now();
    const base = () => ({ id, name: id, fileName: file, timeSpentMs: performance.now() - since });
    try {
      await run();
      results.push({ ...base(), status: TestStatus.Success });
    } catch (error) {
      results.push(failed(base(), error));
      if (!all) break;
    }
  }
  flags.currentTestId = undefined;
  return results;
}

coreRunner.inject = [] as const;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'core', coreRunner)];
