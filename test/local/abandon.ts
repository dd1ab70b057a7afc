// Run by orphan.test.ts: starts a store, writes one row, and is killed without a chance to tidy up.
import { TableClient } from '@azure/data-tables';
import { startAzurite } from '../../src/local/azurite.ts';

const store = await startAzurite({ dataDir: process.argv[2] ?? 'memory' });
const table = TableClient.fromConnectionString(store.connectionString, 'minutes', {
  allowInsecureConnection: true,
});
await table.createTable();
await table.createEntity({ partitionKey: 'board', rowKey: '1', minute: 'The vote was carried.' });
process.kill(process.pid, 'SIGKILL');
