import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Deadlines, DueDeadline, StreamKey } from '../app/ports.ts';
import type { Instant } from '../core/calendar/index.ts';
import { documentFrom, documentRow } from './document.ts';
import { streamPartition } from './keys.ts';
import { gather, overwrite, query, remove } from './table.ts';

const DeadlinesSchema = z.array(z.strictObject({ name: z.string(), at: z.iso.datetime({ offset: true }) }));
type StreamDeadlines = readonly { readonly name: string; readonly at: Instant }[];
const partition = 'deadlines';

/** What must happen by when: a row a stream, so that all a stream's deadlines are replaced at once. */
export function deadlines(table: TableClient): Deadlines {
  return {
    replace: (stream, next) => replaceAll(table, stream, next),
    async due(now) {
      const rows = await gather(
        query(table, odata`PartitionKey eq ${partition} and first le ${comparable(now)}`),
      );
      const waiting = rows.flatMap((row): DueDeadline[] =>
        documentFrom(row, DeadlinesSchema).map((deadline) => ({ stream: row.rowKey ?? '', ...deadline })),
      );
      return waiting.filter(({ at }) => comparable(at) <= comparable(now)).sort(earliestFirst);
    },
  };
}

async function replaceAll(table: TableClient, stream: StreamKey, next: StreamDeadlines): Promise<void> {
  const rowKey = streamPartition(stream);
  const [first] = next.map(({ at }) => comparable(at)).sort();
  if (first === undefined) return remove(table, partition, rowKey);
  const kept = next.map(({ name, at }) => ({ name, at }));
  return overwrite(table, documentRow(partition, rowKey, kept, { first }));
}

/** Instants sort as text only when all are written alike: `…:00Z` comes after `…:00.500Z`. */
const comparable = (at: Instant) => new Date(at).toISOString();

const earliestFirst = (left: DueDeadline, right: DueDeadline) =>
  Date.parse(left.at) - Date.parse(right.at) || (left.stream < right.stream ? -1 : 1);
