import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Lists } from '../app/ports.ts';
import { LISTS, type Line } from '../core/kernel/index.ts';
import { documentFrom, documentRow } from './document.ts';
import { outsideKey } from './keys.ts';
import type { Row } from './limits.ts';
import {
  type Found,
  find,
  gather,
  insert,
  query,
  remove,
  removeUnlessOvertaken,
  replace,
  untilNotOvertaken,
} from './table.ts';

const LineSchema: z.ZodType<Line> = z.strictObject({
  list: z.enum(LISTS),
  key: z.string(),
  data: z.unknown(),
  settled: z.literal(true).optional(),
});

/** The lists whose lines settle; those of the others stay where they are. */
const SETTLING = new Set<Line['list']>(['item', 'meeting', 'summons', 'disclosure', 'request', 'complaint']);

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
    async live(board, list) {
      const rows = await gather(query(table, odata`PartitionKey eq ${wholeOf(board, list)}`));
      const lines = rows.map((row) => documentFrom(row, LineSchema));
      return lines.filter(({ settled }) => !settled).sort(byKey);
    },
    async get(board, list, key) {
      const whole = wholeOf(board, list);
      if (SETTLING.has(list)) {
        const both = [whole, settledOf(whole)].map((partition) => find(table, partition, outsideKey(key)));
        const newest = (await Promise.all(both))
          .flatMap((row) => row ?? [])
          .sort(byVersion)
          .at(-1);
        return newest && documentFrom(newest, LineSchema);
      }
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
  const kept =
    there === undefined
      ? await insert(table, row)
      : Number(there.version) > version || (await replace(table, row, there.etag));
  return kept && SETTLING.has(line.list) ? oneOfTwo(table, board, line) : kept;
}

/** A line that settles, or comes up again, is in two places for a moment: the older of the two goes, whoever wrote it. */
async function oneOfTwo(table: TableClient, board: string, line: Line): Promise<boolean> {
  const whole = wholeOf(board, line.list);
  const [own, other] = line.settled ? [settledOf(whole), whole] : [whole, settledOf(whole)];
  const theirs = await find(table, other, outsideKey(line.key));
  const mine = theirs && (await find(table, own, outsideKey(line.key)));
  if (!theirs || !mine) return true;
  return removeUnlessOvertaken(table, byVersion(mine, theirs) < 0 ? mine : theirs);
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
function partitionOf(board: string, { list, key, settled }: Omit<Line, 'data'>): string {
  if (settled && SETTLING.has(list)) return settledOf(wholeOf(board, list));
  const [, year] = /^(\d{4})\//.exec(key) ?? [];
  return year === undefined ? wholeOf(board, list) : `${wholeOf(board, list)}.${year}`;
}

/** No list's name and no board's id holds a full stop. */
function wholeOf(board: string, list: Line['list']): string {
  if (/^[a-z0-9-]+$/.test(board)) return `${board}.${list}`;
  throw new Error(`not a board's id: ${JSON.stringify(board)}`);
}

/** Among the list's parts, as a year is: found with the whole, and not with what is live. */
const settledOf = (whole: string): string => `${whole}.settled`;

const byVersion = (left: Found, right: Found) => Number(left.version) - Number(right.version);
const byKey = (left: Line, right: Line) => (left.key < right.key ? -1 : Number(left.key > right.key));
