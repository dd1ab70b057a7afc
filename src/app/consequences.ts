import type { Logger } from 'pino';
import { createBookkeeping } from './bookkeeping.ts';
import type { Courier } from './courier.ts';
import { createLeases, TEMPO, type Tempo } from './leases.ts';
import type { Envelope, Mark, Store, StreamKey } from './ports.ts';
import { quiet, stored, unknownYet, type Watch, watchOf } from './watch.ts';

export interface Consequences {
  /** Before events are stored: should this process die, another must look here. */
  before(stream: StreamKey, version: number): Promise<void>;
  /** Nothing came of it, or nobody knows: then all since the mark is told again, in case it was stored after all. */
  notStored(stream: StreamKey, how: 'beaten' | 'unknown'): void;
  /** Lists and deadlines at once, so that what a person reads next is true; messages in their own time. */
  after(envelopes: readonly Envelope[], state: unknown): Promise<void>;
  /** Bring what a crash left undone to where it stands, and from then on tell whatever has been left untold. */
  start(): Promise<void>;
  idle(): Promise<void>;
  /** Leave what is still untold to whoever comes next. */
  stop(): Promise<void>;
  /** Since when, by the real time, something has waited to be told. Null when nothing does. */
  untoldSince(): number | null;
}

export interface ConsequencesParts {
  readonly store: Store;
  readonly courier: () => Pick<Courier, 'deliver' | 'refresh' | 'idle'>;
  readonly logger: Logger;
  /** This process, told apart from every other. */
  readonly owner: string;
  readonly tempo?: Tempo;
}

/** What follows from stored events: their lines in the lists, their deadlines, and their announcements. */
export function createConsequences(parts: ConsequencesParts): Consequences {
  const { store, courier, logger, owner, tempo = TEMPO } = parts;
  const leases = createLeases(store.outbox, owner, tempo, logger);
  const books = createBookkeeping(store);
  const watches = new Map<StreamKey, Watch>();
  /** Marks taken over from processes that are no more, while what they cover is being told. */
  const adopted = new Map<string, Mark>();
  const finishing = new Map<StreamKey, Promise<void>>();
  /** What is being told, the oldest first. */
  const telling = new Set<{ readonly since: number }>();
  let timer: NodeJS.Timeout | undefined;
  let beating: Promise<void> = Promise.resolve();

  async function before(stream: StreamKey, version: number): Promise<void> {
    const watch = watches.get(stream);
    if (!watch) {
      await finishing.get(stream);
      const mark = await store.outbox.mark(stream, version, leases.hold());
      watches.set(stream, watchOf(mark, version));
      return;
    }
    watch.writingSince = Date.now();
    if (Date.parse(watch.mark.until) <= Date.now()) await keepHold(watch, version);
  }

  function notStored(stream: StreamKey, how: 'beaten' | 'unknown'): void {
    const watch = watches.get(stream);
    if (watch && how === 'beaten') watch.writingSince = null;
    if (watch && how === 'unknown') watch.failed = true;
  }

  /** A mark somebody took over covers what was stored by then, and nothing more. */
  async function keepHold(watch: Watch, version: number): Promise<void> {
    const { stream } = watch;
    watch.mark =
      (await leases.renewed(watch.mark)) ?? (await store.outbox.mark(stream, version, leases.hold()));
  }

  async function after(envelopes: readonly Envelope[], state: unknown): Promise<void> {
    const [first] = envelopes;
    if (!first) return;
    if (!watches.has(first.stream)) await before(first.stream, first.version - 1);
    const watch = watches.get(first.stream);
    if (!watch) return;
    stored(watch, envelopes);
    try {
      await books.keep(envelopes, state);
    } catch (error) {
      watch.failed = true;
      logger.error({ stream: first.stream, err: error }, 'a list was not brought up to date');
    }
    void tell(watch, () => courier().deliver(envelopes)).finally(begin());
  }

  function begin(): () => void {
    const one = { since: Date.now() };
    telling.add(one);
    return () => void telling.delete(one);
  }

  async function tell(watch: Watch, act: () => Promise<unknown>): Promise<void> {
    watch.undone += 1;
    try {
      await act();
    } catch {
      watch.failed = true;
    }
    watch.undone -= 1;
  }

  async function tend(watch: Watch): Promise<void> {
    if (watch.writingSince !== null && Date.now() - watch.writingSince > tempo.writeMs) {
      watch.writingSince = null;
      watch.failed = true;
    }
    await keepHold(watch, watch.mark.delivered);
    await follow(watch);
    if (watch.undone > 0 || watch.writingSince !== null) return;
    if (watch.failed) await close(watch, leases.giveBack);
    else if (quiet(watch, tempo.quietMs)) await close(watch, leases.finish);
  }

  async function close(watch: Watch, how: (mark: Mark) => Promise<void>): Promise<void> {
    watches.delete(watch.stream);
    const closed = how(watch.mark).finally(() => finishing.delete(watch.stream));
    finishing.set(watch.stream, closed);
    await closed;
  }

  /** Of two processes the one that drew a card earlier may send it later: each looks again at what the others added. */
  async function follow(watch: Watch): Promise<void> {
    const others = unknownYet(watch, await store.events.read(watch.stream, watch.seen));
    if (others.length === 0) return;
    void tell(watch, async () => {
      // Only after that long is every card drawn with these events in it.
      await new Promise((resolve) => setTimeout(resolve, tempo.staleMs));
      await courier().refresh(others);
    });
  }

  async function takeOver(): Promise<void> {
    const pending = await store.outbox.pending();
    leases.forgetAllBut(pending);
    for (const mark of pending) {
      if (adopted.has(mark.id) || watches.get(mark.stream)?.mark.id === mark.id) continue;
      const held = await leases.takenOver(mark);
      if (held) await adopt(held);
    }
  }

  async function adopt(mark: Mark): Promise<void> {
    const { id, stream } = mark;
    adopted.set(id, mark);
    const told = begin();
    const ended = (how: (mark: Mark) => Promise<void>) => how(adopted.get(id) ?? mark);
    const giveUp = (error: unknown) => {
      logger.error({ stream, err: error }, 'could not recover');
      return ended(leases.giveBack);
    };
    const over = () => {
      adopted.delete(id);
      told();
    };
    try {
      const undone = await books.again(stream, mark.delivered);
      void courier()
        .deliver(undone)
        .then(() => ended(leases.finish))
        .catch(giveUp)
        .finally(over);
    } catch (error) {
      await giveUp(error).finally(over);
    }
  }

  /** What was drawn here last may lack what others stored meanwhile: then, too, the stream is left to them. */
  async function handOver(watch: Watch): Promise<void> {
    const told = watch.undone === 0 && watch.writingSince === null && !watch.failed;
    const rows = told ? await store.events.read(watch.stream, watch.seen).catch(() => null) : null;
    const alone = rows !== null && unknownYet(watch, rows).length === 0;
    await close(watch, alone ? leases.finish : leases.letGo);
  }

  async function beat(): Promise<void> {
    const failed = (stream: StreamKey) => (error: unknown) =>
      logger.error({ stream, err: error }, 'a stream could not be looked after');
    for (const watch of [...watches.values()]) await tend(watch).catch(failed(watch.stream));
    for (const mark of [...adopted.values()]) {
      const renewed = await leases.renewed(mark).catch(() => mark);
      if (renewed && adopted.has(mark.id)) adopted.set(mark.id, renewed);
    }
    await takeOver().catch(failed('outbox'));
  }

  return {
    before,
    notStored,
    after,
    async start() {
      for (const mark of await store.outbox.pending())
        await books
          .again(mark.stream, mark.delivered)
          .catch((error: unknown) => logger.error({ stream: mark.stream, err: error }, 'could not recover'));
      await takeOver();
      let busy = false;
      timer = setInterval(() => {
        if (busy) return;
        busy = true;
        beating = beat().finally(() => {
          busy = false;
        });
      }, tempo.beatMs);
      timer.unref();
    },
    async idle() {
      while (telling.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await courier().idle();
    },
    async stop() {
      clearInterval(timer);
      await beating;
      await Promise.all([
        ...[...watches.values()].map(handOver),
        ...[...adopted.values()].map((mark) => leases.letGo(mark)),
      ]);
    },
    untoldSince() {
      const [oldest] = telling;
      const failing = leases.failingSince();
      return oldest && failing !== null ? Math.min(oldest.since, failing) : (oldest?.since ?? failing);
    },
  };
}
