import { TableClient, TableServiceClient } from '@azure/data-tables';
import type { Azurite } from '../../src/local/azurite.ts';
import { type House, type HouseOptions, openHouse } from '../house/house.ts';
import { type SigningAuthority, startSigningAuthority } from './signing-authority.ts';

export const APP_ID = '99999999-9999-4999-8999-999999999999';
const TENANT = '12121212-1212-4212-8212-121212121212';
const NO_LIMIT = { person: 1_000_000, tenant: 1_000_000 };

export interface GuardedHouse extends House {
  readonly authority: SigningAuthority;
  readonly endpoint: string;
  /** Hand the bot a body with a header, as anybody on the network can; without one where it is null. */
  knock(
    body: unknown,
    authorization: string | null,
  ): Promise<{ readonly status: number; readonly text: string }>;
}

export interface GuardedOptions extends HouseOptions {
  readonly rates?: { readonly person: number; readonly tenant: number };
}

/** The whole house as in a council's tenant: a managed identity, signed tokens both ways, nobody let in without. */
export async function openGuardedHouse({
  rates = NO_LIMIT,
  ...options
}: GuardedOptions = {}): Promise<GuardedHouse> {
  const authority = await startSigningAuthority(APP_ID);
  Object.assign(process.env, authority.environment);
  const house = await openHouse({
    ...options,
    bot: {
      ...{ appType: 'UserAssignedMSI', appId: APP_ID, tenantId: TENANT },
      ...{ serviceHosts: ['127.0.0.1'], openIdMetadata: authority.openIdMetadata, rates },
    },
    authorization: async (serviceUrl) => `Bearer ${await authority.token(serviceUrl)}`,
  });
  const endpoint = `http://127.0.0.1:${house.bot.port}/api/messages`;
  const { close } = house;
  return Object.assign(house, {
    ...{ authority, endpoint },
    async knock(body: unknown, authorization: string | null) {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(authorization === null ? {} : { Authorization: authorization }),
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: answer.status, text: await answer.text() };
    },
    async close() {
      await close();
      await authority.close();
      for (const name of Object.keys(authority.environment)) delete process.env[name];
    },
  });
}

/** Every row of every table, by table and keys: what a stranger adds to none of. */
export async function rowsOf({
  connectionString,
}: Pick<Azurite, 'connectionString'>): Promise<readonly string[]> {
  const options = { allowInsecureConnection: true };
  const rows: string[] = [];
  for await (const { name = '' } of TableServiceClient.fromConnectionString(
    connectionString,
    options,
  ).listTables()) {
    const table = TableClient.fromConnectionString(connectionString, name, options);
    for await (const row of table.listEntities()) rows.push(`${name} ${row.partitionKey} ${row.rowKey}`);
  }
  return rows.toSorted();
}

/** The rows that have come since. Those that went say nothing: a mark of the bot's own start goes by itself. */
export async function rowsAddedTo(
  before: readonly string[],
  azurite: Pick<Azurite, 'connectionString'>,
): Promise<readonly string[]> {
  const known = new Set(before);
  return (await rowsOf(azurite)).filter((row) => !known.has(row));
}
