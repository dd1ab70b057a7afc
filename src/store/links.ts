import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Link, LinkRows } from '../app/ports.ts';
import { documentFrom, documentRow } from './document.ts';
import { find, overwrite } from './table.ts';

const LinkSchema: z.ZodType<Link> = z.strictObject({
  kind: z.enum(['calendar', 'minutes-page', 'minutes-word', 'press-csv']),
  stream: z.string(),
  person: z.string(),
  until: z.iso.datetime({ offset: true }),
});

const partition = 'links';

/** What links open: a row a link, by the digest of its token. */
export function links(table: TableClient): LinkRows {
  return {
    keep: (digest, link) => overwrite(table, documentRow(partition, digest, link)),
    async find(digest) {
      const row = await find(table, partition, digest);
      return row && documentFrom(row, LinkSchema);
    },
  };
}
