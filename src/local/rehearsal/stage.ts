import type { Logger } from 'pino';
import { type Bot, startBot } from '../../bot.ts';
import type { Instant } from '../../core/calendar/index.ts';
import { type Board, type PersonId, personName } from '../../core/constitution/index.ts';
import { startAzurite } from '../azurite.ts';
import { type FakePlace, type FakeTeams, type Participant, startFakeTeams } from '../fake-teams.ts';

/** The real bot over real HTTP and real tables; only Teams is a stand-in. */
export interface Stage {
  readonly board: Board;
  readonly teams: FakeTeams;
  readonly group: FakePlace;
  readonly tables: { readonly connectionString: string };
  person(id: PersonId): Participant;
  chat(id: PersonId): Promise<FakePlace>;
  name(id: PersonId): string;
  /** Until everything that follows from what was done has been sent. */
  settled(): Promise<void>;
  /** The bot is stopped and started again at another moment: between the acts days go by. */
  rises(at: Instant): Promise<void>;
  /** Pull the curtain on the bot and Teams; the tables go on until `close`. */
  strike(): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly board: Board;
  /** A folder, or `memory` to keep nothing. */
  readonly dataDir: string;
  readonly clock: Instant;
  readonly logger: Logger;
}

/** Set the stage: everybody of the board in one group chat, each with a chat of their own. */
export async function setStage({ board, dataDir, clock, logger }: StageOptions): Promise<Stage> {
  const azurite = await startAzurite({ dataDir });
  const stops: (() => Promise<void>)[] = [];
  const strike = async (): Promise<void> => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  };
  try {
    const begin = (at: Instant, port: number): Promise<Bot> => {
      const settings = { bot: null, host: '127.0.0.1', port, clock: at, allowedTenants: null };
      return startBot({ settings, boards: [board], tables: azurite, logger });
    };
    let bot = await begin(clock, 0);
    stops.push(() => bot.stop());
    const teams = await startFakeTeams({ botEndpoint: `http://127.0.0.1:${bot.port}/api/messages` });
    stops.push(teams.close);
    const people = new Map(board.people.map((known) => [known.id, teams.join(known)]));
    const person = (id: PersonId): Participant => {
      const found = people.get(id);
      if (!found) throw new Error(`nobody on the ${board.shortName} Board has the id ${id}`);
      return found;
    };
    const group = await teams.addGroup(`${board.shortName} Board`, [...people.values()]);
    for (const one of people.values()) await teams.personal(one);
    await bot.idle();
    return {
      ...{ board, teams, group, tables: azurite, person, strike },
      chat: (id) => teams.personal(person(id)),
      name: (id) => personName(board, id),
      settled: () => bot.idle(),
      async rises(at) {
        await bot.stop();
        bot = await begin(at, bot.port);
      },
      async close() {
        await strike();
        await azurite.stop();
      },
    };
  } catch (error) {
    await strike();
    await azurite.stop();
    throw error;
  }
}
