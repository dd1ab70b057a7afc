import { connect } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWeb } from '../../src/web/server.ts';

async function front(patience = { headersMs: 10_000, requestMs: 30_000 }) {
  const heard: unknown[] = [];
  const faults: unknown[] = [];
  const messages = async ({ body }: { readonly body: unknown }) => {
    heard.push(body);
    return { status: 200 };
  };
  const onFault = (error: unknown) => void faults.push(error);
  const parts = {
    messages,
    ready: async () => ({ status: 'ready' as const, notes: [] }),
    host: '127.0.0.1',
    port: 0,
    onFault,
    patience,
  };
  const web = await openWeb(parts).listen();
  onTestFinished(() => web.close());
  return { url: `http://127.0.0.1:${web.port}`, port: web.port, heard, faults };
}

/** Say something slowly, a piece every so many milliseconds; what came back once the other side hung up. */
function drip(port: number, pieces: Iterable<string>, everyMs: number): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const next = pieces[Symbol.iterator]();
    const socket = connect(port, '127.0.0.1');
    const timer = setInterval(() => {
      const { value, done } = next.next();
      if (!done && socket.writable) socket.write(value);
    }, everyMs);
    socket.on('data', (data) => {
      answer += data.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      resolve(answer);
    });
  });
}
function* headWithoutEnd(): Generator<string> {
  yield 'POST /api/messages HTTP/1.1\r\nHost: x\r\n';
  for (let i = 0; ; i += 1) yield `X-${i}: slowly\r\n`;
}
function* bodyWithoutEnd(): Generator<string> {
  yield 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{';
  for (;;) yield ' ';
}

describe('The front door, against somebody who means it no good', () => {
  it('waits for no head that never ends', async () => {
    const { port, heard, faults } = await front({ headersMs: 300, requestMs: 600 });
    const began = Date.now();
    expect(await drip(port, headWithoutEnd(), 50)).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect([heard, faults]).toEqual([[], []]);
  });

  it('waits for no body that never ends', async () => {
    const { port, heard, faults } = await front({ headersMs: 300, requestMs: 600 });
    const began = Date.now();
    const answer = await drip(port, bodyWithoutEnd(), 50);
    expect(answer).toMatch(/^(HTTP\/1\.1 4(00|08) |$)/);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect([heard, faults]).toEqual([[], []]);
  });

  it('still serves others meanwhile', async () => {
    const { port, url } = await front({ headersMs: 1000, requestMs: 2000 });
    const slow = Array.from({ length: 200 }, () => drip(port, headWithoutEnd(), 100));
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await Promise.all(slow)).every((answer) => answer.startsWith('HTTP/1.1 408 '))).toBe(true);
  });

  it('keeps a connection for longer than the four minutes after which Azure gives it up', async () => {
    const { url } = await front();
    const { headers } = await fetch(`${url}/health`);
    expect(headers.get('keep-alive')).toBe('timeout=245');
  });

  it('makes nothing of a request that is broken off', async () => {
    const { port, url, heard, faults } = await front();
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(String(bodyWithoutEnd().next().value));
      setTimeout(() => socket.destroy(), 50);
    });
    await new Promise((resolve) => socket.on('close', resolve));
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect([heard, faults]).toEqual([[], []]);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('unpacks nothing: %s', async (encoding, pack) => {
    const { url, heard } = await front();
    const body = pack(JSON.stringify({ type: 'x'.repeat(5_000_000) }));
    expect(body.length).toBeLessThan(256 * 1024);
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': encoding };
    const answer = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
    expect([answer.status, heard]).toEqual([415, []]);
  });

  it.each([
    ['GET', '/health', 200],
    ['GET', '/ready', 200],
    ['GET', '/nothing', 404],
    ['GET', '/api/messages', 405],
    ['POST', '/api/messages', 415],
    ['GET', `/${'x'.repeat(3000)}`, 414],
  ])('lets no browser show, keep or guess at an answer: %s', async (method, path, status) => {
    const { url } = await front();
    const { status: given, headers } = await fetch(url + path, { method });
    expect(given).toBe(status);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
  });
});
