import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Outbox, StreamKey } from '../app/ports.ts';
import { streamPartition } from './keys.ts';
import { find, gather, insert, query, remove, replace, untilNotOvertaken } from './table.ts';

const MarkSchema = z.object({ rowKey: z.string(), delivered: z.int().nonnegative() });
const partition = 'outbox';

/** Streams with something perhaps still to be told: a row a stream. What is delivered never becomes less. */
export function outbox(table: TableClient): Outbox {
  return {
    mark: (stream, delivered) => untilNotOvertaken(() => mark(table, stream, delivered)),
    clear: (stream) => remove(table, partition, streamPartition(stream)),
    async pending() {
      const rows = await gather(query(table, odata`PartitionKey eq ${partition}`));
      return rows.map((row) => {
        const { rowKey, delivered } = MarkSchema.parse(row);
        return { stream: rowKey, delivered };
      });
    },
  };
}

/** Most marks are new ones, and cost one call. */
async function mark(table: TableClient, stream: StreamKey, delivered: number): Promise<boolean> {
  const row = { partitionKey: partition, rowKey: streamPartition(stream), delivered };
  if (await insert(table, row)) return true;
  const there = await find(table, partition, row.rowKey);
  if (there === undefined) return false;
  return Number(there.delivered) >= delivered || replace(table, row, there.etag);
}
