import { randomUUID } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Copies, Copy } from '../app/ports.ts';
import { outsideKey } from './keys.ts';
import type { Row } from './limits.ts';
import { find, gather, insert, overwrite, query, remove } from './table.ts';

const CopySchema = z.object({ placeKey: z.string(), activityId: z.string().optional() });

/** Where each shared card is: a partition a card, a row a place. */
export function copies(table: TableClient): Copies {
  return {
    async of(cardKey) {
      const rows = await gather(query(table, odata`PartitionKey eq ${outsideKey(cardKey)}`));
      return rows.map((row) => copyFrom(row));
    },
    claim: (cardKey, placeKey) => claim(table, rowOf(cardKey, placeKey)),
    settle: (cardKey, placeKey, activityId) => overwrite(table, { ...rowOf(cardKey, placeKey), activityId }),
    release: (cardKey, placeKey) => remove(table, outsideKey(cardKey), outsideKey(placeKey)),
  };
}

/** The claim's own mark tells a claim made here, whose answer was lost, from somebody else's. */
async function claim(table: TableClient, row: Row): Promise<boolean> {
  const mark = randomUUID();
  if (await insert(table, { ...row, mark })) return true;
  const there = await find(table, row.partitionKey, row.rowKey);
  return there?.mark === mark;
}

function rowOf(cardKey: string, placeKey: string): Row {
  return { partitionKey: outsideKey(cardKey), rowKey: outsideKey(placeKey), cardKey, placeKey };
}

function copyFrom(row: unknown): Copy {
  const { placeKey, activityId = null } = CopySchema.parse(row);
  return { placeKey, activityId };
}
