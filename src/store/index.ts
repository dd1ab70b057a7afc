import type { Tables } from '../app/backup/ports.ts';
import type { Store } from '../app/ports.ts';
import { connect, type StoreSettings } from './connect.ts';
import { copies } from './copies.ts';
import { deadlines } from './deadlines.ts';
import { eventStore } from './events.ts';
import { lists } from './lists.ts';
import { outbox } from './outbox.ts';
import { directory } from './places.ts';
import { openRows } from './rows.ts';
import { find } from './table.ts';
import { undelivered } from './undelivered.ts';

const tableNames = ['events', 'lists', 'places', 'copies', 'outbox', 'deadlines', 'undelivered'] as const;

/** Milliseconds: the first token of an identity takes its time. */
const longestOpening = 30_000;

/** The app's store on Azure Table Storage; creates the tables that are not there yet. Rejects when it cannot. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const table = await connect(settings);
  const abortSignal = AbortSignal.timeout(longestOpening);
  await Promise.all(tableNames.map((name) => table(name).createTable({ abortSignal })));
  const events = table('events');
  return {
    events: eventStore(events),
    lists: lists(table('lists')),
    directory: directory(table('places')),
    copies: copies(table('copies')),
    outbox: outbox(table('outbox')),
    deadlines: deadlines(table('deadlines')),
    undelivered: undelivered(table('undelivered')),
    async check() {
      await find(events, 'check', 'check');
    },
  };
}

/** The same tables row by row, once the store is open. */
export const openTables = (settings: StoreSettings): Promise<Tables> => openRows(settings, tableNames);
