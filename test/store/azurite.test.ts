import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../src/local/azurite.ts';
import { connect } from '../../src/store/connect.ts';
import { documentRow } from '../../src/store/document.ts';
import { openStore } from '../../src/store/index.ts';
import { outsideKey } from '../../src/store/keys.ts';
import { storeContract } from './contract.ts';
import { lostAnswers } from './lost-answers.ts';
import { tampering } from './tampering.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite({ dataDir: 'memory' });
});
afterAll(() => azurite.stop());
const connectionString = () => azurite.connectionString;

storeContract('the store on Azurite', () => openStore({ connectionString: connectionString() }));
tampering(connectionString);
lostAnswers(connectionString);

describe('opening the store', () => {
  it('keeps what an earlier opening recorded', async () => {
    const settings = { connectionString: connectionString() };
    const stream = 'mkip.meeting.reopened';
    const hold = { owner: 'one', until: '2026-11-26T10:00:00.000Z' };
    const mark = await (await openStore(settings)).outbox.mark(stream, 3, hold);
    expect(await (await openStore(settings)).outbox.pending()).toContainEqual(mark);
  });

  it('gives back the lines an earlier version kept without their years', async () => {
    const settings = { connectionString: connectionString() };
    const { lists } = await openStore(settings);
    const line = { list: 'decision', key: '2026/001', data: 'as moved' } as const;
    const former = documentRow('former.decision', outsideKey(line.key), line, { version: 1 });
    await (await connect(settings))('lists').createEntity(former);
    expect(await lists.get('former', 'decision', '2026/001')).toEqual(line);
    await lists.put('former', { ...line, data: 'as amended' }, 2);
    expect(await lists.all('former', 'decision')).toEqual([{ ...line, data: 'as amended' }]);
  });

  it('refuses to speak without encryption to anywhere but this machine', async () => {
    const elsewhere = connectionString().replace('127.0.0.1', 'tables.example.org');
    await expect(openStore({ connectionString: elsewhere })).rejects.toThrow('without encryption');
    await expect(openStore({ endpoint: 'http://tables.example.org' })).rejects.toThrow('must be https');
  });

  it('refuses a connection string that is none', async () => {
    await expect(openStore({ connectionString: 'tables please' })).rejects.toThrow();
  });
});
