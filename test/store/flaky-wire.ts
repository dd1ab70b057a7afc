import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A wire to the table service that carries every request and may lose the answers to writes. */
export interface FlakyWire {
  readonly connectionString: string;
  /** How many answers to writes yet to lose. */
  loseAnswers(count: number): void;
  /** How many answers to writes it has lost. */
  lost(): number;
  /** From now on no request is answered at all, or not so many. */
  goSilent(count?: number): void;
  stop(): Promise<void>;
}

export async function flakyWire(connectionString: string): Promise<FlakyWire> {
  const service = new URL(/TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? '');
  let [toLose, lost, silent] = [0, 0, 0];
  const server = createServer(async (incoming, outgoing) => {
    const answer = await carry(service, incoming);
    if (silent > 0) {
      silent -= 1;
      return;
    }
    if (incoming.method !== 'GET' && toLose > 0) {
      toLose -= 1;
      lost += 1;
      outgoing.destroy();
    } else await passOn(answer, outgoing);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const here = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    connectionString: connectionString.replace(service.host, here),
    loseAnswers: (count) => {
      toLose = count;
      lost = 0;
    },
    lost: () => lost,
    goSilent: (count = Number.POSITIVE_INFINITY) => {
      silent = count;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

async function carry(service: URL, incoming: IncomingMessage): Promise<IncomingMessage> {
  const body = await buffer(incoming);
  return new Promise((answered, failed) => {
    const { method, headers, url: path } = incoming;
    const onward = { host: service.hostname, port: service.port, method, headers, path };
    request(onward, answered).on('error', failed).end(body);
  });
}

async function passOn(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  outgoing.end(await buffer(answer));
}
