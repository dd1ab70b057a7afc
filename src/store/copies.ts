import { randomUUID } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Copies, Copy } from '../app/ports.ts';
import { outsideKey } from './keys.ts';
import type { Row } from './limits.ts';
import { find, gather, insert, overwrite, query, remove, replace } from './table.ts';

const CopySchema = z.object({
  placeKey: z.string(),
  activityId: z.string().optional(),
  claimedAt: z.iso.datetime().default('1970-01-01T00:00:00.000Z'),
  standing: z.enum(['begun', 'unsure', 'there']).optional(),
});

/** Where each shared card is: a partition a card, a row a place. */
export function copies(table: TableClient): Copies {
  return {
    async of(cardKey) {
      const rows = await gather(query(table, odata`PartitionKey eq ${outsideKey(cardKey)}`));
      return rows.map((row) => copyFrom(row));
    },
    claim: (cardKey, placeKey, instead) => claim(table, rowOf(cardKey, placeKey), instead),
    settle: (cardKey, placeKey, activityId) =>
      overwrite(table, { ...rowOf(cardKey, placeKey), activityId, standing: 'there' }),
    resolve(cardKey, copy, standing) {
      const known = typeof standing === 'string' ? { standing } : { ...standing, standing: 'there' };
      return claim(table, { ...rowOf(cardKey, copy.placeKey), ...known }, copy);
    },
    restore(cardKey, { activityId, ...copy }) {
      const known = activityId === null ? copy : { ...copy, activityId };
      return overwrite(table, { ...rowOf(cardKey, copy.placeKey), ...known });
    },
    release: (cardKey, placeKey) => remove(table, outsideKey(cardKey), outsideKey(placeKey)),
  };
}

/** Each writer's own mark tells a write made here, whose answer was lost, from somebody else's. */
async function claim(table: TableClient, row: Row, instead: Copy | undefined): Promise<boolean> {
  const marked = { ...row, mark: randomUUID() };
  if (instead ? await takePlace(table, marked, instead) : await insert(table, marked)) return true;
  const there = await find(table, row.partitionKey, row.rowKey);
  return there?.mark === marked.mark;
}

async function takePlace(table: TableClient, row: Row, instead: Copy): Promise<boolean> {
  const there = await find(table, row.partitionKey, row.rowKey);
  if (!there) return false;
  const { activityId, claimedAt } = copyFrom(there);
  if (activityId !== instead.activityId || claimedAt !== instead.claimedAt) return false;
  return replace(table, row, there.etag);
}

function rowOf(cardKey: string, placeKey: string): Row {
  const claimedAt = new Date().toISOString();
  return { partitionKey: outsideKey(cardKey), rowKey: outsideKey(placeKey), cardKey, placeKey, claimedAt };
}

function copyFrom(row: unknown): Copy {
  const { placeKey, activityId = null, claimedAt, standing } = CopySchema.parse(row);
  return { placeKey, activityId, claimedAt, standing: standing ?? (activityId === null ? 'begun' : 'there') };
}
