import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Kept, Keyring } from '../app/keyring.ts';
import { newKey } from '../app/record/sealing.ts';
import { documentFrom, documentRow } from './document.ts';
import { streamPartition } from './keys.ts';
import type { Row } from './limits.ts';
import { find, insert, overwrite, replace } from './table.ts';

const KeptSchema: z.ZodType<Kept> = z.discriminatedUnion('standing', [
  z.strictObject({
    standing: z.literal('kept'),
    key: z.string().regex(/^[\w-]{43}$/),
    second: z.literal(true).optional(),
  }),
  z.strictObject({ standing: z.enum(['dropped', 'lost']) }),
]);

/** Keys of personal details: a partition a board, a row a stream. What is dropped is written over, and the row stays. */
export function keyring(table: TableClient): Keyring {
  const rowIn = (stream: string) => {
    const { partitionKey, rowKey } = rowOf(stream, { standing: 'lost' });
    return find(table, partitionKey, rowKey);
  };
  const look = async (stream: string): Promise<Kept | undefined> => {
    const there = await rowIn(stream);
    return there && documentFrom(there, KeptSchema);
  };
  return {
    find: look,
    async make(stream) {
      const made: Kept = { standing: 'kept', key: newKey() };
      const there = await rowIn(stream);
      const kept = there && documentFrom(there, KeptSchema);
      if (there && kept?.standing === 'lost')
        await replace(table, rowOf(stream, { ...made, second: true }), there.etag);
      else if (kept) return kept;
      else await insert(table, rowOf(stream, made));
      // Somebody else may have been faster, or this answer the one that was lost: what is there is the key.
      return (await look(stream)) ?? made;
    },
    drop: (stream) => overwrite(table, rowOf(stream, { standing: 'dropped' })),
    async miss(stream) {
      await insert(table, rowOf(stream, { standing: 'lost' }));
    },
  };
}

function rowOf(stream: string, kept: Kept): Row {
  const [board = ''] = stream.split('.');
  return documentRow(board, streamPartition(stream), kept);
}
