import { RestError, type TableClient, type TableEntityResult } from '@azure/data-tables';
import { type Row, requireRowInLimits } from './limits.ts';

/** A row as the service gives it back: nothing in it is to be believed until it is parsed. */
export type Found = TableEntityResult<Record<string, unknown>>;

const endlessRace = 100;

export async function find(table: TableClient, partition: string, row: string): Promise<Found | undefined> {
  try {
    return await table.getEntity<Record<string, unknown>>(partition, row);
  } catch (fault) {
    if (isAbsent(fault)) return undefined;
    throw fault;
  }
}

/** Every row that fits an `odata` filter, page after page, in key order. */
export async function* query(table: TableClient, filter: string, select?: string[]): AsyncGenerator<Found> {
  const queryOptions = { filter, ...(select && { select }) };
  yield* table.listEntities<Record<string, unknown>>({ queryOptions });
}

export async function gather(rows: AsyncIterable<Found>): Promise<readonly Found[]> {
  const gathered: Found[] = [];
  for await (const row of rows) gathered.push(row);
  return gathered;
}

/** False when the row is already there. */
export async function insert(table: TableClient, row: Row): Promise<boolean> {
  requireRowInLimits(row);
  return unlessOvertaken(() => table.createEntity(row));
}

/** Write the row, whatever is there. */
export async function overwrite(table: TableClient, row: Row): Promise<void> {
  requireRowInLimits(row);
  await table.upsertEntity(row, 'Replace');
}

/** False when the row is no longer the one whose ETag this is. */
export async function replace(table: TableClient, row: Row, etag: string): Promise<boolean> {
  requireRowInLimits(row);
  return unlessOvertaken(() => table.updateEntity(row, 'Replace', { etag }));
}

/** Content that the row is not there. */
export async function remove(table: TableClient, partition: string, row: string): Promise<void> {
  try {
    await table.deleteEntity(partition, row);
  } catch (fault) {
    if (!isAbsent(fault)) throw fault;
  }
}

/** False when the row is no longer as it was found. */
export async function removeUnlessOvertaken(
  table: TableClient,
  { partitionKey, rowKey, etag }: Found,
): Promise<boolean> {
  if (partitionKey === undefined || rowKey === undefined) throw new Error('a row without its keys');
  return unlessOvertaken(() => table.deleteEntity(partitionKey, rowKey, { etag }));
}

/** Do it again until nobody else was faster. The one who was faster has got on, so this ends. */
export async function untilNotOvertaken(attempt: () => Promise<boolean>): Promise<void> {
  for (let attempts = 0; attempts < endlessRace; attempts += 1) {
    if (await attempt()) return;
  }
  throw new Error(`overtaken ${endlessRace} times by other writers of the same row`);
}

/** False when another writer got in between. */
export async function unlessOvertaken(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (fault) {
    if (isTaken(fault) || isAbsent(fault)) return false;
    throw fault;
  }
}

/** Already there, or changed since it was read. */
export function isTaken(fault: unknown): boolean {
  const code = codeOf(fault);
  return code === 'EntityAlreadyExists' || code === 'UpdateConditionNotSatisfied';
}

/** No such row: a missing table is a fault of another kind. */
function isAbsent(fault: unknown): boolean {
  return codeOf(fault) === 'ResourceNotFound';
}

interface Refusal {
  readonly odataError?: { readonly code?: string };
}

/** A transaction's refusal carries its code itself, a single operation's carries it inside. */
function codeOf(fault: unknown): string | undefined {
  if (!(fault instanceof RestError)) return undefined;
  return (fault.details as Refusal | undefined)?.odataError?.code ?? fault.code;
}
