import { type Attributes, type Meter, SpanKind, type Tracer } from '@opentelemetry/api';
import type { Gauges } from '../app/ports.ts';
import { contextOf, spanContextOf } from './trace.ts';
import type { Sources } from './types.ts';

/** Something that took from one instant to now, in the trace of what led to it. */
export interface Passage {
  readonly name: string;
  readonly kind: 'turn' | 'step';
  /** Epoch milliseconds. */
  readonly began: number;
  readonly correlation: string;
  /** Others that had a part in it: a commit is shared by all who waited for it. */
  readonly shared?: readonly string[];
  readonly about: Attributes;
}

/** Every number the bot gives, in one place. Attributes are few and fixed words: rules, kinds, operations. Never a person. */
export interface Instruments {
  readonly gauges: Gauges;
  turn(kind: string, status: number, ms: number): void;
  stored(operation: string, ok: boolean, ms: number): void;
  committed(events: number): void;
  sent(what: 'post' | 'update', outcome: string): void;
  undelivered(why: string): void;
  passed(passage: Passage): void;
  observe(sources: Sources): void;
}

export function createInstruments(meter: Meter, tracer: Tracer): Instruments {
  const counter = (name: string, description: string) => meter.createCounter(name, { description });
  const histogram = (name: string, unit: string, description: string) =>
    meter.createHistogram(name, { unit, description });
  const turns = counter('quorate.turns', 'activities dealt with');
  const turnMs = histogram('quorate.turn.duration', 'ms', 'from an activity to its answer');
  const storeMs = histogram('quorate.store.duration', 'ms', 'one call to the tables');
  const commits = histogram('quorate.commit.size', '{event}', 'events stored in one transaction');
  const messages = counter('quorate.messages', 'messages sent, by how they fared');
  const refreshed = counter('quorate.cards.refreshed', 'cards brought up to date');
  const undelivered = counter('quorate.undelivered', 'cards that did not reach somebody for certain');
  const missed = counter('quorate.deadline.missed', 'what was to happen by a time and had not');
  const refusals = counter('quorate.refusals', 'commands out of order, by rule');
  const unverified = counter('quorate.verify.failed', 'rows of the record that do not hold');
  // An alert has something to look at from the first minute.
  for (const alarm of [undelivered, missed, unverified]) alarm.add(0);
  return {
    gauges: {
      answered(outcome, rules) {
        for (const rule of rules) refusals.add(1, { rule });
        if (outcome === 'unreadable') unverified.add(1);
      },
      missed: (deadline) => missed.add(1, { deadline }),
      verified: (faults) => unverified.add(faults),
    },
    turn(kind, status, ms) {
      turns.add(1, { kind, status });
      turnMs.record(ms, { kind });
    },
    stored: (operation, ok, ms) => storeMs.record(ms, { operation, ok }),
    committed: (events) => commits.record(events),
    sent(what, outcome) {
      messages.add(1, { what, outcome });
      if (what === 'update' && outcome === 'delivered') refreshed.add(1);
    },
    undelivered: (why) => undelivered.add(1, { why }),
    passed({ name, kind, began, correlation, shared = [], about }) {
      const options = {
        kind: kind === 'turn' ? SpanKind.SERVER : SpanKind.CLIENT,
        startTime: began,
        attributes: { ...about, 'quorate.correlation': correlation },
        links: shared.map((other) => ({ context: spanContextOf(other) })),
      };
      tracer.startSpan(name, options, contextOf(correlation)).end();
    },
    observe: ({ waiting, untoldSince }) => {
      const depth = { unit: '{command}', description: 'commands waiting where most wait' };
      meter
        .createObservableGauge('quorate.queue.depth', depth)
        .addCallback((seen) => seen.observe(waiting()));
      const age = { unit: 's', description: 'how long the oldest message has waited to be told' };
      meter.createObservableGauge('quorate.outbox.age', age).addCallback((seen) => {
        const since = untoldSince();
        seen.observe(since === null ? 0 : (Date.now() - since) / 1_000);
      });
    },
  };
}
