import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Deadlines, DueDeadline, Hold, StreamKey } from '../app/ports.ts';
import type { Instant } from '../core/calendar/index.ts';
import { documentFrom, documentRow } from './document.ts';
import { streamPartition } from './keys.ts';
import {
  type Found,
  find,
  gather,
  insert,
  query,
  removeUnlessOvertaken,
  replace,
  untilNotOvertaken,
} from './table.ts';

const DeadlinesSchema = z.array(z.strictObject({ name: z.string(), at: z.iso.datetime({ offset: true }) }));
/** Rows of a version of ours that knew only one process have no version and no holder. */
const RowSchema = z.object({
  rowKey: z.string(),
  first: z.string(),
  version: z.int().nonnegative().default(0),
  until: z.string().default(''),
});
type StreamDeadlines = readonly { readonly name: string; readonly at: Instant }[];
const partition = 'deadlines';
const LONG_OVER = '1970-01-01T00:00:00.000Z';

/** What must happen by when: a row a stream, so that all a stream's deadlines are replaced at once. */
export function deadlines(table: TableClient): Deadlines {
  return {
    replace: (stream, version, next) => untilNotOvertaken(() => replaceAll(table, stream, version, next)),
    async claim(now, hold, today) {
      const rows = await gather(
        query(table, odata`PartitionKey eq ${partition} and first le ${comparable(now)}`),
      );
      const held = await Promise.all(rows.map((row) => claimRow(table, row, hold, today)));
      const waiting = rows.filter((_, i) => held[i]).flatMap(deadlinesIn);
      return waiting.filter(({ at }) => comparable(at) <= comparable(now)).sort(earliestFirst);
    },
    async release(stream, hold) {
      const there = await find(table, partition, streamPartition(stream));
      if (there?.owner === hold.owner && there.until === comparable(hold.until))
        await hand(table, there, { owner: hold.owner, until: LONG_OVER });
    },
  };
}

/**
 * A stream with nothing to do by any time has no row. An older state that comes after its removal leaves a row nobody
 * misses: whoever acts on it finds that the stream knows no such deadline any more, and takes it away.
 */
async function replaceAll(
  table: TableClient,
  stream: StreamKey,
  version: number,
  next: StreamDeadlines,
): Promise<boolean> {
  const rowKey = streamPartition(stream);
  const there = await find(table, partition, rowKey);
  if (there && RowSchema.parse(there).version > version) return true;
  const [first] = next.map(({ at }) => comparable(at)).sort();
  if (first === undefined) return there === undefined || removeUnlessOvertaken(table, there);
  const kept = next.map(({ name, at }) => ({ name, at }));
  const row = documentRow(partition, rowKey, kept, { first, version });
  return there ? replace(table, row, there.etag) : insert(table, row);
}

/** By the ETag of the row as it was read: of two processes that saw it at once, one gets it. */
async function claimRow(table: TableClient, row: Found, hold: Hold, today: Instant): Promise<boolean> {
  return RowSchema.parse(row).until <= comparable(today) && hand(table, row, hold);
}

function hand(table: TableClient, row: Found, { owner, until }: Hold): Promise<boolean> {
  const { rowKey, first, version } = RowSchema.parse(row);
  const kept = documentFrom(row, DeadlinesSchema);
  const lease = { first, version, owner, until: comparable(until) };
  return replace(table, documentRow(partition, rowKey, kept, lease), row.etag);
}

const deadlinesIn = (row: Found): readonly DueDeadline[] =>
  documentFrom(row, DeadlinesSchema).map((deadline) => ({ stream: row.rowKey ?? '', ...deadline }));

/** Instants sort as text only when all are written alike: `…:00Z` comes after `…:00.500Z`. */
const comparable = (at: Instant) => new Date(at).toISOString();

const earliestFirst = (left: DueDeadline, right: DueDeadline) =>
  Date.parse(left.at) - Date.parse(right.at) || (left.stream < right.stream ? -1 : 1);
