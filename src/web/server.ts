import { createServer, type Next, type Request, type Response, type Server } from 'restify';
import type { Readiness } from '../app/readiness.ts';
import { readJson } from './body.ts';
import { type DownloadParts, serveDownloads } from './downloads.ts';
import { drainOf } from './draining.ts';

/** One request to `/api/messages`, free of the web framework's types. */
export interface MessageCall {
  readonly body: unknown;
  readonly authorization: string;
}
export type MessageHandler = (
  call: MessageCall,
) => Promise<{ readonly status: number; readonly body?: unknown; readonly json?: string }>;

export interface WebParts {
  readonly messages: MessageHandler;
  /** Whether the bot can do its work. That it rejects is a no. */
  readonly ready: () => Promise<Readiness>;
  readonly downloads?: DownloadParts['downloads'];
  readonly host: string;
  readonly port: number;
  /** Hears of what should not have happened; nothing of it is shown. */
  readonly onFault: (error: unknown) => void;
  /** How long a sender may take over the head of a request, and over all of it, in ms. */
  readonly patience?: { readonly headersMs: number; readonly requestMs: number };
}

export interface Web {
  listen(): Promise<{ readonly port: number; close(): Promise<void> }>;
}

/** The bot's front door: `/api/messages`, `/health` (alive), `/ready` (able to work), and files by secret addresses. */
export function openWeb(parts: WebParts): Web {
  const server = createServer({ name: '', handleUncaughtExceptions: false, maxParamLength: 500 });
  limit(server, parts.patience);
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    plainError(response, error, parts.onFault);
    done();
  });
  server.get(
    '/health',
    answer(async (_request, response) => say(response, 200, 'alive')),
  );
  server.get(
    '/ready',
    answer((_request, response) => readiness(parts, response)),
  );
  server.post(
    '/api/messages',
    answer((request, response) => messages(parts, request, response)),
  );
  serveDownloads(server, { downloads: parts.downloads ?? (async () => null), say, answer });
  return { listen: () => listen(server, parts) };
}

/** There are no pages here: nothing an answer says is to be shown, framed, kept or guessed at by a browser. */
const HEADERS = new Map([
  ['Cache-Control', 'no-store'],
  [
    'Content-Security-Policy',
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  ],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Referrer-Policy', 'no-referrer'],
  ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
]);
const KEPT_OPEN_MS = 245_000;
const PATIENCE = { headersMs: 10_000, requestMs: 30_000 };

/** Slow or swollen requests cost the sender, not the bot. The header limit is Node's own 16 KiB. */
function limit(server: Server, { headersMs, requestMs } = PATIENCE): void {
  server.pre((request: Request, response: Response, next: Next) => {
    response.setHeaders(HEADERS);
    if ((request.url ?? '').length <= 2000) return next();
    say(response, 414, 'That address is too long.');
    return next(false);
  });
  // Node looks for requests that are late only every half minute, unless told before it listens.
  const http: typeof server.server & { connectionsCheckingInterval?: number } = server.server;
  http.connectionsCheckingInterval = headersMs / 10;
  // Longer than whatever stands in front keeps a connection: one closed just as it is used again loses a press.
  http.keepAliveTimeout = KEPT_OPEN_MS;
  http.headersTimeout = headersMs;
  http.requestTimeout = requestMs;
  http.maxHeadersCount = 100;
}

/** The one place where restify's callbacks meet promises. */
function answer(handle: (request: Request, response: Response) => Promise<void>) {
  return (request: Request, response: Response, next: Next): void => {
    handle(request, response).then(
      () => next(),
      (error: unknown) => next(error instanceof Error ? error : new Error('unknown')),
    );
  };
}

async function messages(parts: WebParts, request: Request, response: Response): Promise<void> {
  const body = await readJson(request);
  if (body.kind === 'refused') return say(response, body.status, body.words);
  const authorization = request.headers.authorization ?? '';
  const reply = await parts.messages({ body: body.value, authorization });
  if (reply.json !== undefined) return sendJson(response, reply.status, Buffer.from(reply.json));
  if (typeof reply.body === 'string') return say(response, reply.status, reply.body);
  response.status(reply.status);
  if (reply.body === undefined) response.end();
  else response.json(reply.status, reply.body);
}

function sendJson(response: Response, status: number, json: Buffer): void {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': String(json.length) };
  response.sendRaw(status, json, headers);
}

async function readiness(parts: WebParts, response: Response): Promise<void> {
  try {
    const { status, notes } = await parts.ready();
    say(response, status === 'ready' ? 200 : 503, [status, ...notes].join('\n'));
  } catch (error) {
    parts.onFault(error);
    say(response, 503, 'not ready');
  }
}

const PLAIN: Readonly<Record<number, string>> = {
  404: 'There is nothing here.',
  405: 'That is not how this address is used.',
};

function plainError(response: Response, error: unknown, onFault: (error: unknown) => void): void {
  const status = (error as { readonly statusCode?: unknown }).statusCode;
  const known = typeof status === 'number' ? PLAIN[status] : undefined;
  if (known === undefined) onFault(error);
  say(
    response,
    known === undefined ? 500 : Number(status),
    known ?? 'This could not be done. It has been noted.',
  );
}

function say(response: Response, status: number, words: string): void {
  if (response.headersSent) return;
  response.sendRaw(status, `${words}\n`, { 'Content-Type': 'text/plain; charset=utf-8' });
}

/** Milliseconds in which a request under way is surely answered, or given up. */
const LONGEST_REQUEST_MS = 7_500;

function listen(server: Server, { host, port, onFault }: WebParts): ReturnType<Web['listen']> {
  const drain = drainOf(server.server);
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (server.server.listening) onFault(error);
      else reject(inWords(error, host, port));
    });
    server.listen(port, host, () =>
      resolve({ port: server.address().port, close: () => drain(LONGEST_REQUEST_MS) }),
    );
  });
}

function inWords(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(`Port ${port} is in use. Stop what is using it, or set PORT.`);
  }
  if (error.code === 'EACCES')
    return new Error(`Port ${port} may not be used here. Set PORT to 1024 or above.`);
  return new Error(`The bot cannot listen on ${host}, port ${port}. Check HOST and PORT.`);
}
