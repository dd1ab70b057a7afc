import { tryEverything } from './trying.ts';

tryEverything(Number(process.env.FUZZ_RUNS ?? 10_000));
