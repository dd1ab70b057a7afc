import { correlationOf } from '../app/correlation.ts';
import type { Delivery, Envelope, Messenger, Store } from '../app/ports.ts';
import type { Instruments } from './instruments.ts';
import type { MessageHandler } from './types.ts';

/** A store whose calls are timed, by operation, and whose commits are counted and traced. */
export function measuredStore(store: Store, instruments: Instruments): Store {
  const ports = timedPorts(store, instruments);
  return {
    ...ports,
    events: { ...ports.events, append: (events) => commit(ports, instruments, events) },
    undelivered: {
      ...ports.undelivered,
      async note(board, missed) {
        await ports.undelivered.note(board, missed);
        instruments.undelivered(missed.why);
      },
    },
  };
}

const PORTS = [
  'events',
  'lists',
  'directory',
  'copies',
  'undelivered',
  'outbox',
  'deadlines',
  'keyring',
] as const;

function timedPorts(store: Store, instruments: Instruments): Store {
  const timed = PORTS.map((name) => [name, timedPort(name, store[name], instruments)]);
  return { ...store, ...Object.fromEntries(timed) };
}

function timedPort<Port extends object>(name: string, port: Port, instruments: Instruments): Port {
  const timed = Object.entries(port).map(([method, act]: [string, unknown]) => [
    method,
    // Streams are walked, not awaited: how long that takes is the walker's own affair.
    typeof act !== 'function' || method === 'streams'
      ? act
      : async (...given: readonly unknown[]): Promise<unknown> => {
          const began = performance.now();
          let ok = false;
          try {
            const answer: unknown = await Reflect.apply(act, port, given);
            ok = true;
            return answer;
          } finally {
            instruments.stored(`${name}.${method}`, ok, performance.now() - began);
          }
        },
  ]);
  return { ...port, ...Object.fromEntries(timed) };
}

async function commit(
  { events: { append } }: Store,
  instruments: Instruments,
  events: readonly [Envelope, ...Envelope[]],
): Promise<'stored' | 'conflict'> {
  const began = Date.now();
  const outcome = await append(events);
  if (outcome === 'stored') instruments.committed(events.length);
  const [first, ...others] = new Set(events.map(({ commandId }) => correlationOf(commandId)));
  const { stream, version } = events[0];
  const about = { stream, version, events: events.length, outcome };
  const passage = { name: 'commit', kind: 'step', began, shared: others, about } as const;
  if (first !== undefined) instruments.passed({ ...passage, correlation: first });
  return outcome;
}

/** A messenger whose messages are counted by how they fared, and traced to what led to them. */
export function measuredMessenger(messenger: Messenger, instruments: Instruments): Messenger {
  const measured = async (
    what: 'post' | 'update',
    about: Parameters<Messenger['post']>,
    send: () => Promise<Delivery>,
  ): Promise<Delivery> => {
    const began = Date.now();
    const delivery = await send();
    instruments.sent(what, delivery.kind);
    const [{ scope }, { card }, cause] = about;
    if (cause) {
      const { correlation, stream, version } = cause;
      const attributes = { stream, version, card, scope, outcome: delivery.kind };
      const passage = { name: `${what} ${card}`, kind: 'step', began, correlation } as const;
      instruments.passed({ ...passage, about: attributes });
    }
    return delivery;
  };
  return {
    post: (...given) => measured('post', given, () => messenger.post(...given)),
    update: (place, activityId, showing, cause) =>
      measured('update', [place, showing, cause], () => messenger.update(place, activityId, showing, cause)),
  };
}

/** A handler whose turns are counted and timed by kind. Only those that were let in are traced. */
export function measuredMessages<
  Call extends { readonly body: unknown },
  Reply extends { readonly status: number },
>(handler: MessageHandler<Call, Reply>, instruments: Instruments): MessageHandler<Call, Reply> {
  return async (call) => {
    const began = Date.now();
    const from = performance.now();
    const kind = kindOf(call.body);
    const reply = await handler(call);
    instruments.turn(kind, reply.status, performance.now() - from);
    const correlation = correlationIn(call.body);
    if (reply.status === 200 && correlation !== null)
      instruments.passed({ name: kind, kind: 'turn', began, correlation, about: { kind } });
    return reply;
  };
}

const KINDS: ReadonlyMap<unknown, string> = new Map([
  ['invoke', 'press'],
  ['message', 'message'],
]);

function kindOf(body: unknown): string {
  return KINDS.get(fieldOf(body, 'type')) ?? 'other';
}

/** As in the record, so that a turn and its events are one trace. */
function correlationIn(body: unknown): string | null {
  const id = fieldOf(body, 'id');
  return typeof id === 'string' && id !== '' ? correlationOf(`/${id}`) : null;
}

const fieldOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
