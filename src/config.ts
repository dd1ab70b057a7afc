import { z } from 'zod';

/** A setting that stops the start. The message is for a person and names the variable. */
export class ConfigTrouble extends Error {}

const Port = z.coerce.number().int().min(0).max(65_535);
const optional = z.string().trim().min(1).optional();

const listOf = (part: z.ZodType<string, string>) =>
  z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim().toLowerCase()))
    .pipe(z.array(part).min(1));
const Host = z
  .string()
  .regex(/^[a-z0-9.-]+(:\d{1,5})?$/, 'a host is named alone, without https:// or a path');
const Rate = z.coerce.number().int().min(6);

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
  ALLOWED_TENANTS: listOf(z.guid()).optional(),
  SERVICE_HOSTS: listOf(Host).default(['smba.trafficmanager.net']),
  ToBotFromChannelOpenIdMetadataUrl: z
    .url()
    .refine(isSafe, 'only https is safe, or http on this machine')
    .optional(),
  PUBLIC_URL: z
    .url()
    .refine(isSafe, 'only https is safe, or http on this machine')
    .refine((url) => /^[a-z]+:\/\/[^/?#]+\/?$/.test(url), 'it is an address without a path')
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  RATE_PER_PERSON: Rate.default(300),
  RATE_PER_TENANT: Rate.default(18_000),
  PLAYGROUND: z.enum(['on', 'off']).default('on'),
  PLAYGROUND_PORT: Port.default(56_150),
  CLOCK: z.iso.datetime({ offset: true }).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).optional(),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(/(^|;)InstrumentationKey=[0-9a-f-]{36}(;|$)/i, 'it holds no InstrumentationKey')
    .refine(sendsInPrivate, 'its IngestionEndpoint must be https')
    .optional(),
  NODE_ENV: z.string().optional(),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly boards: string;
  /** The address a browser reaches this bot at, without a path; null where nobody has said. */
  readonly publicUrl: string | null;
  readonly tables: { readonly connectionString: string } | { readonly endpoint: string } | null;
  readonly dataDir: string;
  /** Where the record is backed up every night: a folder, or a container's https address. */
  readonly backups: string | null;
  readonly bot: {
    readonly appType: 'SingleTenant' | 'UserAssignedMSI';
    readonly appId: string;
    readonly tenantId: string;
    readonly password?: string;
    readonly serviceHosts: readonly string[];
    readonly openIdMetadata?: string;
    readonly rates: { readonly person: number; readonly tenant: number };
  } | null;
  readonly allowedTenants: readonly string[] | null;
  readonly playground: boolean;
  readonly playgroundPort: number;
  readonly clock: string | null;
  readonly logLevel: string | null;
  /** Application Insights' connection string: where traces and metrics go. */
  readonly insights: string | null;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

function isSafe(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
}

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
  else if (env.PUBLIC_URL && !env.PUBLIC_URL.startsWith('https:'))
    throw new ConfigTrouble('PUBLIC_URL must be https outside local mode: what it leads to is private.');
  if (bot !== null && env.CLOCK)
    throw new ConfigTrouble('CLOCK is for local mode only: unset it, or unset MicrosoftAppId.');
  return {
    port: env.PORT,
    host: env.HOST,
    boards: env.BOARDS,
    publicUrl: env.PUBLIC_URL ?? null,
    tables: tablesOf(env),
    dataDir: env.DATA_DIR,
    backups: env.BACKUPS ?? null,
    bot,
    allowedTenants: env.ALLOWED_TENANTS ?? null,
    playground: bot === null && env.PLAYGROUND === 'on',
    playgroundPort: env.PLAYGROUND_PORT,
    clock: env.CLOCK ?? null,
    logLevel: env.LOG_LEVEL ?? null,
    insights: env.APPLICATIONINSIGHTS_CONNECTION_STRING ?? null,
  };
}

/** Plain http never leaves this machine. */
function sendsInPrivate(connectionString: string): boolean {
  const [, endpoint = 'https://dc.services.visualstudio.com'] =
    /(?:^|;)IngestionEndpoint=([^;]*)/i.exec(connectionString) ?? [];
  const url = URL.parse(endpoint);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
}

type Env = z.infer<typeof Environment>;

function botOf(env: Env): Settings['bot'] {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: password } = env;
  const openIdMetadata = env.ToBotFromChannelOpenIdMetadataUrl;
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
  return {
    ...{ appType, appId, tenantId },
    ...(password ? { password } : {}),
    serviceHosts: env.SERVICE_HOSTS,
    ...(openIdMetadata ? { openIdMetadata } : {}),
    rates: { person: env.RATE_PER_PERSON, tenant: env.RATE_PER_TENANT },
  };
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
