import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, type BotParts, startBot as startHere } from '../../src/bot.ts';
import { type BuiltBot, startBuilt } from './built.ts';

/** The built file the house is tested with, instead of the source: `npm run test:bundle`. */
export const BUNDLE = process.env.QUORATE_BUNDLE;

/** What starts the bot, as Node's arguments: from source, or the built file. */
export const ENTRY: readonly string[] = BUNDLE === undefined ? ['--import', 'tsx', 'src/main.ts'] : [BUNDLE];

/** The bot under test: in this process, or the built file in one of its own with nothing beside it but the boards. */
export function startBot(parts: BotParts): Promise<Bot> {
  return BUNDLE === undefined ? startHere(parts) : startIn(BUNDLE, parts);
}

/** A built file in a folder with nothing else but the boards, as it is deployed. */
export async function startIn(bundle: string, parts: BotParts): Promise<BuiltBot> {
  if (parts.telemetry) throw new Error('a bot in a process of its own measures for nobody here');
  const folder = await mkdtemp(join(tmpdir(), 'quorate-built-'));
  await mkdir(join(folder, 'dist'));
  await mkdir(join(folder, 'boards'));
  await copyFile(bundle, join(folder, 'dist', 'quorate.mjs'));
  for (const board of parts.boards)
    await writeFile(join(folder, 'boards', `${board.id}.json`), JSON.stringify(board));
  const bot = await startBuilt({
    ...{ entry: 'dist/quorate.mjs', folder, env: environmentOf(parts) },
    hear: (line) => parts.logger.info({ line }),
  });
  return {
    ...bot,
    async stop() {
      await bot.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** As an operator would set it. A clock of its own is only for local mode: elsewhere the bot goes by the real one. */
function environmentOf({ settings, tables, logger }: BotParts): Readonly<Record<string, string>> {
  const { bot, clock, allowedTenants, backups, publicUrl } = settings;
  const given = {
    ...{ PORT: String(settings.port), HOST: settings.host, BOARDS: 'boards', PLAYGROUND: 'off' },
    LOG_LEVEL: logger.level,
    TABLES_CONNECTION_STRING: 'connectionString' in tables ? tables.connectionString : undefined,
    TABLES_ENDPOINT: 'endpoint' in tables ? tables.endpoint : undefined,
    ALLOWED_TENANTS: allowedTenants?.join(','),
    BACKUPS: backups ?? undefined,
    PUBLIC_URL: publicUrl ?? undefined,
    ...(bot === null ? { CLOCK: clock ?? undefined } : identityOf(bot)),
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function identityOf(bot: NonNullable<BotParts['settings']['bot']>) {
  return {
    NODE_ENV: 'production',
    ...{ MicrosoftAppType: bot.appType, MicrosoftAppId: bot.appId, MicrosoftAppTenantId: bot.tenantId },
    MicrosoftAppPassword: bot.password,
    SERVICE_HOSTS: bot.serviceHosts.join(','),
    ToBotFromChannelOpenIdMetadataUrl: bot.openIdMetadata,
    ...{ RATE_PER_PERSON: String(bot.rates.person), RATE_PER_TENANT: String(bot.rates.tenant) },
    ...{ IDENTITY_ENDPOINT: process.env.IDENTITY_ENDPOINT, IDENTITY_HEADER: process.env.IDENTITY_HEADER },
  };
}
