import type { Tables } from '../app/backup/ports.ts';
import { opened } from '../app/personal.ts';
import type { Store } from '../app/ports.ts';
import { type Connection, connect, longestOpening, type StoreSettings } from './connect.ts';
import { copies } from './copies.ts';
import { deadlines } from './deadlines.ts';
import { eventStore } from './events.ts';
import { keyring } from './keyring.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { outbox } from './outbox.ts';
import { directory } from './places.ts';
import { openRows } from './rows.ts';
import { find } from './table.ts';
import { undelivered } from './undelivered.ts';

const tableNames = [
  'events',
  'lists',
  'places',
  'copies',
  'outbox',
  'deadlines',
  'undelivered',
  'links',
  'keys',
] as const;

/** The app's store on Azure Table Storage; creates the tables that are not there yet. Rejects when it cannot. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const table = await connect(settings);
  await createTables(table);
  const events = table('events');
  const keys = keyring(table('keys'));
  return {
    events: opened(eventStore(events), keys),
    keyring: keys,
    lists: lists(table('lists')),
    directory: directory(table('places')),
    copies: copies(table('copies')),
    outbox: outbox(table('outbox')),
    deadlines: deadlines(table('deadlines')),
    undelivered: undelivered(table('undelivered')),
    links: links(table('links')),
    async check() {
      await find(events, 'check', 'check');
    },
  };
}

/** The same tables row by row, once the store is open. */
export const openTables = (settings: StoreSettings): Promise<Tables> => openRows(settings, tableNames);

/** A service that has only just started may let the first calls wait: each is given up in time, and made again. */
async function createTables(table: Connection): Promise<void> {
  const abortSignal = AbortSignal.timeout(longestOpening);
  const create = async (name: string): Promise<void> => {
    try {
      await table(name).createTable({ abortSignal });
    } catch (fault) {
      if (abortSignal.aborted || !isAbort(fault)) throw fault;
      await create(name);
    }
  };
  await Promise.all(tableNames.map(create));
}

const isAbort = (fault: unknown): boolean => fault instanceof Error && fault.name === 'AbortError';
