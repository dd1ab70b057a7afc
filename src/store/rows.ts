import type { TableClient } from '@azure/data-tables';
import type { KeptRow, Tables } from '../app/backup/ports.ts';
import { connect, type StoreSettings } from './connect.ts';
import { requireTransactionInLimits } from './limits.ts';
import type { Found } from './table.ts';

/** Milliseconds for a page of a copy, or a transaction of one: nobody waits for it at a press. */
const longestStep = 30_000;
const maxPageSize = 500;

/** Every table row by row, for backups. The tables are there already. */
export async function openRows(settings: StoreSettings, names: readonly string[]): Promise<Tables> {
  const table = await connect(settings, longestStep);
  return {
    names,
    rows: (name, only) => rows(table(name), only && ['PartitionKey', 'RowKey']),
    insert: (name, given) => insert(table(name), given),
  };
}

async function* rows(table: TableClient, select: string[] | undefined): AsyncGenerator<KeptRow> {
  let continuationToken: string | undefined;
  do {
    const abortSignal = AbortSignal.timeout(longestStep);
    const listing = table.listEntities<Record<string, unknown>>({
      ...(select && { queryOptions: { select } }),
      abortSignal,
    });
    const next = await listing
      .byPage({ maxPageSize, ...(continuationToken !== undefined && { continuationToken }) })
      .next();
    if (next.done) return;
    for (const row of next.value) yield kept(row);
    continuationToken = next.value.continuationToken;
  } while (continuationToken !== undefined);
}

async function insert(table: TableClient, given: readonly KeptRow[]): Promise<void> {
  requireTransactionInLimits(given);
  const options = { abortSignal: AbortSignal.timeout(longestStep) };
  const [only, ...others] = given;
  if (only && others.length === 0) await table.createEntity(only, options);
  else
    await table.submitTransaction(
      given.map((row) => ['create', row]),
      options,
    );
}

function kept({ partitionKey, rowKey, etag: _, timestamp: __, ...properties }: Found): KeptRow {
  if (partitionKey === undefined || rowKey === undefined) throw new Error('a row without its keys');
  const row: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('odata.')) continue;
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new Error(`row ${rowKey} of ${partitionKey}: ${name} is neither text nor a number`);
    row[name] = value;
  }
  return { partitionKey, rowKey, ...row };
}
