import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/app/ports.ts';

const newStream = (): string => `mkip.press.${randomUUID()}`;

export function keyringContract(open: () => Promise<Store>): void {
  describe('the key of somebody’s details', () => {
    it('is made once, however many ask for it at one moment, and is each stream’s own', async () => {
      const { keyring } = await open();
      const [stream, other] = [newStream(), newStream()];
      expect(await keyring.find(stream)).toBeUndefined();
      const made = await Promise.all([1, 2, 3, 4].map(async () => (await open()).keyring.make(stream)));
      expect(made[0]).toEqual({ standing: 'kept', key: expect.stringMatching(/^[\w-]{43}$/) });
      expect(new Set(made.map((kept) => JSON.stringify(kept))).size).toBe(1);
      expect(await keyring.find(stream)).toEqual(made[0]);
      expect(await keyring.make(other)).not.toEqual(made[0]);
    });

    it('is gone for good once it is dropped, and no other is made in its place', async () => {
      const { keyring } = await open();
      const stream = newStream();
      await keyring.make(stream);
      await keyring.drop(stream);
      await keyring.drop(stream);
      expect(await keyring.find(stream)).toEqual({ standing: 'dropped' });
      expect(await keyring.make(stream)).toEqual({ standing: 'dropped' });
    });

    it('is noted as lost only where nothing is known of it', async () => {
      const { keyring } = await open();
      const [lost, kept] = [newStream(), newStream()];
      const made = await keyring.make(kept);
      await keyring.miss(lost);
      await keyring.miss(kept);
      expect(await keyring.find(lost)).toEqual({ standing: 'lost' });
      expect(await keyring.find(kept)).toEqual(made);
      const second = await keyring.make(lost);
      expect(second).toMatchObject({ standing: 'kept', second: true });
      expect(await keyring.make(lost)).toEqual(second);
    });
  });
}
