import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAzurite } from '../../src/local/azurite.ts';
import { freePort } from '../../src/local/free-port.ts';
import { LocalTrouble } from '../../src/local/trouble.ts';

const tableAt = (connectionString: string) =>
  TableClient.fromConnectionString(connectionString, 'minutes', { allowInsecureConnection: true });

describe('the local store', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quorate-azurite-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps what it was given when it is stopped and started again', async () => {
    const first = await startAzurite({ dataDir: folder });
    const table = tableAt(first.connectionString);
    await table.createTable();
    await table.createEntity({ partitionKey: 'board', rowKey: '1', minute: 'The minutes were agreed.' });
    await first.stop();

    const second = await startAzurite({ dataDir: folder });
    const found = await tableAt(second.connectionString).getEntity('board', '1');
    await second.stop();
    expect(found.minute).toBe('The minutes were agreed.');
  });

  it('no longer answers once stopped', async () => {
    const store = await startAzurite({ dataDir: 'memory' });
    const url = /TableEndpoint=([^;]+)/.exec(store.connectionString)?.[1] ?? '';
    expect((await fetch(url)).status).toBeGreaterThanOrEqual(200);
    await store.stop();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('says in one sentence that its port is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const start = startAzurite({ dataDir: 'memory', port });
    await expect(start).rejects.toThrow(LocalTrouble);
    await expect(start).rejects.toThrow(`Port ${port} is in use by another program`);
    other.close();
  });

  it('refuses a second store on a folder that one is using', async () => {
    const first = await startAzurite({ dataDir: folder });
    await expect(startAzurite({ dataDir: folder })).rejects.toThrow('already running with the data in');
    await first.stop();
  });

  it.each(['', '{"filename":"cut sho'])(
    'refuses a damaged record (%j) and leaves it untouched',
    async (text) => {
      const damaged = await mkdtemp(join(tmpdir(), 'quorate-damaged-'));
      await writeFile(join(damaged, '__azurite_db_table__.json'), text);
      const start = startAzurite({ dataDir: damaged });
      await expect(start).rejects.toThrow(LocalTrouble);
      await expect(start).rejects.toThrow('is damaged: put back a copy');
      await rm(damaged, { recursive: true });
    },
  );

  it('refuses a data folder that is a file', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await expect(startAzurite({ dataDir: file })).rejects.toThrow('cannot be used (EEXIST)');
  });
});
