import type { DataPoint, Histogram } from '@opentelemetry/sdk-metrics';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  type PushMetricExporter,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/app/ports.ts';
import { openStore } from '../../src/store/index.ts';
import { telemetryTo } from '../../src/telemetry/sdk.ts';
import { type House, openHouse } from '../house/house.ts';
import { MEETING, ofType } from '../house/proceedings.ts';
import { personalIn, playMeeting, TITLE, textsIn } from './played.ts';

const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const spans = new InMemorySpanExporter();
/** It forgets its spans when it is shut down, and this is when they are looked at. */
const keeping = {
  export: spans.export.bind(spans),
  shutdown: () => Promise.resolve(),
};

describe('A meeting is played with somebody measuring', () => {
  let house: House;
  let rows: readonly Envelope[];
  let missed: number;
  let finished: readonly ReadableSpan[];
  beforeAll(async () => {
    const exporter: PushMetricExporter = metrics;
    house = await openHouse({ telemetry: telemetryTo({ spans: keeping, metrics: exporter }) });
    await playMeeting(house);
    const store = await openStore(house.azurite);
    const all: Envelope[] = [];
    for await (const stream of store.events.streams()) all.push(...(await store.events.read(stream)));
    rows = all;
    missed = (await store.undelivered.all('mkip')).length;
    await house.bot.stop();
    finished = spans.getFinishedSpans();
  }, 120_000);
  afterAll(() => house.close());

  const points = (name: string) =>
    (metrics.getMetrics().at(-1)?.scopeMetrics ?? [])
      .flatMap((scope) => scope.metrics)
      .filter(({ descriptor }) => descriptor.name === name)
      .flatMap(({ dataPoints }) => dataPoints as readonly DataPoint<number | Histogram>[]);
  const total = (name: string, which: Readonly<Record<string, unknown>> = {}) =>
    points(name)
      .filter(({ attributes }) => Object.entries(which).every(([key, value]) => attributes[key] === value))
      .reduce((sum, { value }) => sum + (typeof value === 'number' ? value : value.count), 0);
  const summed = (name: string) =>
    points(name).reduce((sum, { value }) => sum + (typeof value === 'number' ? 0 : (value.sum ?? 0)), 0);

  it('the commits it counted hold as many events as the record', () => {
    expect(summed('quorate.commit.size')).toBe(rows.length);
    expect(total('quorate.store.duration', { operation: 'events.append' })).toBe(
      total('quorate.commit.size'),
    );
  });

  it('every press and every line typed is a turn, and each took its time', () => {
    const commands = new Set(rows.filter(({ actor }) => actor.person !== null).map((row) => row.commandId));
    const asked = total('quorate.turns', { kind: 'press' }) + total('quorate.turns', { kind: 'message' });
    expect(asked).toBeGreaterThanOrEqual(commands.size + 2);
    expect(total('quorate.turns', { status: 200 })).toBe(total('quorate.turns'));
    for (const kind of ['press', 'message', 'other'])
      expect([kind, total('quorate.turn.duration', { kind })]).toEqual([
        kind,
        total('quorate.turns', { kind }),
      ]);
    expect(summed('quorate.turn.duration')).toBeGreaterThan(0);
  });

  it('two presses were out of order, each by its rule', () => {
    const rules = points('quorate.refusals').map(({ attributes, value }) => [attributes.rule, value]);
    expect(Object.fromEntries(rules)).toEqual({ 'R-MEM-3': 1, 'R-CHAIR-3': 1 });
  });

  it('messages sent, cards brought up to date and cards that reached nobody are counted as they were', () => {
    const sent = house.teams.sent().filter(({ status }) => status < 300);
    expect(total('quorate.messages', { what: 'update', outcome: 'delivered' })).toBe(
      sent.filter(({ method }) => method === 'PUT').length,
    );
    expect(total('quorate.cards.refreshed')).toBe(sent.filter(({ method }) => method === 'PUT').length);
    expect(total('quorate.undelivered')).toBeGreaterThanOrEqual(missed);
    expect(missed).toBeGreaterThan(0);
  });

  it('what should never happen is counted from the start, at nothing', () => {
    for (const alarm of ['quorate.deadline.missed', 'quorate.verify.failed'])
      expect([alarm, points(alarm).length > 0, total(alarm)]).toEqual([alarm, true, 0]);
    for (const level of ['quorate.queue.depth', 'quorate.outbox.age'])
      expect([level, points(level).map(({ value }) => value)]).toEqual([level, [0]]);
  });

  it('a vote, its commit and the update of the card are one trace, found by the id of the press', () => {
    const vote = rows.find(({ type }) => type === 'BallotCast');
    const correlation = vote?.commandId.split('/').slice(1).join('/');
    const turn = finished.find(({ attributes }) => attributes['quorate.correlation'] === correlation);
    const trace = turn?.spanContext().traceId;
    const inIt = finished.filter(
      (span) =>
        span.spanContext().traceId === trace || span.links.some(({ context }) => context.traceId === trace),
    );
    expect(new Set(inIt.map(({ name }) => name))).toEqual(new Set(['press', 'commit', 'update ballot']));
    const commit = inIt.find(({ name }) => name === 'commit');
    expect([commit?.attributes.stream, commit?.attributes.outcome]).toEqual([MEETING, 'stored']);
  });

  it('nothing measured says who anybody is, how they voted or what they wrote', () => {
    expect(ofType(rows, 'BallotCast')).toHaveLength(8);
    expect(personalIn([TITLE, 'For', 'fine'])).toEqual([TITLE, 'For']);
    const attributes = finished.map((span) => [span.name, span.attributes, span.resource.attributes]);
    const measured = metrics
      .getMetrics()
      .map(({ scopeMetrics, resource }) => [
        resource.attributes,
        scopeMetrics.flatMap((scope) =>
          scope.metrics.map((m) => [m.descriptor.name, m.dataPoints.map((p) => p.attributes)]),
        ),
      ]);
    expect(textsIn(attributes).length).toBeGreaterThan(100);
    expect([...personalIn(attributes), ...personalIn(measured)]).toEqual([]);
  });
});
