import type { z } from 'zod';
import { jsonParts, parseJsonParts } from './json-parts.ts';
import type { Row } from './limits.ts';
import type { Found } from './table.ts';

/** A value of ours as one row: what it is found by in properties of their own, the whole of it as JSON. */
export function documentRow(
  partitionKey: string,
  rowKey: string,
  value: unknown,
  properties: Readonly<Record<string, string | number>> = {},
): Row {
  return { partitionKey, rowKey, ...properties, ...jsonParts('json', value) };
}

/** The value a row holds. Throws, naming the row, when it does not hold. */
export function documentFrom<Value>(row: Found, schema: z.ZodType<Value>): Value {
  try {
    return schema.parse(parseJsonParts('json', row));
  } catch (fault) {
    throw new Error(`row ${row.rowKey} of ${row.partitionKey} does not hold`, { cause: fault });
  }
}
