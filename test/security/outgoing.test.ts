import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { messageActivity } from '../../src/local/fake-teams/activities.ts';
import { type GuardedHouse, openGuardedHouse } from './guarded-house.ts';

async function listening(answer: RequestListener): Promise<number> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

describe('What the bot sends from a council’s tenant', { timeout: 60_000 }, () => {
  let house: GuardedHouse;
  beforeAll(async () => {
    house = await openGuardedHouse();
  }, 60_000);
  afterAll(() => house.close());

  it('carries the managed identity’s token, in answers and in what it says first', async () => {
    await house.person('clerk').says(house.group, 'help');
    await house.person('clerk').says(house.group, 'open meeting');
    await house.settled();
    const sent = house.teams.sent();
    expect(sent.length).toBeGreaterThanOrEqual(2);
    const tokens = new Set(house.authority.issued().map((token) => `Bearer ${token}`));
    expect(sent.filter(({ authorization }) => !tokens.has(authorization ?? ''))).toEqual([]);
    expect(tokens.size).toBeLessThanOrEqual(2);
  });

  it.each([301, 302, 303, 307, 308])(
    'goes nowhere else, though the channel points there with a %i',
    async (status) => {
      const strayed: string[] = [];
      const elsewhere = await listening((request, response) => {
        strayed.push(`${request.method} ${request.headers.authorization}`);
        response.end('{"id":"1"}');
      });
      const asked: string[] = [];
      const pointing = await listening((request, response) => {
        asked.push(request.method ?? '');
        response.writeHead(status, { Location: `http://localhost:${elsewhere}${request.url}` });
        response.end();
      });
      const serviceUrl = `http://127.0.0.1:${pointing}/`;
      const to = { serviceUrl, id: `pointing-${status}`, thread: null };
      const body = messageActivity(house.group, house.person('clerk'), to, 'help', true);
      const authorization = `Bearer ${await house.authority.token(serviceUrl)}`;
      expect((await house.knock(body, authorization)).status).toBe(200);
      await house.settled();
      expect(asked).toContain('POST');
      expect(strayed).toEqual([]);
    },
  );
});
