import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../src/local/free-port.ts';
import { startPlayground } from '../../src/local/playground.ts';
import { playgroundConfig } from '../../src/local/playground-config.ts';
import { LocalTrouble } from '../../src/local/trouble.ts';

const person = { name: 'Leader of Swale', aadObjectId: 'a-1', tenantId: 't-1' };
const colleague = (n: number) => ({ name: `Member ${n}`, aadObjectId: `b-${n}` });
const board = { id: 'mkip', name: 'MKIP Board' };
const scene = { person, colleagues: [1, 2].map(colleague), board };

const usersOf = (colleagues: readonly { name: string; aadObjectId: string }[]) =>
  JSON.parse(playgroundConfig({ ...scene, colleagues })).users as readonly { name: string }[];

describe('the playground', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'quorate-playground-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  const start = (port: number) =>
    startPlayground({ ...scene, botEndpoint: 'http://127.0.0.1:9/api/messages', port, dataDir });

  it('answers with its page, serves the board it was given, and is gone once stopped', async () => {
    const port = await freePort();
    const playground = await start(port);
    expect(playground.url).toBe(`http://127.0.0.1:${port}/`);
    expect(await (await fetch(playground.url)).text()).toContain('id="root"');
    const members = await fetch(
      `${playground.url}_connector/v3/conversations/19:meeting-mkip-a-1@thread.v2/members`,
    );
    expect(await members.text()).toContain('Member 2');
    await playground.stop();
    await expect(fetch(playground.url)).rejects.toThrow('fetch failed');
  });

  it('is not open to the rest of the network', async () => {
    const outward = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4');
    const port = await freePort();
    const playground = await start(port);
    await expect(fetch(`http://${outward?.address ?? '127.0.0.2'}:${port}/`)).rejects.toThrow('fetch failed');
    await playground.stop();
  });

  it('says in one sentence that its port is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const attempt = start(port);
    await expect(attempt).rejects.toThrow(LocalTrouble);
    await expect(attempt).rejects.toThrow(`Port ${port} is in use by another program`);
    other.close();
  });

  it('always has five colleagues, never the person themselves', () => {
    expect(usersOf([]).map(({ name }) => name)).toContain('Observer 5');
    const many = usersOf([person, ...[1, 2, 3, 4, 5, 6].map(colleague)]);
    expect(many.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5].map((n) => `Member ${n}`));
  });

  it('keeps its settings where it was told to', async () => {
    const port = await freePort();
    await (await start(port)).stop();
    expect(await readFile(join(dataDir, `playground-${port}.yml`), 'utf8')).toContain('a:personal-mkip-a-1');
  });
});
