import pino, { type Logger } from 'pino';
import type { Bot } from '../../src/bot.ts';
import type { Settings } from '../../src/config.ts';
import type { Board } from '../../src/core/constitution/index.ts';
import { type Azurite, startAzurite } from '../../src/local/azurite.ts';
import {
  type FakePlace,
  type FakeTeams,
  type Participant,
  startFakeTeams,
} from '../../src/local/fake-teams.ts';
import type { Telemetry } from '../../src/telemetry/index.ts';
import { startBot } from '../bundle/start.ts';
import { mkip } from '../data/load.ts';

/** The whole house on this machine: real HTTP, real bot, real tables; only Teams is a stand-in. */
export interface House {
  readonly teams: FakeTeams;
  readonly azurite: Azurite;
  readonly group: FakePlace;
  bot: Bot;
  person(id: string): Participant;
  chat(id: string): Promise<FakePlace>;
  /** Stop the bot and start another on the same tables, perhaps at another time; what is done in between, nobody sees. */
  restart(between?: () => Promise<void>, at?: string): Promise<void>;
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly boards?: readonly Board[];
  readonly board?: Board;
  readonly clock?: string;
  readonly people?: readonly string[];
  readonly logger?: Logger;
  /** The bot's identity: then nobody is let in without a token. Local mode unless told. */
  readonly bot?: Settings['bot'];
  readonly authorization?: (serviceUrl: string) => Promise<string>;
  readonly telemetry?: Telemetry;
  /** The bot under test, unless another is to be started. */
  readonly start?: typeof startBot;
}

export async function openHouse({
  board = mkip,
  boards = [board],
  clock = '2026-11-26T10:00:00Z',
  people = board.people.map((p) => p.id),
  logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
  bot: identity = null,
  authorization,
  telemetry,
  start: startedBy = startBot,
}: HouseOptions = {}): Promise<House> {
  const azurite = await startAzurite({ dataDir: 'memory' });
  const start = (port: number, at = clock) =>
    startedBy({
      settings: { bot: identity, host: '127.0.0.1', port, clock: at, allowedTenants: null },
      boards,
      tables: azurite,
      logger,
      pace: 'local',
      ...(telemetry ? { telemetry } : {}),
    });
  const bot = await start(0);
  const botEndpoint = `http://127.0.0.1:${bot.port}/api/messages`;
  const teams = await startFakeTeams({ botEndpoint, ...(authorization ? { authorization } : {}) });
  const joined = new Map<string, Participant>();
  for (const known of boards.flatMap((b) => b.people))
    if (!joined.has(known.id)) joined.set(known.id, teams.join(known));
  const person = (id: string): Participant => {
    const found = joined.get(id);
    if (!found) throw new Error(`nobody has the id ${id}`);
    return found;
  };
  const group = await teams.addGroup(board.shortName, people.map(person));
  const house: House = {
    teams,
    azurite,
    group,
    bot,
    person,
    chat: (id) => teams.personal(person(id)),
    async restart(between, at) {
      await house.bot.stop();
      await between?.();
      house.bot = await start(bot.port, at);
    },
    settled: () => house.bot.idle(),
    async close() {
      await house.bot.stop();
      await teams.close();
      await azurite.stop();
    },
  };
  return house;
}
