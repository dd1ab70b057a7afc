/**
 * The table service's own limits, which the emulator does not enforce.
 * https://learn.microsoft.com/azure/storage/tables/scalability-targets
 */
export const longestString = 32_768;
const mostOperations = 100;
const largestTransaction = 4 * 1024 * 1024;
const largestEntity = 1024 * 1024;
/** 255 less PartitionKey, RowKey and Timestamp. */
const mostProperties = 252;
/** Boundary, request line and headers of one operation in a transaction's body; measured at some 450 bytes. */
const operationOverhead = 1024;

export interface Row {
  partitionKey: string;
  rowKey: string;
  [property: string]: string | number;
}

/** Throws, naming the limit, when the table service would refuse this row. */
export function requireRowInLimits(row: Row): void {
  const properties = Object.entries(row).slice(2);
  if (properties.length > mostProperties) {
    throw new Error(`${nameOf(row)} has ${properties.length} properties; the limit is ${mostProperties}`);
  }
  for (const [name, value] of properties) {
    if (typeof value === 'string' && value.length > longestString) {
      throw new Error(
        `${nameOf(row)}: ${name} is ${value.length} characters; the limit is 32,768 (UTF-16) a string property`,
      );
    }
  }
  const size = entitySize(row, properties);
  if (size > largestEntity) throw new Error(`${nameOf(row)} is ${size} bytes; the limit is 1 MiB an entity`);
}

/** Throws, naming the limit, when the table service would refuse these rows as one transaction. */
export function requireTransactionInLimits(rows: readonly Row[]): void {
  if (rows.length > mostOperations) {
    throw new Error(`${rows.length} operations; the limit is ${mostOperations} operations a transaction`);
  }
  rows.forEach(requireRowInLimits);
  const size = rows.reduce(
    (sum, row) => sum + operationOverhead + Buffer.byteLength(JSON.stringify(row)),
    operationOverhead,
  );
  if (size >= largestTransaction) {
    throw new Error(`a transaction of ${size} bytes; it must stay under 4 MiB`);
  }
}

/** Bytes as the service counts them: two a UTF-16 character, and twelve a property. */
function entitySize(row: Row, properties: readonly (readonly [string, string | number])[]): number {
  return properties.reduce(
    (sum, [name, value]) => sum + 12 + 2 * name.length + (typeof value === 'string' ? 2 * value.length : 8),
    4 + 2 * (row.partitionKey.length + row.rowKey.length),
  );
}

const nameOf = (row: Row) => `row ${row.rowKey} of ${row.partitionKey}`;
