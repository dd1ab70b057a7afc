import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Lists } from '../app/ports.ts';
import type { Line } from '../core/kernel/index.ts';
import { documentFrom, documentRow } from './document.ts';
import { outsideKey } from './keys.ts';
import type { Row } from './limits.ts';
import { type Found, find, gather, insert, query, remove, replace, untilNotOvertaken } from './table.ts';

const LineSchema: z.ZodType<Line> = z.strictObject({
  list: z.enum(['meeting', 'item', 'press', 'decision', 'register', 'summons']),
  key: z.string(),
  data: z.unknown(),
});

const atOnce = 20;

/** Lists people look things up in: a row a line; a partition a board's list, or a year of it where its keys name one. */
export function lists(table: TableClient): Lists {
  return {
    put: (board, line, version) => untilNotOvertaken(() => put(table, board, line, version)),
    async all(board, list) {
      const whole = wholeOf(board, list);
      // In keys a full stop comes just before a stroke: between the two are the years.
      const years = odata`PartitionKey gt ${`${whole}.`} and PartitionKey lt ${`${whole}/`}`;
      const rows = await gather(query(table, odata`PartitionKey eq ${whole}`.concat(` or (${years})`)));
      // A line of a version of ours that knew no years may be there twice.
      const newest = new Map(rows.toSorted(byVersion).map((row) => [row.rowKey, row]));
      return [...newest.values()].map((row) => documentFrom(row, LineSchema)).sort(byKey);
    },
    async get(board, list, key) {
      const whole = wholeOf(board, list);
      const partition = partitionOf(board, { list, key });
      const row = await find(table, partition, outsideKey(key));
      if (row || partition === whole) return row && documentFrom(row, LineSchema);
      const former = await find(table, whole, outsideKey(key));
      return former && documentFrom(former, LineSchema);
    },
    clear: () => clear(table),
  };
}

async function put(table: TableClient, board: string, line: Line, version: number): Promise<boolean> {
  const row = lineRow(board, line, version);
  const there = await find(table, row.partitionKey, row.rowKey);
  if (there === undefined) return insert(table, row);
  return Number(there.version) > version || replace(table, row, there.etag);
}

/** A line as one row, with the version of its stream it is drawn from. */
export const lineRow = (board: string, line: Line, version: number): Row =>
  documentRow(partitionOf(board, line), outsideKey(line.key), line, { version });

async function clear(table: TableClient): Promise<void> {
  const rows = await gather(query(table, odata`PartitionKey ge ''`, ['PartitionKey', 'RowKey']));
  for (let from = 0; from < rows.length; from += atOnce) {
    const group = rows.slice(from, from + atOnce);
    await Promise.all(group.map((row) => remove(table, row.partitionKey ?? '', row.rowKey ?? '')));
  }
}

/** `2026/014` is kept with its year: however long a register grows, its lines are found among one year's. */
function partitionOf(board: string, { list, key }: Pick<Line, 'list' | 'key'>): string {
  const [, year] = /^(\d{4})\//.exec(key) ?? [];
  return year === undefined ? wholeOf(board, list) : `${wholeOf(board, list)}.${year}`;
}

/** No list's name and no board's id holds a full stop. */
function wholeOf(board: string, list: Line['list']): string {
  if (/^[a-z0-9-]+$/.test(board)) return `${board}.${list}`;
  throw new Error(`not a board's id: ${JSON.stringify(board)}`);
}

const byVersion = (left: Found, right: Found) => Number(left.version) - Number(right.version);
const byKey = (left: Line, right: Line) => (left.key < right.key ? -1 : Number(left.key > right.key));
