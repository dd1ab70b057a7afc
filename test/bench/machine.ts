import { cpus, totalmem } from 'node:os';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  /** GiB. */
  readonly memory: number;
  readonly node: string;
}

/** What it was measured on: without it a number says little. */
export const machine = (): Machine => ({
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  memory: Math.round(totalmem() / 2 ** 30),
  node: process.version,
});
