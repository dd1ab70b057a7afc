import { randomUUID } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Hold, Mark, Outbox } from '../app/ports.ts';
import { streamPartition } from './keys.ts';
import type { Row } from './limits.ts';
import { type Found, find, gather, insert, query, removeUnlessOvertaken, replace } from './table.ts';

const partition = 'outbox';

/** A mark of a version of ours that knew only one process is a row without these: it is stale, and anybody's. */
const MarkSchema = z.object({
  rowKey: z.string(),
  stream: z.string().optional(),
  delivered: z.int().nonnegative(),
  owner: z.string().default(''),
  until: z.iso.datetime().default('1970-01-01T00:00:00.000Z'),
});

/** Streams with something perhaps still to be told: a row a mark, so that no process touches another's. */
export function outbox(table: TableClient): Outbox {
  return {
    async mark(stream, delivered, { owner, until }) {
      const id = `${streamPartition(stream)}.${randomUUID()}`;
      const mark: Mark = { id, stream, delivered, owner, until };
      // Nobody else makes this id: a row already there is this very one, whose answer was lost.
      await insert(table, rowOf(mark));
      return mark;
    },
    hold: (mark, next) => hold(table, mark, next),
    async clear(mark) {
      const there = await find(table, partition, mark.id);
      if (there && markFrom(there).owner === mark.owner) await removeUnlessOvertaken(table, there);
    },
    async pending() {
      const rows = await gather(query(table, odata`PartitionKey eq ${partition}`));
      return rows.map(markFrom);
    },
  };
}

async function hold(table: TableClient, mark: Mark, { owner, until }: Hold): Promise<Mark | null> {
  const there = await find(table, partition, mark.id);
  if (!there || !sameHold(markFrom(there), mark)) return null;
  const held: Mark = { ...mark, owner, until };
  if (await replace(table, rowOf(held), there.etag)) return held;
  // Overtaken, unless it was by this very write, whose answer was lost.
  const now = await find(table, partition, mark.id);
  return now && sameHold(markFrom(now), held) ? held : null;
}

const sameHold = (left: Hold, right: Hold) => left.owner === right.owner && left.until === right.until;

const rowOf = ({ id, stream, delivered, owner, until }: Mark): Row => ({
  partitionKey: partition,
  rowKey: id,
  stream,
  delivered,
  owner,
  until,
});

function markFrom(row: Found): Mark {
  const { rowKey, stream = rowKey, ...rest } = MarkSchema.parse(row);
  return { id: rowKey, stream, ...rest };
}
