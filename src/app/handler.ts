import type { Logger } from 'pino';
import type { Boards } from './boards.ts';
import { type Answer, type Decided, decideAll, type Job, MOST_EVENTS, type Order } from './orders.ts';
import { sealed } from './personal.ts';
import { type Clock, CorruptRow, type Envelope, type Store, type StreamKey } from './ports.ts';
import { type Known, readStream, readTail } from './stream.ts';
import { parseStreamKey } from './stream-key.ts';
import { type AnySubject, subjectNamed } from './subjects.ts';

export type { Answer, Order } from './orders.ts';

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

interface Writer {
  readonly key: StreamKey;
  readonly subject: AnySubject;
  readonly board: string;
  known: Known | null;
  readonly queue: Job[];
  writing: boolean;
  /** Until what is known of a stream with somebody's details in it is forgotten. */
  forgetting: NodeJS.Timeout | null;
}

/** As many commands may wait for one stream; the next is told to come again. */
export const MOST_WAITING = 2_000;
const STALE_MS = 1_000;
/** As long as a process remembers details it read or wrote: another may have erased them since. */
const REMEMBERED_MS = 60_000;

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
    const writer: Writer = {
      key: stream,
      subject,
      board,
      known: null,
      queue: [],
      writing: false,
      forgetting: null,
    };
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
    forgetInTime(writer);
  }

  async function state(stream: StreamKey): Promise<unknown> {
    const writer = writerOf(stream);
    const fresh = writer.known !== null && Date.now() - writer.known.readAt < STALE_MS;
    if (writer.known === null || (!fresh && !writer.writing)) {
      const read = await latest(parts.store, writer);
      // A transaction may have gone further while we read: never go back.
      if (writer.known === null || read.version >= writer.known.version) writer.known = read;
      forgetInTime(writer);
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

function forgetInTime(writer: Writer): void {
  if (!writer.subject.personal || writer.forgetting) return;
  writer.forgetting = setTimeout(() => {
    writer.forgetting = null;
    writer.known = null;
  }, REMEMBERED_MS).unref();
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
  const { subject } = writer;
  let fresh = writer.known === null;
  let known = writer.known ?? (await latest(parts.store, writer));
  for (;;) {
    const decided = decideAll(parts, writer, known, jobs);
    const sure = fresh || decided.every((d) => d.answer.outcome === 'recorded');
    if (sure) {
      const drafts = decided.flatMap((d) => d.envelopes);
      const envelopes = subject.personal
        ? await sealed(parts.store.keyring, subject, drafts, known.hash)
        : drafts;
      if (envelopes.length > 0) await parts.before(writer.key, known.version);
      if (await append(parts, envelopes)) {
        const after = decided.at(-1)?.known ?? known;
        writer.known = { ...after, hash: envelopes.at(-1)?.hash ?? after.hash, readAt: Date.now() };
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
