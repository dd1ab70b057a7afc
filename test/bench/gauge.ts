import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** What a process under measurement has used so far. */
export interface Usage {
  /** Requests to the store that read, and that write; a transaction is one. */
  readonly reads: number;
  readonly writes: number;
  /** Bytes resident. */
  readonly memory: number;
  /** Milliseconds of processor time. */
  readonly cpu: number;
}

/**
 * Loaded into every process under measurement before its own entry: counts what it asks of the store, by watching
 * its own HTTP requests, answers how much it has used, and ends it when the bench is gone.
 */
const store = `127.0.0.1:${process.env.BENCH_STORE_PORT}`;
let reads = 0;
let writes = 0;

subscribe('http.client.request.start', (message) => {
  const { request } = message as { readonly request: ClientRequest };
  if (request.getHeader('host') !== store) return;
  if (request.method === 'GET' || request.method === 'HEAD') reads += 1;
  else writes += 1;
});

process.on('message', (asked) => {
  if (asked === 'stop') process.exit(0);
  if (asked !== 'usage') return;
  const { user, system } = process.cpuUsage();
  const usage: Usage = { reads, writes, memory: process.memoryUsage().rss, cpu: (user + system) / 1000 };
  process.send?.({ usage });
});
process.on('disconnect', () => process.exit(0));
