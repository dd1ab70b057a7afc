import { parseArgs } from 'node:util';
import { soak } from './run.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
const seconds = Number(values.seconds ?? process.env.SOAK_SECONDS ?? 60);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const { line, faults } = await soak({ seconds, seed });
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`${line}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
