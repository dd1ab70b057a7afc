import type { Verification } from './app/verify.ts';

/** Say what an examination of the record found. Answers the exit code: 0 when all of it holds. */
export function examined({ streams, events, outcomes, faults }: Verification): number {
  for (const { fault } of faults) process.stdout.write(`DOES NOT HOLD  ${fault}\n`);
  const state = faults.length === 0 ? 'every chain is whole' : `${faults.length} at fault`;
  process.stdout.write(
    `${streams} streams, ${events} events, ${outcomes} outcomes judged again: ${state}.\n`,
  );
  return faults.length === 0 ? 0 : 1;
}
