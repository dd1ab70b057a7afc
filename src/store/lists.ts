import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Lists } from '../app/ports.ts';
import type { Line } from '../core/kernel/index.ts';
import { documentFrom, documentRow } from './document.ts';
import { outsideKey } from './keys.ts';
import { find, gather, insert, query, remove, replace, untilNotOvertaken } from './table.ts';

const LineSchema: z.ZodType<Line> = z.strictObject({
  list: z.enum(['meeting', 'item', 'press', 'decision']),
  key: z.string(),
  data: z.unknown(),
});

const atOnce = 20;

/** Lists people look things up in: a partition a board's list, a row a line. */
export function lists(table: TableClient): Lists {
  return {
    put: (board, line, version) => untilNotOvertaken(() => put(table, board, line, version)),
    async all(board, list) {
      const rows = await gather(query(table, odata`PartitionKey eq ${partitionOf(board, list)}`));
      return rows.map((row) => documentFrom(row, LineSchema)).sort(byKey);
    },
    async get(board, list, key) {
      const row = await find(table, partitionOf(board, list), outsideKey(key));
      return row && documentFrom(row, LineSchema);
    },
    clear: () => clear(table),
  };
}

async function put(table: TableClient, board: string, line: Line, version: number): Promise<boolean> {
  const row = documentRow(partitionOf(board, line.list), outsideKey(line.key), line, { version });
  const there = await find(table, row.partitionKey, row.rowKey);
  if (there === undefined) return insert(table, row);
  return Number(there.version) > version || replace(table, row, there.etag);
}

async function clear(table: TableClient): Promise<void> {
  const rows = await gather(query(table, odata`PartitionKey ge ''`, ['PartitionKey', 'RowKey']));
  for (let from = 0; from < rows.length; from += atOnce) {
    const group = rows.slice(from, from + atOnce);
    await Promise.all(group.map((row) => remove(table, row.partitionKey ?? '', row.rowKey ?? '')));
  }
}

/** No list's name and no board's id holds a full stop. */
function partitionOf(board: string, list: Line['list']): string {
  if (/^[a-z0-9-]+$/.test(board)) return `${board}.${list}`;
  throw new Error(`not a board's id: ${JSON.stringify(board)}`);
}

const byKey = (left: Line, right: Line) => (left.key < right.key ? -1 : Number(left.key > right.key));
