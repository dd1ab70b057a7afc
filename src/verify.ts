import { verify } from './app/verify.ts';
import { withStore } from './with-store.ts';

await withStore(async (store, boards) => {
  const { streams, events, outcomes, faults } = await verify(store, boards);
  for (const { fault } of faults) process.stdout.write(`DOES NOT HOLD  ${fault}\n`);
  process.stdout.write(
    `${streams} streams, ${events} events, ${outcomes} outcomes judged again: ${faults.length === 0 ? 'every chain is whole' : `${faults.length} at fault`}.\n`,
  );
  return faults.length === 0 ? 0 : 1;
});
