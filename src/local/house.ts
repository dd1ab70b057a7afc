import type { Settings } from '../config.ts';
import { type Board, personName } from '../core/constitution/index.ts';
import { startAzurite } from './azurite.ts';
import { castOf } from './cast.ts';
import { startPlayground } from './playground.ts';
import { startStandIns } from './stand-ins.ts';

export interface LocalStore {
  readonly tables: { readonly connectionString: string };
  stop(): Promise<void>;
}

/** Azurite's table service, with its data where DATA_DIR says. */
export async function startLocalStore({ dataDir }: Pick<Settings, 'dataDir'>): Promise<LocalStore> {
  const azurite = await startAzurite({ dataDir });
  return { tables: { connectionString: azurite.connectionString }, stop: azurite.stop };
}

export interface LocalTeams {
  /** What to tell the person at the terminal, a line each. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

export interface LocalTeamsOptions {
  readonly settings: Pick<Settings, 'dataDir' | 'playgroundPort'>;
  readonly board: Board;
  readonly botPort: number;
  readonly now: string;
  readonly names: readonly string[];
  readonly alone: boolean;
}

/** A playground for each person named, and stand-ins for the rest of the board. */
export async function startLocalTeams(options: LocalTeamsOptions): Promise<LocalTeams> {
  const { settings, board, botPort, now } = options;
  const botEndpoint = `http://127.0.0.1:${botPort}/api/messages`;
  const { players, ...rest } = castOf(board, now, options.names);
  const stops: (() => Promise<void>)[] = [];
  const lines: string[] = [];
  const stop = async () => {
    for (const end of stops.toReversed()) await end();
  };
  try {
    for (const [i, id] of players.entries()) {
      const person = board.people.find((p) => p.id === id);
      if (!person) continue;
      const colleagues = board.people.filter((p) => p.id !== id).slice(0, 5);
      const port = settings.playgroundPort + i;
      const playground = await startPlayground({
        ...{ botEndpoint, port, person, colleagues, dataDir: settings.dataDir },
        board: { id: board.id, name: `${board.shortName} Board` },
      });
      stops.push(playground.stop);
      lines.push(
        `  ${playground.url}   Teams as ${personName(board, id)}${i === 0 ? ', who chairs today' : ''}`,
      );
    }
    if (!options.alone && rest.members.length > 0) {
      const others = await startStandIns(botEndpoint, board, rest);
      stops.push(others.stop);
      lines.push('', '  The other members are stand-ins: they come when the roll is called, and vote.');
      lines.push(
        '  Play one yourself with: npm start -- --as clerk,comms   Without them: npm start -- --alone',
      );
    }
    return { lines, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
