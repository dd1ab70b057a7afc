import { configDefaults, defineConfig } from 'vitest/config';

/** Minutes of presses, kills and faults: `npm run test:long`, one file at a time, since they time each other out. */
const long = 'test/**/*.long.test.ts';
const onlyLong = process.env.LONG === 'true';
/** These leave nothing behind them, so they share a worker, and what they import is loaded once. */
const tidy = 'test/{app,app-package,cards,core,documents,infra}/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    fileParallelism: !onlyLong,
    projects: onlyLong
      ? [{ extends: true, test: { name: 'long', include: [long] } }]
      : [
          {
            extends: true,
            test: {
              name: 'tidy',
              include: [tidy],
              exclude: [...configDefaults.exclude, long],
              isolate: false,
            },
          },
          {
            extends: true,
            test: {
              name: 'alone',
              include: ['test/**/*.test.ts'],
              exclude: [...configDefaults.exclude, long, tidy],
            },
          },
        ],
  },
});
