import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What may go wrong between a bot and its tables. */
export type StoreFault =
  /** Not carried out, and answered 500. */
  | 'refused'
  /** Not carried out, and the connection is lost. */
  | 'cut'
  /** Carried out, and answered 500 all the same. */
  | 'mislaid'
  /** Carried out, and the connection is lost before the answer. */
  | 'lost'
  /** Carried out after a while. */
  | 'late'
  /** Carried out, and never answered. */
  | 'silent';

/** `opening`: a bot that starts asks for its tables. */
export type StoreRule = (opening: boolean) => StoreFault | null;

export interface FlakyStore {
  readonly connectionString: string;
  /** Decides what goes wrong with each request from now on; null mends the wire. */
  decideBy(rule: StoreRule | null): void;
  /** How often each fault has been made. */
  made(): Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

const LATE_MS = 700;

/** A wire to the table service on loopback, sound until told otherwise. */
export async function flakyStore(connectionString: string): Promise<FlakyStore> {
  const service = new URL(/TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? '');
  const agent = new Agent({ keepAlive: true });
  const made: Record<string, number> = {};
  let rule: StoreRule | null = null;
  const server = createServer((incoming, outgoing) => {
    const fault = rule?.((incoming.url ?? '').includes('/Tables')) ?? null;
    if (fault) made[fault] = (made[fault] ?? 0) + 1;
    serve(service, agent, incoming, outgoing, fault).catch(() => outgoing.destroy());
  });
  server.requestTimeout = 0;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const here = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    connectionString: connectionString.replace(service.host, here),
    decideBy(next) {
      rule = next;
    },
    made: () => made,
    stop: () =>
      new Promise((stopped) => {
        agent.destroy();
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  service: URL,
  agent: Agent,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fault: StoreFault | null,
): Promise<void> {
  const body = await buffer(incoming);
  if (fault === 'refused') return void outgoing.writeHead(500).end();
  if (fault === 'cut') return void outgoing.destroy();
  if (fault === 'late') await new Promise((resolve) => setTimeout(resolve, LATE_MS));
  const answer = await carry(service, agent, incoming, body);
  const said = await buffer(answer);
  if (fault === 'mislaid') return void outgoing.writeHead(500).end();
  if (fault === 'lost') return void outgoing.destroy();
  if (fault === 'silent') return;
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  outgoing.end(said);
}

function carry(
  service: URL,
  agent: Agent,
  incoming: IncomingMessage,
  body: Buffer,
): Promise<IncomingMessage> {
  return new Promise((answered, failed) => {
    const { method, headers, url: path } = incoming;
    const onward = { host: service.hostname, port: service.port, method, headers, path, agent };
    request(onward, answered).on('error', failed).end(body);
  });
}
