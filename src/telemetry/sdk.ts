import { randomUUID } from 'node:crypto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  MeterProvider,
  PeriodicExportingMetricReader,
  type PushMetricExporter,
} from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { within } from '../app/within.ts';
import { createInstruments } from './instruments.ts';
import { measuredMessages, measuredMessenger, measuredStore } from './measured.ts';
import type { Telemetry } from './types.ts';

export interface Exporters {
  readonly spans: SpanExporter;
  readonly metrics: PushMetricExporter;
}

const EVERY_MS = 60_000;
const FLUSH_MS = 1_500;

/** Traces and metrics through OpenTelemetry's SDK to these exporters. */
export function telemetryTo({ spans, metrics }: Exporters): Telemetry {
  const resource = resourceFromAttributes({
    'service.name': 'quorate',
    'service.instance.id': randomUUID(),
  });
  const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: EVERY_MS });
  const meters = new MeterProvider({ resource, readers: [reader] });
  const tracers = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(spans)] });
  const instruments = createInstruments(meters.getMeter('quorate'), tracers.getTracer('quorate'));
  return {
    store: (store) => measuredStore(store, instruments),
    messenger: (messenger) => measuredMessenger(messenger, instruments),
    messages: (handler) => measuredMessages(handler, instruments),
    gauges: instruments.gauges,
    observe: instruments.observe,
    async stop() {
      const flushed = Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
      await within(FLUSH_MS, flushed);
    },
  };
}
