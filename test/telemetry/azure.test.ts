import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openTelemetry, SILENT } from '../../src/telemetry/index.ts';
import { type House, openHouse } from '../house/house.ts';
import { personalIn, playMeeting, textsIn } from './played.ts';

interface Envelope {
  readonly name: string;
  readonly iKey: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly data: { readonly baseType: string; readonly baseData: Readonly<Record<string, unknown>> };
}

const KEY = '11111111-2222-4333-8444-555555555555';

/** Application Insights as its exporter meets it: takes everything, or never answers. */
async function ingestion(answers = true) {
  const received: Envelope[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const plain = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
      const envelopes: readonly Envelope[] = JSON.parse(plain.toString('utf8'));
      received.push(...envelopes);
      if (!answers) return;
      const count = envelopes.length;
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ itemsReceived: count, itemsAccepted: count, errors: [] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    connectionString: `InstrumentationKey=${KEY};IngestionEndpoint=http://127.0.0.1:${port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

describe('Application Insights is told of a meeting', () => {
  let house: House;
  let insights: Awaited<ReturnType<typeof ingestion>>;
  beforeAll(async () => {
    insights = await ingestion();
    house = await openHouse({ telemetry: await openTelemetry(insights.connectionString) });
    await playMeeting(house);
    await house.bot.stop();
  }, 120_000);
  afterAll(async () => {
    await house.close();
    await insights.close();
  });

  const ofType = (type: string) => insights.received.filter(({ data }) => data.baseType === type);

  it('over real HTTP, with turns as requests, commits and messages as what they led to, and every number', () => {
    expect(new Set(insights.received.map(({ iKey }) => iKey))).toEqual(new Set([KEY]));
    expect(new Set(ofType('RequestData').map(({ data }) => data.baseData.name))).toEqual(
      new Set(['press', 'message', 'other']),
    );
    expect(ofType('RemoteDependencyData').map(({ data }) => data.baseData.name)).toEqual(
      expect.arrayContaining(['commit', 'post ballot', 'update ballot', 'post press']),
    );
    const measured = textsIn(ofType('MetricData').map(({ data }) => data.baseData.metrics));
    const names = new Set(measured.filter((text) => text.startsWith('quorate.')));
    expect([...names].sort()).toEqual([
      'quorate.cards.refreshed',
      'quorate.commit.size',
      'quorate.deadline.missed',
      'quorate.messages',
      'quorate.outbox.age',
      'quorate.queue.depth',
      'quorate.refusals',
      'quorate.store.duration',
      'quorate.turn.duration',
      'quorate.turns',
      'quorate.undelivered',
      'quorate.verify.failed',
    ]);
  });

  it('and of no person, no vote and no word of anybody’s', () => {
    expect(insights.received.length).toBeGreaterThan(100);
    expect(personalIn(insights.received)).toEqual([]);
  });
});

describe('Telemetry', () => {
  it('holds nobody up for more than a second and a half when its service never answers', async () => {
    const insights = await ingestion(false);
    onTestFinished(insights.close);
    const telemetry = await openTelemetry(insights.connectionString);
    telemetry.gauges?.verified(1);
    const began = Date.now();
    await telemetry.stop();
    expect(Date.now() - began).toBeLessThan(1_900);
  });

  it('is in nobody’s way where there is no connection string: a vote passes through what it would without it', async () => {
    expect(await openTelemetry(null)).toBe(SILENT);
    const messenger = { post: () => Promise.reject(), update: () => Promise.reject() };
    const handler = async () => ({ status: 200 });
    expect(SILENT.messenger(messenger)).toBe(messenger);
    expect(SILENT.messages(handler)).toBe(handler);
    expect(SILENT.gauges).toBeUndefined();
  });
});
