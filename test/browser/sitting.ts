import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { startBot } from '../../src/bot.ts';
import { startAzurite } from '../../src/local/azurite.ts';
import { freePort, portIsFree } from '../../src/local/free-port.ts';
import { startLocalTeams } from '../../src/local/house.ts';
import { mkip } from '../data/load.ts';
import { openPlayground, type PlaygroundPage } from './playground-page.ts';

/** PICTURES=cards/pictures keeps the pictures the README shows; otherwise they go with the test. */
const keptIn = process.env.PICTURES;

/** The board on this machine, with a page for the Chairman and one for each person named. */
export interface Sitting {
  readonly chair: PlaygroundPage;
  /** The pages of those named, in that order. */
  readonly others: readonly PlaygroundPage[];
  /** The file a picture of this name goes into. */
  picture(name: string): string;
  end(): Promise<void>;
}

/** As many free ports in a row as there are playgrounds: each takes the next. */
const portsInARow = async (many: number): Promise<number> => {
  for (;;) {
    const first = await freePort();
    const rest = await Promise.all(Array.from({ length: many - 1 }, (_, i) => portIsFree(first + 1 + i)));
    if (rest.every(Boolean)) return first;
  }
};

/** Seats people at playgrounds, as `npm start -- --as` does, with stand-ins for the rest. */
export async function sit(clock: string, names: readonly string[]): Promise<Sitting> {
  const stops: (() => Promise<void>)[] = [];
  const end = async () => {
    for (const stop of stops.toReversed()) await stop();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'quorate-board-'));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    if (keptIn) mkdirSync(keptIn, { recursive: true });
    const azurite = await startAzurite({ dataDir: 'memory' });
    stops.push(azurite.stop);
    const settings = { bot: null, host: '127.0.0.1', port: 0, clock, allowedTenants: null };
    const logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
    const bot = await startBot({ settings, boards: [mkip], tables: azurite, logger });
    stops.push(bot.stop);
    const playgroundPort = await portsInARow(names.length + 1);
    const local = await startLocalTeams({
      settings: { dataDir: folder, playgroundPort },
      ...{ board: mkip, botPort: bot.port, now: clock, names, alone: false },
    });
    stops.push(local.stop);
    const window = async (at: number) => {
      const page = await openPlayground(`http://127.0.0.1:${playgroundPort + at}/`);
      stops.push(page.close);
      return page;
    };
    const chair = await window(0);
    const others: PlaygroundPage[] = [];
    for (const at of names.keys()) others.push(await window(at + 1));
    return { chair, others, picture: (name) => join(keptIn ?? folder, `${name}.png`), end };
  } catch (failure) {
    await end();
    throw failure;
  }
}
