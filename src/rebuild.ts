import { rebuildLists } from './app/rebuild.ts';
import { withStore } from './with-store.ts';

await withStore(async (store) => {
  process.stdout.write(`${await rebuildLists(store)} lines drawn again from the events.\n`);
  return 0;
});
