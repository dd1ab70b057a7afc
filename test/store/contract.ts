import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/app/ports.ts';
import { deadlinesContract } from './contract/deadlines.ts';
import { keyringContract } from './contract/keyring.ts';
import { limitsContract } from './contract/limits.ts';
import { linksContract } from './contract/links.ts';
import { lookupsContract } from './contract/lookups.ts';
import { outboxContract } from './contract/outbox.ts';
import { recordContract } from './contract/record.ts';
import { tellingContract } from './contract/telling.ts';

/** What the app relies on, whatever the store is built on. `open` may give the same store every time. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    recordContract(open);
    limitsContract(open);
    lookupsContract(open);
    linksContract(open);
    keyringContract(open);
    tellingContract(open);
    outboxContract(open);
    deadlinesContract(open);

    it('is in order when asked', async () => {
      const store = await open();
      expect(await store.check()).toBeUndefined();
    });
  });
}
