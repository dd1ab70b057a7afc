import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Missed, Undelivered } from '../app/ports.ts';
import { documentFrom, documentRow } from './document.ts';
import { outsideKey } from './keys.ts';
import { gather, overwrite, query, remove } from './table.ts';

const MissedSchema: z.ZodType<Missed> = z.strictObject({
  cardKey: z.string(),
  card: z.string(),
  to: z.union([z.strictObject({ person: z.string() }), z.strictObject({ placeKey: z.string() })]),
  why: z.enum(['no chat', 'refused', 'unsure']),
  at: z.iso.datetime({ offset: true }),
});

/** What did not reach somebody: a partition a board, a row a card and whom it was for. */
export function undelivered(table: TableClient): Undelivered {
  return {
    note: (board, missed) => overwrite(table, documentRow(outsideKey(board), rowOf(missed), missed)),
    strike: (board, missed) => remove(table, outsideKey(board), rowOf(missed)),
    async all(board) {
      const rows = await gather(query(table, odata`PartitionKey eq ${outsideKey(board)}`));
      return rows.map((row) => documentFrom(row, MissedSchema));
    },
  };
}

const rowOf = ({ cardKey, to }: Pick<Missed, 'cardKey' | 'to'>) =>
  outsideKey(`${'person' in to ? `person ${to.person}` : `place ${to.placeKey}`} ${cardKey}`);
