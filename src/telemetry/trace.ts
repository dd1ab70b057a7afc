import { createHash } from 'node:crypto';
import { type Context, ROOT_CONTEXT, type SpanContext, TraceFlags, trace } from '@opentelemetry/api';

/**
 * The trace a correlation belongs to, worked out from the correlation itself: so the press, the commit it shared with
 * others and the message that another process sends after a crash are one trace, though nothing was handed along.
 */
export function spanContextOf(correlation: string): SpanContext {
  const hash = createHash('sha256').update(correlation).digest('hex');
  const [traceId, spanId] = [hash.slice(0, 32), hash.slice(32, 48)];
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
}

export const contextOf = (correlation: string): Context =>
  trace.setSpanContext(ROOT_CONTEXT, spanContextOf(correlation));
