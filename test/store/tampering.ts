import { TableClient, type TableEntity } from '@azure/data-tables';
import { beforeAll, describe, expect, it } from 'vitest';
import { CorruptRow, type Store, type StreamKey } from '../../src/app/ports.ts';
import { checkChain } from '../../src/app/record/envelope.ts';
import { openStore } from '../../src/store/index.ts';
import { eventsOf, newMeeting } from './contract/events-of.ts';

const second = '0000000002';

/** Somebody with the keys to the storage account goes behind the bot's back. */
export function tampering(connectionString: () => string): void {
  describe('when somebody alters the record in the table itself', () => {
    let store: Store;
    let table: TableClient;
    beforeAll(async () => {
      store = await openStore({ connectionString: connectionString() });
      table = TableClient.fromConnectionString(connectionString(), 'events', {
        allowInsecureConnection: true,
      });
    });

    async function threeRecorded(): Promise<StreamKey> {
      const stream = newMeeting();
      await store.events.append(eventsOf(stream, 3));
      return stream;
    }
    async function alter(stream: StreamKey, change: Readonly<Record<string, unknown>>): Promise<void> {
      const row = await table.getEntity<Record<string, unknown>>(stream, second);
      const altered: TableEntity = { ...row, ...change, partitionKey: stream, rowKey: second };
      await table.updateEntity(altered, 'Replace');
    }

    it.each([
      ['a vote', { data0: '{"motion":"m1","vote":"fox"}' }],
      ['the hour', { at: '2026-11-26T10:00:00.001Z' }],
      ['the seat', { seat: 'swale-2' }],
      ['the rules', { rules: '2026-04-02' }],
      ['who is told', { announcements0: '[{"kind":"show","card":"ballot","of":"m1"}]' }],
    ])('the chain shows it: %s', async (_what, change) => {
      const stream = await threeRecorded();
      expect(checkChain(await store.events.read(stream))).toEqual({ whole: true });
      await alter(stream, change);
      expect(checkChain(await store.events.read(stream))).toMatchObject({ whole: false, version: 2 });
    });

    it.each([
      ['data that is not JSON', { data0: '{"motion":' }, 'data is not JSON'],
      ['data that is gone', { data0: null }, 'data is missing'],
      ['data that is no text', { data0: 5 }, 'data0 is not text'],
      ['an hour that is none', { at: 'teatime' }, 'at: Invalid ISO datetime'],
      ['a hash that is none', { hash: 'abc' }, 'hash: not a SHA-256'],
      ['a capacity that is gone', { capacity: null }, 'actor.capacity: '],
      ['an announcement nobody knows', { announcements0: '[{"kind":"shout"}]' }, 'announcements.0'],
    ])('reading names the row: %s', async (_what, change, fault) => {
      const stream = await threeRecorded();
      await alter(stream, change);
      const reading = store.events.read(stream);
      await expect(reading).rejects.toThrow(CorruptRow);
      await expect(reading).rejects.toMatchObject({ stream, version: 2 });
      await expect(reading).rejects.toThrow(`row 2 of ${stream}: ${fault}`);
      expect(await store.events.read(stream, 2)).toHaveLength(1);
    });

    it('reading names a row that was taken out', async () => {
      const stream = await threeRecorded();
      await table.deleteEntity(stream, second);
      await expect(store.events.read(stream)).rejects.toThrow(`row 2 of ${stream}: missing; the next is 3`);
    });

    it('reading names a row that was put in', async () => {
      const stream = await threeRecorded();
      await table.createEntity({ partitionKey: stream, rowKey: '00000000025' });
      await expect(store.events.read(stream)).rejects.toThrow(`row 3 of ${stream}: row key 00000000025`);
    });
  });
}
