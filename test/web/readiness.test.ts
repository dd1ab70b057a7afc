import { Agent, get, type IncomingMessage } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Readiness } from '../../src/app/readiness.ts';
import { openWeb, type WebParts } from '../../src/web/server.ts';

async function front(more: Partial<WebParts> = {}) {
  const faults: unknown[] = [];
  const web = await openWeb({
    messages: async () => ({ status: 200 }),
    ready: async () => ({ status: 'ready', notes: [] }),
    host: '127.0.0.1',
    port: 0,
    onFault: (error) => void faults.push(error),
    ...more,
  }).listen();
  onTestFinished(() => web.close());
  return { ...web, url: `http://127.0.0.1:${web.port}`, faults };
}

async function ask(url: string, path: string) {
  const answer = await fetch(url + path);
  return [answer.status, await answer.text()];
}

describe('Whether the bot is alive, and whether it is able', () => {
  it.each<[Readiness, number, string]>([
    [{ status: 'ready', notes: [] }, 200, 'ready\n'],
    [
      { status: 'ready', notes: ['Messages have waited 75 s to go out.'] },
      200,
      'ready\nMessages have waited 75 s to go out.\n',
    ],
    [{ status: 'starting', notes: [] }, 503, 'starting\n'],
    [{ status: 'stopping', notes: [] }, 503, 'stopping\n'],
    [
      { status: 'not ready', notes: ['The tables do not answer.'] },
      503,
      'not ready\nThe tables do not answer.\n',
    ],
  ])('are two questions: %o is answered %i, and it is alive', async (readiness, status, words) => {
    const { url } = await front({ ready: async () => readiness });
    expect(await ask(url, '/ready')).toEqual([status, words]);
    expect(await ask(url, '/health')).toEqual([200, 'alive\n']);
  });

  it('tells nobody what went wrong while it looked', async () => {
    const ready = async () => {
      throw new Error('secret table');
    };
    const { url, faults } = await front({ ready });
    expect(await ask(url, '/ready')).toEqual([503, 'not ready\n']);
    expect(faults).toHaveLength(1);
  });
});

describe('The front door closes', () => {
  const via = (agent: Agent, url: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get(url, { agent }, resolve).on('error', reject);
    });

  it('on newcomers at once, and on who is inside once they are answered', async () => {
    let finish: (readiness: Readiness) => void = () => undefined;
    let inside = false;
    const ready = () =>
      new Promise<Readiness>((resolve) => {
        inside = true;
        finish = resolve;
      });
    const { url, close } = await front({ ready });
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const waiting = via(agent, `${url}/ready`);
    await expect.poll(() => inside).toBe(true);
    const closed = close();
    await expect(fetch(`${url}/health`)).rejects.toThrow();
    finish({ status: 'ready', notes: [] });
    const answer = await waiting;
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
    answer.resume();
    await closed;
  });

  it('does not wait for those who are connected and ask nothing', async () => {
    const { url, close } = await front();
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const answer = await via(agent, `${url}/health`);
    expect(answer.headers.connection).toBe('keep-alive');
    await new Promise((resolve) => answer.resume().once('end', resolve));
    const began = Date.now();
    await close();
    expect(Date.now() - began).toBeLessThan(1_000);
  });
});
