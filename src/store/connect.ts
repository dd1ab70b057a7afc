import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';

/** A storage account: by its keys, or as the identity this process runs under. */
export type StoreSettings = { readonly connectionString: string } | { readonly endpoint: string };

/** Milliseconds opening the store may take: the first token of an identity takes its time. */
export const longestOpening = 30_000;

/** What tokens for tables are asked for. */
const scope = 'https://storage.azure.com/.default';

/** Makes the client of one table. */
export type Connection = (table: string) => TableClient;

/**
 * Milliseconds one call may take, with its retries. A press must be answered within five seconds, and an append
 * whose outcome is in doubt makes a second call.
 */
const longestCall = 2_000;

const clientOptions = (longest: number): TableServiceClientOptions => ({
  retryOptions: { maxRetries: 2, retryDelayInMs: 100, maxRetryDelayInMs: 500 },
  additionalPolicies: [
    {
      position: 'perCall',
      policy: {
        name: 'timeLimit',
        sendRequest: (request, next) => {
          const limit = AbortSignal.timeout(longest);
          const given = request.abortSignal;
          request.abortSignal = given instanceof AbortSignal ? AbortSignal.any([given, limit]) : limit;
          return next(request);
        },
      },
    },
  ],
});

/**
 * Every call is given up after `longest` milliseconds, its retries included, or sooner where a caller says so. Throws
 * when the account would be spoken to without encryption anywhere but on this machine.
 */
export async function connect(settings: StoreSettings, longest = longestCall): Promise<Connection> {
  const options = clientOptions(longest);
  if ('connectionString' in settings) return byConnectionString(settings.connectionString, options);
  const { endpoint } = settings;
  if (new URL(endpoint).protocol !== 'https:') throw new Error('the tables endpoint must be https');
  // Loaded only where it is used: it is slow to load and one machine needs none.
  const { DefaultAzureCredential } = await import('@azure/identity');
  const credential = new DefaultAzureCredential();
  // The credential keeps it: from now on no call has to wait for the first.
  await credential.getToken(scope, { abortSignal: AbortSignal.timeout(longestOpening) });
  return (table) => untraced(new TableClient(endpoint, table, credential, options));
}

function byConnectionString(connectionString: string, limited: TableServiceClientOptions): Connection {
  const { protocol, hostname } = new URL(TableClient.fromConnectionString(connectionString, 'events').url);
  const insecure = protocol === 'http:';
  if (insecure && !isLoopback(hostname)) {
    throw new Error(`the connection string would reach ${hostname} without encryption; use https`);
  }
  const options = { ...limited, allowInsecureConnection: insecure };
  return (table) => untraced(TableClient.fromConnectionString(connectionString, table, { ...options }));
}

/** The SDK prepares every request for a tracer of its own, which nobody has set: two fifths of what it does for an insert. */
function untraced(client: TableClient): TableClient {
  client.pipeline.removePolicy({ name: 'tracingPolicy' });
  return client;
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
