import { TableClient, TableServiceClient } from '@azure/data-tables';
import { strFromU8, unzipSync } from 'fflate';
import { verify } from '../../../src/app/verify.ts';
import { openStore } from '../../../src/store/index.ts';
import { mkip } from '../../data/load.ts';
import type { Played } from './played.ts';

/** Something that could be read: in whose own chat, or null where it was not in one person's alone. */
export interface Sight {
  readonly where: string;
  readonly who: string | null;
  readonly text: string;
  readonly at: number;
}

/** Everything anybody could have read: what Teams got, what was answered, logged, served, kept and checked. */
export async function everywhere(played: Played): Promise<readonly Sight[]> {
  const inTeams = [...sentIn(played), ...answeredIn(played)];
  const addresses = new Set(inTeams.flatMap(({ text }) => text.match(ADDRESS) ?? []));
  return [
    ...inTeams,
    ...(await servedAt([...addresses])),
    ...(await keptIn(played)),
    ...(await checkedBy(played)),
    ...played.printed().split('\n').map(nobodys('log')),
    ...played.measured().map(nobodys('telemetry')),
  ];
}

const nobodys =
  (where: string) =>
  (text: string): Sight => ({ where, who: null, text, at: Date.now() });

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/(?:calendar|documents)\/[A-Za-z0-9_.-]+/g;

/** Whose own chat a conversation is; null of a group chat or a channel. */
const ownerOf = ({ people }: Played, conversation: string): string | null =>
  people.get(conversation.replace(/^a:/, '')) ?? null;

const sentIn = (played: Played): readonly Sight[] =>
  played.house.teams.sent().map(({ conversation, activity, path, at }) => ({
    ...{ where: `sent to ${conversation}`, who: ownerOf(played, conversation), at },
    text: `${path} ${JSON.stringify(activity)}`,
  }));

const answeredIn = (played: Played): readonly Sight[] =>
  played.house.teams.answers().map(({ conversation, body, at }) => ({
    ...{ where: `answered in ${conversation}`, who: ownerOf(played, conversation), at },
    text: JSON.stringify(body),
  }));

/** Every file there was ever an address for, unpacked. */
async function servedAt(addresses: readonly string[]): Promise<readonly Sight[]> {
  const files = await Promise.all(
    addresses.map(async (url) => {
      const answer = await fetch(url);
      return { url, bytes: new Uint8Array(await answer.arrayBuffer()) };
    }),
  );
  return files.flatMap(({ url, bytes }) => {
    if (!url.endsWith('.docx') || bytes[0] !== 0x50) return [nobodys(url)(strFromU8(bytes))];
    return Object.entries(unzipSync(bytes)).map(([name, part]) => nobodys(`${url}/${name}`)(strFromU8(part)));
  });
}

/** Every row of every table; of a private item's own events, all but what it is about. */
async function keptIn({ house, items }: Played): Promise<readonly Sight[]> {
  const { connectionString } = house.azurite;
  const options = { allowInsecureConnection: true };
  const service = TableServiceClient.fromConnectionString(connectionString, options);
  const sights: Sight[] = [];
  for await (const { name = '' } of service.listTables()) {
    const table = TableClient.fromConnectionString(connectionString, name, options);
    for await (const row of table.listEntities()) {
      const own = name.startsWith('events') && items.some((id) => String(row.partitionKey).includes(id));
      const shown = Object.entries(row).filter(([column]) => !(own && column.startsWith('data')));
      sights.push(nobodys(`table ${name} ${row.partitionKey}`)(JSON.stringify(shown)));
    }
  }
  return sights;
}

async function checkedBy({ house }: Played): Promise<readonly Sight[]> {
  const store = await openStore(house.azurite);
  const walked = await verify(store, [mkip]);
  const pages = await Promise.all(
    ['health', 'ready'].map(async (page) =>
      (await fetch(`http://127.0.0.1:${house.bot.port}/${page}`)).text(),
    ),
  );
  return [nobodys('verify')(JSON.stringify(walked)), ...pages.map(nobodys('web'))];
}
