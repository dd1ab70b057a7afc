import { z } from 'zod';

/** A setting that stops the start. The message is for a person and names the variable. */
export class ConfigTrouble extends Error {}

const Port = z.coerce.number().int().min(0).max(65_535);
const optional = z.string().trim().min(1).optional();

const Environment = z.object({
  PORT: Port.default(3978),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  BOARDS: z.string().trim().min(1).default('boards'),
  TABLES_CONNECTION_STRING: optional,
  TABLES_ENDPOINT: z.url().optional(),
  DATA_DIR: z.string().trim().min(1).default('.quorate'),
  BACKUPS: optional,
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI']).optional(),
  MicrosoftAppId: z.guid().optional(),
  MicrosoftAppTenantId: z.guid().optional(),
  MicrosoftAppPassword: optional,
  ALLOWED_TENANTS: z
    .string()
    .transform((list) => list.split(',').map((t) => t.trim()))
    .pipe(z.array(z.guid()).min(1))
    .optional(),
  PLAYGROUND: z.enum(['on', 'off']).default('on'),
  PLAYGROUND_PORT: Port.default(56_150),
  CLOCK: z.iso.datetime({ offset: true }).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).optional(),
  NODE_ENV: z.string().optional(),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly boards: string;
  readonly tables: { readonly connectionString: string } | { readonly endpoint: string } | null;
  readonly dataDir: string;
  /** Where the record is backed up every night: a folder, or a container's https address. */
  readonly backups: string | null;
  readonly bot: {
    readonly appType: 'SingleTenant' | 'UserAssignedMSI';
    readonly appId: string;
    readonly tenantId: string;
    readonly password?: string;
  } | null;
  readonly allowedTenants: readonly string[] | null;
  readonly playground: boolean;
  readonly playgroundPort: number;
  readonly clock: string | null;
  readonly logLevel: string | null;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** Read the settings from the environment. Throws ConfigTrouble naming the first variable that cannot be used. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigTrouble(`${String(issue?.path[0])} cannot be used: ${issue?.message}.`);
  }
  const env = parsed.data;
  const bot = botOf(env);
  if (bot === null) localOnly(env);
  else if (env.CLOCK)
    throw new ConfigTrouble('CLOCK is for local mode only: unset it, or unset MicrosoftAppId.');
  return {
    port: env.PORT,
    host: env.HOST,
    boards: env.BOARDS,
    tables: tablesOf(env),
    dataDir: env.DATA_DIR,
    backups: env.BACKUPS ?? null,
    bot,
    allowedTenants: env.ALLOWED_TENANTS ?? null,
    playground: bot === null && env.PLAYGROUND === 'on',
    playgroundPort: env.PLAYGROUND_PORT,
    clock: env.CLOCK ?? null,
    logLevel: env.LOG_LEVEL ?? null,
  };
}

type Env = z.infer<typeof Environment>;

function botOf(env: Env): Settings['bot'] {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: password } = env;
  if (appId === undefined) return null;
  const appType = env.MicrosoftAppType ?? 'SingleTenant';
  if (tenantId === undefined)
    throw new ConfigTrouble(`MicrosoftAppTenantId is needed when MicrosoftAppType is ${appType}.`);
  if (appType === 'UserAssignedMSI' ? password !== undefined : password === undefined)
    throw new ConfigTrouble(
      appType === 'UserAssignedMSI'
        ? 'MicrosoftAppPassword must not be set when MicrosoftAppType is UserAssignedMSI: the identity has no password.'
        : `MicrosoftAppPassword is needed when MicrosoftAppType is ${appType}.`,
    );
  return { appType, appId, tenantId, ...(password ? { password } : {}) };
}

/** Without an app id anyone who can reach the bot is believed, so nobody beyond this computer may reach it. */
function localOnly(env: Env): void {
  if (env.NODE_ENV === 'production')
    throw new ConfigTrouble(
      'MicrosoftAppId is needed when NODE_ENV is production: without it nobody is authenticated.',
    );
  if (!LOOPBACK.has(env.HOST))
    throw new ConfigTrouble(
      `HOST must be 127.0.0.1 in local mode, not ${env.HOST}: set MicrosoftAppId to listen elsewhere.`,
    );
}

function tablesOf(env: Env): Settings['tables'] {
  if (env.TABLES_CONNECTION_STRING && env.TABLES_ENDPOINT)
    throw new ConfigTrouble('Set TABLES_CONNECTION_STRING or TABLES_ENDPOINT, not both.');
  if (env.TABLES_CONNECTION_STRING) return { connectionString: env.TABLES_CONNECTION_STRING };
  return env.TABLES_ENDPOINT ? { endpoint: env.TABLES_ENDPOINT } : null;
}
