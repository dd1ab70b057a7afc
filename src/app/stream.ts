import type { Facts } from '../core/kernel/index.ts';
import { actingAs } from '../core/standing/index.ts';
import { CorruptRow, type Envelope, type EventStore, type StreamKey } from './ports.ts';
import { checkChain, nothingBefore, seal } from './record/envelope.ts';
import type { AnySubject } from './subjects.ts';

/** A stream as this process last knew it. */
export interface Known {
  readonly key: StreamKey;
  readonly state: unknown;
  readonly version: number;
  readonly hash: string;
  /** Ids of commands already stored, so that the same press twice is answered from the record. Only ever grows. */
  readonly recorded: Set<string>;
  readonly readAt: number;
}

/** Read a stream whole, checking every event and the chain. Throws CorruptRow naming the first that does not hold. */
export async function readStream(events: EventStore, subject: AnySubject, key: StreamKey): Promise<Known> {
  const rows = await events.read(key);
  let known: Known = {
    key,
    state: subject.initial,
    version: 0,
    hash: nothingBefore,
    recorded: new Set(),
    readAt: Date.now(),
  };
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    const some = rows.slice(from, from + AT_A_TIME);
    const report = checkChain(some, rows[from - 1]);
    if (!report.whole) throw new CorruptRow(key, report.version, report.fault);
    known = follow(known, subject, some);
    if (some.length === AT_A_TIME) await new Promise((resolve) => setImmediate(resolve));
  }
  return known;
}

/** Somebody may be pressing in another meeting meanwhile: a long stream is read in stretches of some 50 ms. */
const AT_A_TIME = 1_000;

/** Read only what others have added since. */
export async function readTail(events: EventStore, subject: AnySubject, known: Known): Promise<Known> {
  const rows = await events.read(known.key, known.version);
  const [first] = rows;
  if (first && first.previous !== known.hash)
    throw new CorruptRow(known.key, first.version, 'the event before it has been altered');
  return follow(known, subject, rows);
}

/** A stream after more of its events. */
export function follow(known: Known, subject: AnySubject, rows: readonly Envelope[]): Known {
  const last = rows.at(-1);
  if (!last) return { ...known, readAt: Date.now() };
  let { state } = known;
  for (const row of rows) {
    state = subject.evolve(state, parsedEvent(subject, row));
    known.recorded.add(row.commandId);
  }
  return {
    key: known.key,
    state,
    version: last.version,
    hash: last.hash,
    recorded: known.recorded,
    readAt: Date.now(),
  };
}

export function parsedEvent(subject: AnySubject, row: Envelope): unknown {
  const parsed = subject.event.safeParse(row.opened ?? row.data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CorruptRow(
    row.stream,
    row.version,
    `${issue?.path.join('.') || 'data'}: ${issue?.message ?? 'not an event'}`,
  );
}

/** Put the events of one command in their envelopes, chained on from what is known. */
export function envelop(
  known: Known,
  subject: AnySubject,
  events: readonly unknown[],
  facts: Facts,
  commandId: string,
): { readonly known: Known; readonly envelopes: readonly Envelope[] } {
  const envelopes: Envelope[] = [];
  let { state, version, hash } = known;
  for (const event of events) {
    state = subject.evolve(state, event);
    version += 1;
    const envelope = seal(
      {
        stream: known.key,
        version,
        type: field(event, 'type') ?? subject.name,
        at: facts.now,
        actor: { person: facts.person, capacity: actingAs(facts), seat: ownSeat(event, facts) },
        commandId,
        rules: facts.arrangements.version,
        data: event,
        announcements: subject.announce(event, state),
      },
      hash,
    );
    hash = envelope.hash;
    envelopes.push(envelope);
  }
  return { known: { ...known, state, version, hash }, envelopes };
}

function ownSeat(event: unknown, facts: Facts): string | null {
  return facts.person !== null && field(event, 'person') === facts.person
    ? (field(event, 'seat') ?? null)
    : null;
}

function field(event: unknown, name: string): string | undefined {
  if (typeof event !== 'object' || event === null || !(name in event)) return undefined;
  const value: unknown = Reflect.get(event, name);
  return typeof value === 'string' ? value : undefined;
}
