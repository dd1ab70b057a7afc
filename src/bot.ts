import type { Logger } from 'pino';
import { backUpNightly } from './app/backup/index.ts';
import { clockFrom } from './app/clock.ts';
import { guarded } from './app/log-fields.ts';
import { createQuorate } from './app/quorate.ts';
import { warningsOn } from './boards.ts';
import type { Settings } from './config.ts';
import { type Board, tenantsFor } from './core/constitution/index.ts';
import { minutesPage, minutesWord } from './documents/index.ts';
import { openArchive } from './store/archive.ts';
import { openStore, openTables } from './store/index.ts';
import { openTeams } from './teams/index.ts';
import { SILENT, type Telemetry } from './telemetry/index.ts';
import { openWeb } from './web/server.ts';

export interface BotParts {
  readonly settings: Pick<Settings, 'bot' | 'host' | 'port' | 'clock' | 'allowedTenants'> &
    Partial<Pick<Settings, 'backups' | 'publicUrl'>>;
  readonly boards: readonly Board[];
  readonly tables: { readonly connectionString: string } | { readonly endpoint: string };
  readonly logger: Logger;
  /** How fast it may send; what Teams asks for wherever there is a token to send with. */
  readonly pace?: keyof typeof PACE;
  /** Where traces and metrics go: nowhere unless told. */
  readonly telemetry?: Telemetry;
}

export interface Bot {
  readonly port: number;
  /** Resolves when nothing waits to be sent. */
  idle(): Promise<void>;
  /** Turn newcomers away, answer who is here, and hand on what is left to do. Takes 19 s at most. */
  stop(): Promise<void>;
}

/** Teams asks for no more than one message a second to a conversation; the stand-ins on this machine need no such care. */
const PACE = {
  teams: { gapMs: 1_000, refreshMs: 1_000, postingMs: 20_000 },
  local: { gapMs: 20, refreshMs: 250, postingMs: 20_000 },
};

/** The whole bot, built from its parts and listening. */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { settings, boards, tables, logger: plain, pace, telemetry = SILENT } = parts;
  const logger = guarded(plain);
  const clock = clockFrom(settings.clock);
  const store = telemetry.store(await openStore(tables));
  const teams = openTeams({ settings: teamsSettings(settings, boards), directory: store.directory, logger });
  // In local mode the port may be any that is free: the address is known once the bot listens.
  let address = settings.publicUrl ?? null;
  const quorate = createQuorate({
    store,
    address: () => address,
    messenger: telemetry.messenger(teams.messenger),
    boards,
    clock,
    documents: { word: minutesWord, page: minutesPage },
    logger,
    allowedTenants: settings.allowedTenants,
    gauges: telemetry.gauges,
    pace: PACE[pace ?? (settings.bot === null ? 'local' : 'teams')],
  });
  await quorate.learn();
  telemetry.observe(quorate);
  let phase: 'starting' | 'serving' | 'stopping' = 'starting';
  const web = openWeb({
    messages: telemetry.messages(teams.handlerFor(quorate.desk)),
    async ready() {
      if (phase !== 'serving') return { status: phase, notes: [] };
      const { status, notes } = await quorate.ready();
      return { status, notes: [...notes, ...warningsOn(boards, clock.now())] };
    },
    downloads: quorate.downloads,
    host: settings.host,
    port: settings.port,
    onFault: (error) => logger.error({ err: error }, 'a request failed'),
  });
  const listening = await web.listen();
  if (settings.bot === null) address ??= localAddress(settings.host, listening.port);
  await quorate.start();
  const nights = settings.backups
    ? backUpNightly(
        { store, tables: await openTables(tables), archive: await openArchive(settings.backups) },
        boards,
        logger,
        telemetry.gauges,
      )
    : null;
  phase = 'serving';
  return {
    port: listening.port,
    idle: () => quorate.idle(),
    async stop() {
      phase = 'stopping';
      await listening.close();
      nights?.stop();
      await quorate.stop();
      await telemetry.stop();
    },
  };
}

const localAddress = (host: string, port: number): string =>
  `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;

/** In production only people of the tenants that are listed, or else of those the boards name, come any further. */
function teamsSettings(
  { bot, allowedTenants }: BotParts['settings'],
  boards: readonly Board[],
): Parameters<typeof openTeams>[0]['settings'] {
  const named = boards.flatMap((board) => [...tenantsFor(board, undefined)]);
  return bot === null ? {} : { ...bot, tenants: allowedTenants ?? [...new Set(named)] };
}
