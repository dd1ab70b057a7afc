import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type MessageCall, openWeb, type WebParts } from '../../src/web/server.ts';

async function front(more: Partial<WebParts> = {}) {
  const calls: MessageCall[] = [];
  const faults: unknown[] = [];
  const messages = async (call: MessageCall) => {
    calls.push(call);
    return { status: 200, body: { heard: true } };
  };
  const onFault = (error: unknown) => void faults.push(error);
  const ready: WebParts['ready'] = async () => ({ status: 'ready', notes: [] });
  const parts = { messages, ready, host: '127.0.0.1', port: 0, onFault, ...more };
  const web = await openWeb(parts).listen();
  onTestFinished(() => web.close());
  return { url: `http://127.0.0.1:${web.port}`, port: web.port, calls, faults };
}
const json = { 'Content-Type': 'application/json' };
const post = (url: string, body: string | Buffer, headers: Record<string, string> = json) =>
  fetch(`${url}/api/messages`, { method: 'POST', headers, body });

describe('The front door', () => {
  it('hands a message over with its authorisation, and gives back the answer', async () => {
    const { url, calls } = await front();
    const answer = await post(url, '{"type":"message"}', { ...json, Authorization: 'Bearer x' });
    expect([answer.status, await answer.json()]).toEqual([200, { heard: true }]);
    expect(calls).toEqual([{ body: { type: 'message' }, authorization: 'Bearer x' }]);
  });

  it('gives back an empty answer where there is nothing to say', async () => {
    const { url } = await front({ messages: async () => ({ status: 401 }) });
    const answer = await post(url, '{}');
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  });

  it('refuses 30 MB in a plain sentence, unread', async () => {
    const { url, calls } = await front();
    const answer = await post(url, JSON.stringify({ type: 'x'.repeat(30_000_000) }));
    expect([answer.status, await answer.text()]).toEqual([
      413,
      'That is more than this bot reads: 256 KiB.\n',
    ]);
    expect(calls).toEqual([]);
  });

  it('refuses as much when it comes in pieces of unknown length', async () => {
    const { port, calls } = await front();
    const status = await new Promise((resolve, reject) => {
      const options = { port, host: '127.0.0.1', method: 'POST', path: '/api/messages', headers: json };
      const call = request({ ...options, agent: new Agent() }, (answer) => resolve(answer.statusCode));
      call.on('error', reject);
      for (let i = 0; i < 30; i += 1) call.write('x'.repeat(10_000));
      call.end();
    });
    expect(status).toBe(413);
    expect(calls).toEqual([]);
  });

  it('takes 256 KiB to the byte', async () => {
    const { url } = await front();
    const body = `"${'x'.repeat(256 * 1024 - 2)}"`;
    expect((await post(url, body)).status).toBe(200);
    expect((await post(url, `${body} `)).status).toBe(413);
  });

  it.each<[string, string | Buffer, Record<string, string>, number]>([
    ['words', 'hello', { 'Content-Type': 'text/plain' }, 415],
    ['a form', 'type=message', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['something compressed', gzipSync('{}'), { ...json, 'Content-Encoding': 'gzip' }, 415],
    ['broken JSON', '{"type": secret', json, 400],
    ['nothing', '', json, 400],
  ])('reads only JSON, not %s', async (_what, body, headers, status) => {
    const { url, calls } = await front();
    const answer = await post(url, body, headers);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/^[A-Z][^{<]*\.\n$/);
    expect(calls).toEqual([]);
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/api/messages', 405],
    ['DELETE', '/health', 405],
    ['POST', '/api/messages/x', 404],
    ['GET', `/${'x'.repeat(3000)}`, 414],
    ['GET', '/%E0%A4%A', 404],
  ])('is plain about what it does not do: %s %.20s', async (method, path, status) => {
    const { url } = await front();
    const answer = await fetch(url + path, { method });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/^[A-Z][^{<]*\.\n$/);
  });

  it('keeps to itself what went wrong', async () => {
    const messages = async () => {
      throw new Error('secret detail');
    };
    const { url, faults } = await front({ messages });
    const answer = await post(url, '{}');
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('This could not be done. It has been noted.\n');
    expect(String(faults[0])).toContain('secret detail');
  });

  it('refuses headers without end', async () => {
    const { url } = await front();
    const answer = await fetch(`${url}/health`, { headers: { 'X-Long': 'x'.repeat(20_000) } });
    expect(answer.status).toBe(431);
  });

  it('says in one sentence that its port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    await expect(front({ port })).rejects.toThrow(
      `Port ${port} is in use. Stop what is using it, or set PORT.`,
    );
  });

  it('says in one sentence that it cannot listen where it is told to', async () => {
    await expect(front({ host: '203.0.113.1' })).rejects.toThrow(/^The bot cannot listen on 203\.0\.113\.1/);
  });
});
