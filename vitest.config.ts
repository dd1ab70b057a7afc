import { configDefaults, defineConfig } from 'vitest/config';

/** Minutes of presses, kills and faults: `npm run test:long`, one file at a time, since they time each other out. */
const long = 'test/**/*.long.test.ts';
const onlyLong = process.env.LONG === 'true';

export default defineConfig({
  test: {
    include: onlyLong ? [long] : ['test/**/*.test.ts'],
    exclude: onlyLong ? configDefaults.exclude : [...configDefaults.exclude, long],
    fileParallelism: !onlyLong,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
