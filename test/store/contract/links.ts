import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Link, Store } from '../../../src/app/ports.ts';

export function linksContract(open: () => Promise<Store>): void {
  describe('what links open', () => {
    it('is found by the digest of the token and by nothing else', async () => {
      const { links } = await open();
      const link: Link = {
        kind: 'calendar',
        stream: 'mkip.summons.2026-12-10',
        person: 'leader-swale',
        until: '2027-12-10T10:00:00.000Z',
      };
      const digest = randomUUID();
      await links.keep(digest, link);
      await links.keep(digest, link);
      expect(await links.find(digest)).toEqual(link);
      expect(await links.find(randomUUID())).toBeUndefined();
    });
  });
}
