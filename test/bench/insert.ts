import { TableClient } from '@azure/data-tables';
import { quantile } from './measure.ts';

/** Milliseconds of one insert of a row like a ballot's, alone: what nothing that keeps a vote can do without. */
export async function insertMs(connectionString: string, many: number): Promise<number> {
  const options = { allowInsecureConnection: true };
  const table = TableClient.fromConnectionString(connectionString, 'bench', options);
  await table.createTable();
  const data0 = 'x'.repeat(200);
  const times: number[] = [];
  for (let i = 0; i < many; i += 1) {
    const began = performance.now();
    await table.createEntity({
      partitionKey: 'bench',
      rowKey: String(i).padStart(10, '0'),
      data0,
      hash: 'x'.repeat(64),
    });
    times.push(performance.now() - began);
  }
  await table.deleteTable();
  return quantile(times, 0.5);
}
