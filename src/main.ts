import { parseArgs } from 'node:util';
import pino from 'pino';
import { clockFrom } from './app/clock.ts';
import { BoardTrouble, loadBoards, warningsOn } from './boards.ts';
import { ConfigTrouble, readConfig, type Settings } from './config.ts';
import { openTelemetry } from './telemetry/index.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const settings = readConfig(process.env);
  const boards = loadBoards(settings.boards);
  for (const warning of warningsOn(boards, clockFrom(settings.clock).now())) say(`Warning: ${warning}`);
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).toReversed()) await end();
  };
  onSignal(stop);
  try {
    const tables = settings.tables ?? (await localStore(settings, stops));
    // After the settings are read: a wrong one is told at once, and not after the whole bot has been loaded.
    const { startBot } = await import('./bot.ts');
    const telemetry = await openTelemetry(settings.insights);
    const bot = await startBot({ settings, boards, tables, logger: loggerFor(settings), telemetry });
    stops.push(bot.stop);
    const names = boards.map((b) => `the ${b.shortName} Board`).join(', ');
    if (settings.bot !== null || !settings.playground) {
      say(`Quorate serves ${names} on http://${settings.host}:${bot.port}/api/messages`);
      return;
    }
    await playgrounds(settings, bot.port, stops, boards[0]);
  } catch (error) {
    await stop();
    throw error;
  }
}

type Stops = (() => Promise<void>)[];

async function localStore(settings: Settings, stops: Stops): Promise<{ readonly connectionString: string }> {
  const { startLocalStore } = await import('./local/house.ts');
  const store = await startLocalStore(settings);
  stops.push(store.stop);
  return store.tables;
}

async function playgrounds(
  settings: Settings,
  botPort: number,
  stops: Stops,
  board: ReturnType<typeof loadBoards>[0],
): Promise<void> {
  const { startLocalTeams } = await import('./local/house.ts');
  const { values } = parseArgs({
    options: { as: { type: 'string' }, alone: { type: 'boolean' } },
    strict: false,
  });
  const names = String(values.as ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const now = clockFrom(settings.clock).now();
  const teams = await startLocalTeams({ settings, board, botPort, now, names, alone: values.alone === true });
  stops.push(teams.stop);
  say(`Quorate, with the ${board.shortName} Board, on this machine alone.`);
  say('');
  say(`  ${settings.dataDir}${settings.tables ? ' (unused)' : ''}   the record (Azurite)`);
  say(`  http://${settings.host}:${botPort}   the bot`);
  for (const line of teams.lines) say(line);
  say('');
  say('  Open the page, choose a chat, and say "help". Ctrl-C stops everything.');
}

function loggerFor(settings: Settings): pino.Logger {
  return pino({ level: settings.logLevel ?? (settings.bot === null ? 'error' : 'info') });
}

const STOP_WITHIN_MS = 20_000;
/** One Ctrl-C may arrive twice: from the terminal, and handed on by npm. */
const ONE_PRESS_MS = 300;

/** Stops in good order at the first signal, in 20 s at most; at once at the second. */
function onSignal(stop: () => Promise<void>): void {
  let since: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (since !== null) {
        if (Date.now() - since > ONE_PRESS_MS) process.exit(1);
        return;
      }
      since = Date.now();
      setTimeout(() => process.exit(1), STOP_WITHIN_MS - 200).unref();
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}

/** Troubles worded for a person are shown as they are; anything else is a bug and keeps its stack. */
function isWorded(error: unknown): error is Error {
  return (
    error instanceof ConfigTrouble ||
    error instanceof BoardTrouble ||
    (error instanceof Error && (error.name === 'LocalTrouble' || error.message.startsWith('Port ')))
  );
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${isWorded(error) ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
