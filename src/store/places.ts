import { odata, type TableClient, TableTransaction } from '@azure/data-tables';
import { z } from 'zod';
import type { Directory, Place } from '../app/ports.ts';
import { documentFrom, documentRow } from './document.ts';
import { outsideKey } from './keys.ts';
import { requireTransactionInLimits } from './limits.ts';
import { type Found, find, gather, query, unlessOvertaken, untilNotOvertaken } from './table.ts';

const PlaceSchema: z.ZodType<Place> = z.strictObject({
  key: z.string(),
  scope: z.enum(['personal', 'group', 'channel']),
  board: z.string().nullable(),
  identity: z.string().nullable(),
  reference: z.unknown(),
});

/** One partition, so that a place and the row it is looked up by change in one transaction or not at all. */
const partition = 'places';

/** Places the bot can speak in: one row by key, and one more by the board that meets there or the person's own. */
export function directory(table: TableClient): Directory {
  return {
    save: (place) => untilNotOvertaken(() => save(table, place)),
    forget: (key) => untilNotOvertaken(() => forget(table, key)),
    async get(key) {
      const row = await find(table, partition, rowOf(key));
      return row && documentFrom(row, PlaceSchema);
    },
    async meetingPlaces(board) {
      const places = await startingWith(table, boardPrefix(board));
      return places.filter((place) => place.board === board);
    },
    async personalPlaces(identity) {
      const places = await startingWith(table, identityPrefix(identity));
      return places.filter((place) => place.identity === identity);
    },
  };
}

async function save(table: TableClient, place: Place): Promise<boolean> {
  const there = await find(table, partition, rowOf(place.key));
  if (there && sameText(documentFrom(there, PlaceSchema), place)) return true;
  const lookup = lookupOf(place);
  const row = documentRow(partition, rowOf(place.key), place, { lookup });
  const rows = lookup === '' ? [row] : [row, documentRow(partition, lookup, place)];
  requireTransactionInLimits(rows);
  const change = new TableTransaction();
  for (const { rowKey, ...rest } of rows.slice(1)) change.upsertEntity({ rowKey, ...rest }, 'Replace');
  if (there) change.updateEntity(row, 'Replace', { etag: there.etag });
  else change.createEntity(row);
  const formerLookup = lookupIn(there);
  if (formerLookup !== '' && formerLookup !== lookup) change.deleteEntity(partition, formerLookup);
  return unlessOvertaken(() => table.submitTransaction(change.actions));
}

async function forget(table: TableClient, key: string): Promise<boolean> {
  const there = await find(table, partition, rowOf(key));
  if (there === undefined) return true;
  const change = new TableTransaction();
  change.deleteEntity(partition, rowOf(key));
  if (lookupIn(there) !== '') change.deleteEntity(partition, lookupIn(there));
  return unlessOvertaken(() => table.submitTransaction(change.actions));
}

async function startingWith(table: TableClient, prefix: string): Promise<readonly Place[]> {
  const filter = odata`PartitionKey eq ${partition} and RowKey gt ${prefix} and RowKey lt ${`${prefix}~`}`;
  const rows = await gather(query(table, filter));
  return rows.map((row) => documentFrom(row, PlaceSchema));
}

const rowOf = (key: string) => `key.${outsideKey(key)}`;
const boardPrefix = (board: string) => `board.${outsideKey(board)}.`;
const identityPrefix = (identity: string) => `identity.${outsideKey(identity)}.`;

/** The row a place is looked up by; empty when it is looked up by nothing but its key. */
function lookupOf({ key, scope, board, identity }: Place): string {
  if (scope === 'personal') return identity === null ? '' : identityPrefix(identity) + outsideKey(key);
  return board === null ? '' : boardPrefix(board) + outsideKey(key);
}

const lookupIn = (row: Found | undefined) => (typeof row?.lookup === 'string' ? row.lookup : '');
const sameText = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
