import type { Logger } from 'pino';
import { arrangementsAt, type PersonId } from '../core/constitution/index.ts';
import type { Breach, Facts } from '../core/kernel/index.ts';
import type { Boards } from './boards.ts';
import { type Clock, CorruptRow, type Envelope, type Store, type StreamKey } from './ports.ts';
import { envelop, type Known, readStream, readTail } from './stream.ts';
import { parseStreamKey } from './stream-key.ts';
import { type AnySubject, subjectNamed } from './subjects.ts';

export interface Order {
  readonly stream: StreamKey;
  readonly command: unknown;
  /** Null when the bot itself acts. */
  readonly person: PersonId | null;
  readonly commandId: string;
}

/** What became of a command. Only `recorded` and `already` may be told to a person as recorded. */
export type Answer =
  | { readonly outcome: 'recorded'; readonly state: unknown; readonly events: readonly unknown[] }
  | { readonly outcome: 'already'; readonly state: unknown }
  | { readonly outcome: 'out of order'; readonly state: unknown; readonly breaches: readonly Breach[] }
  | { readonly outcome: 'busy' }
  /** The stream's record does not hold; nothing was added to it. */
  | { readonly outcome: 'unreadable'; readonly row: string };

export interface Handler {
  carryOut(order: Order): Promise<Answer>;
  /** A stream's state, no staler than a second. Throws CorruptRow. */
  state(stream: StreamKey): Promise<unknown>;
  /** How many commands wait for their turn where most do. */
  waiting(): number;
  /** Resolves when every command taken has been answered. */
  idle(): Promise<void>;
}

export interface HandlerParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly boards: Pick<Boards, 'boardOf'>;
  readonly logger: Logger;
  /** Called before a transaction is sent to the store; what it covers is then looked at again after a crash. */
  readonly before: (stream: StreamKey, version: number) => Promise<void>;
  /** Called where a transaction was not stored: `beaten`, surely; `unknown`, as far as anybody has heard. */
  readonly notStored: (stream: StreamKey, how: 'beaten' | 'unknown') => void;
  /** Called after a transaction is stored and before anyone is answered. */
  readonly after: (envelopes: readonly Envelope[], state: unknown) => Promise<void>;
}

interface Job {
  readonly order: Order;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}
interface Writer {
  readonly key: StreamKey;
  readonly subject: AnySubject;
  readonly board: string;
  known: Known | null;
  readonly queue: Job[];
  writing: boolean;
}

/** As many commands may wait for one stream; the next is told to come again. */
export const MOST_WAITING = 2_000;
const MOST_EVENTS = 90;
const STALE_MS = 1_000;

/**
 * Carries out commands, one writer a stream: while one transaction is in flight others queue, then they are decided in
 * order against the evolving state and stored together; each is answered only once the store has acknowledged.
 */
export function createHandler(parts: HandlerParts): Handler {
  const writers = new Map<StreamKey, Writer>();

  function writerOf(stream: StreamKey): Writer {
    const known = writers.get(stream);
    if (known) return known;
    const name = parseStreamKey(stream);
    const subject = name && subjectNamed(name.subject);
    const board = name && parts.boards.boardOf(name.board)?.id;
    if (!subject || !board) throw new Error(`no such stream: ${stream}`);
    const writer: Writer = { key: stream, subject, board, known: null, queue: [], writing: false };
    writers.set(stream, writer);
    return writer;
  }

  async function carryOut(order: Order): Promise<Answer> {
    const writer = writerOf(order.stream);
    if (writer.queue.length >= MOST_WAITING) return { outcome: 'busy' };
    return new Promise<Answer>((resolve, reject) => {
      writer.queue.push({ order, resolve, reject });
      if (!writer.writing) void drain(writer);
    });
  }

  async function drain(writer: Writer): Promise<void> {
    writer.writing = true;
    while (writer.queue.length > 0) {
      const jobs = writer.queue.splice(0, MOST_EVENTS);
      try {
        give(await settle(parts, writer, jobs), writer.queue.length > 0);
      } catch (error) {
        writer.known = null;
        for (const job of jobs) {
          if (error instanceof CorruptRow) job.resolve({ outcome: 'unreadable', row: error.message });
          else job.reject(error);
        }
        parts.logger.error({ stream: writer.key, err: error }, 'a transaction failed');
      }
    }
    writer.writing = false;
  }

  async function state(stream: StreamKey): Promise<unknown> {
    const writer = writerOf(stream);
    const fresh = writer.known !== null && Date.now() - writer.known.readAt < STALE_MS;
    if (writer.known === null || (!fresh && !writer.writing)) {
      const read = await latest(parts.store, writer);
      // A transaction may have gone further while we read: never go back.
      if (writer.known === null || read.version >= writer.known.version) writer.known = read;
    }
    return writer.known.state;
  }

  return {
    carryOut,
    state,
    waiting: () => Math.max(0, ...[...writers.values()].map(({ queue }) => queue.length)),
    async idle() {
      while ([...writers.values()].some(({ writing }) => writing))
        await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}

const latest = (store: Store, { known, subject, key }: Writer): Promise<Known> =>
  known ? readTail(store.events, subject, known) : readStream(store.events, subject, key);

/**
 * Tell each what became of their command. Where others wait, each in a turn of its own: what waits for the store is on its way
 * before the first answer is drawn, and the first answer is sent before the second is drawn.
 */
function give(decided: readonly Decided[], others: boolean): void {
  if (decided.length === 1 && !others) for (const { job, answer } of decided) job.resolve(answer);
  else for (const { job, answer } of decided) setImmediate(() => job.resolve(answer));
}

/** Decide a batch and store it in one transaction. On a conflict, read what others added and decide again. */
async function settle(
  parts: HandlerParts,
  writer: Writer,
  jobs: readonly Job[],
): Promise<readonly Decided[]> {
  let fresh = writer.known === null;
  let known = writer.known ?? (await latest(parts.store, writer));
  for (;;) {
    const decided = decideAll(parts, writer, known, jobs);
    const sure = fresh || decided.every((d) => d.answer.outcome === 'recorded');
    if (sure) {
      const envelopes = decided.flatMap((d) => d.envelopes);
      if (envelopes.length > 0) await parts.before(writer.key, known.version);
      if (await append(parts, envelopes)) {
        const after = decided.at(-1)?.known ?? known;
        writer.known = { ...after, readAt: Date.now() };
        for (const envelope of envelopes) after.recorded.add(envelope.commandId);
        if (envelopes.length > 0) await parts.after(envelopes, after.state);
        writer.queue.unshift(...jobs.slice(decided.length));
        return decided;
      }
    }
    // Refused, or beaten to it: perhaps only because another process knows more. Look before saying so.
    known = await readTail(parts.store.events, writer.subject, known);
    fresh = true;
  }
}

async function append({ store, notStored }: HandlerParts, envelopes: readonly Envelope[]): Promise<boolean> {
  const [first, ...rest] = envelopes;
  if (!first) return true;
  try {
    if ((await store.events.append([first, ...rest])) === 'stored') return true;
    notStored(first.stream, 'beaten');
    return false;
  } catch (error) {
    notStored(first.stream, 'unknown');
    throw error;
  }
}

interface Decided {
  readonly job: Job;
  readonly answer: Answer;
  readonly envelopes: readonly Envelope[];
  readonly known: Known;
}

function decideAll(
  parts: HandlerParts,
  writer: Writer,
  from: Known,
  jobs: readonly Job[],
): readonly Decided[] {
  const decided: Decided[] = [];
  let known = from;
  let events = 0;
  const inBatch = new Set<string>();
  for (const job of jobs) {
    const again = inBatch.has(job.order.commandId);
    const one = again ? alreadyDone(job, known) : decideOne(parts, writer, known, job);
    events += one.envelopes.length;
    if (events > MOST_EVENTS && decided.length > 0) break;
    decided.push(one);
    if (one.envelopes.length > 0) inBatch.add(job.order.commandId);
    known = one.known;
  }
  return decided;
}

const alreadyDone = (job: Job, known: Known): Decided => ({
  job,
  envelopes: [],
  known,
  answer: { outcome: 'already', state: known.state },
});

function decideOne(parts: HandlerParts, writer: Writer, known: Known, job: Job): Decided {
  const { subject } = writer;
  const { command, person, commandId } = job.order;
  const nothing = { job, envelopes: [], known };
  if (known.recorded.has(commandId)) return alreadyDone(job, known);
  const now = parts.clock.now();
  const board = parts.boards.boardOf(writer.board);
  if (!board) throw new Error(`no such board: ${writer.board}`);
  const facts: Facts = { now, board, arrangements: arrangementsAt(board, now), person };
  const ruling = subject.decide(command, known.state, facts);
  if (!ruling.inOrder)
    return { ...nothing, answer: { outcome: 'out of order', state: known.state, breaches: ruling.breaches } };
  if (ruling.events.length === 0) return alreadyDone(job, known);
  const { known: after, envelopes } = envelop(known, subject, ruling.events, facts, commandId);
  return {
    job,
    envelopes,
    known: after,
    answer: { outcome: 'recorded', state: after.state, events: ruling.events },
  };
}
