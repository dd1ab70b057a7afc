import { randomUUID } from 'node:crypto';
import type { Kept, Keyring } from '../../src/app/keyring.ts';
import { opened } from '../../src/app/personal.ts';
import type {
  Copies,
  Copy,
  Deadlines,
  Envelope,
  Link,
  LinkRows,
  Lists,
  Mark,
  Missed,
  Outbox,
  Store,
  Undelivered,
} from '../../src/app/ports.ts';
import { newKey } from '../../src/app/record/sealing.ts';
import { memoryDirectory } from '../teams/memory-directory.ts';

/** The app's store in memory: it outlives the processes that use it, as tables do. */
export function memoryStore(): Store {
  const keyring = memoryKeyring();
  return {
    events: opened(memoryEvents(), keyring),
    keyring,
    lists: memoryLists(),
    directory: memoryDirectory(),
    copies: memoryCopies(),
    undelivered: memoryUndelivered(),
    outbox: memoryOutbox(),
    deadlines: memoryDeadlines(),
    links: memoryLinks(),
    check: async () => undefined,
  };
}

function memoryKeyring(): Keyring {
  const kept = new Map<string, Kept>();
  return {
    find: async (stream) => kept.get(stream),
    async make(stream) {
      const there = kept.get(stream);
      if (there && there.standing !== 'lost') return there;
      const made: Kept = { standing: 'kept', key: newKey(), ...(there ? { second: true } : {}) };
      kept.set(stream, made);
      return made;
    },
    drop: async (stream) => void kept.set(stream, { standing: 'dropped' }),
    miss: async (stream) => void (kept.has(stream) || kept.set(stream, { standing: 'lost' })),
  };
}

function memoryEvents(): Store['events'] {
  const streams = new Map<string, readonly Envelope[]>();
  return {
    read: async (stream, after = 0) => (streams.get(stream) ?? []).filter(({ version }) => version > after),
    async append(events) {
      const { stream, version } = events[0];
      const there = streams.get(stream) ?? [];
      if (there.length + 1 !== version) return 'conflict';
      streams.set(stream, [...there, ...events]);
      return 'stored';
    },
    async *streams() {
      yield* streams.keys();
    },
  };
}

function memoryLists(): Lists {
  const lines = new Map<string, { readonly line: Parameters<Lists['put']>[1]; readonly version: number }>();
  return {
    async put(board, line, version) {
      const key = JSON.stringify([board, line.list, line.key]);
      if ((lines.get(key)?.version ?? 0) <= version) lines.set(key, { line, version });
    },
    all: async (board, list) =>
      [...lines].flatMap(([key, { line }]) =>
        JSON.parse(key)[0] === board && line.list === list ? [line] : [],
      ),
    live: async (board, list) =>
      [...lines].flatMap(([key, { line }]) =>
        JSON.parse(key)[0] === board && line.list === list && !line.settled ? [line] : [],
      ),
    get: async (board, list, key) => lines.get(JSON.stringify([board, list, key]))?.line,
    clear: async () => lines.clear(),
  };
}

function memoryCopies(): Copies {
  const copies = new Map<string, { readonly cardKey: string; readonly copy: Copy }>();
  const put = (cardKey: string, placeKey: string, standing: Copy['standing'], activityId: string | null) => {
    const copy = { placeKey, activityId, standing, claimedAt: new Date().toISOString() };
    copies.set(`${cardKey} ${placeKey}`, { cardKey, copy });
  };
  const isStill = (cardKey: string, placeKey: string, copy: Copy | undefined) => {
    const there = copies.get(`${cardKey} ${placeKey}`)?.copy;
    return there?.activityId === copy?.activityId && there?.claimedAt === copy?.claimedAt;
  };
  return {
    of: async (cardKey) => [...copies.values()].flatMap((one) => (one.cardKey === cardKey ? [one.copy] : [])),
    async claim(cardKey, placeKey, instead) {
      if (!isStill(cardKey, placeKey, instead)) return false;
      put(cardKey, placeKey, 'begun', null);
      return true;
    },
    settle: async (cardKey, placeKey, activityId) => put(cardKey, placeKey, 'there', activityId),
    async resolve(cardKey, copy, standing) {
      if (!isStill(cardKey, copy.placeKey, copy)) return false;
      if (typeof standing === 'string') put(cardKey, copy.placeKey, standing, null);
      else put(cardKey, copy.placeKey, 'there', standing.activityId);
      return true;
    },
    restore: async (cardKey, copy) => void copies.set(`${cardKey} ${copy.placeKey}`, { cardKey, copy }),
    release: async (cardKey, placeKey) => void copies.delete(`${cardKey} ${placeKey}`),
  };
}

function memoryUndelivered(): Undelivered {
  const rows = new Map<string, { readonly board: string; readonly missed: Missed }>();
  const keyOf = (board: string, { cardKey, to }: Pick<Missed, 'cardKey' | 'to'>) =>
    JSON.stringify([board, cardKey, to]);
  return {
    note: async (board, missed) => void rows.set(keyOf(board, missed), { board, missed }),
    strike: async (board, missed) => void rows.delete(keyOf(board, missed)),
    all: async (board) => [...rows.values()].flatMap((row) => (row.board === board ? [row.missed] : [])),
  };
}

function memoryOutbox(): Outbox {
  const marks = new Map<string, Mark>();
  return {
    async mark(stream, delivered, { owner, until }) {
      const mark = { id: randomUUID(), stream, delivered, owner, until };
      marks.set(mark.id, mark);
      return mark;
    },
    async hold(mark, { owner, until }) {
      const there = marks.get(mark.id);
      if (there?.owner !== mark.owner || there.until !== mark.until) return null;
      const held = { ...there, owner, until };
      marks.set(mark.id, held);
      return held;
    },
    async clear({ id, owner }) {
      if (marks.get(id)?.owner === owner) marks.delete(id);
    },
    pending: async () => [...marks.values()],
  };
}

function memoryLinks(): LinkRows {
  const rows = new Map<string, Link>();
  return {
    keep: async (digest, link) => void rows.set(digest, link),
    find: async (digest) => rows.get(digest),
  };
}

function memoryDeadlines(): Deadlines {
  type Row = { readonly version: number; readonly all: Parameters<Deadlines['replace']>[2] };
  const rows = new Map<string, Row & { readonly until: number; readonly owner?: string }>();
  const due = (now: string) => (one: { readonly at: string }) => Date.parse(one.at) <= Date.parse(now);
  return {
    async replace(stream, version, all) {
      if ((rows.get(stream)?.version ?? 0) > version) return;
      if (all.length === 0) rows.delete(stream);
      else rows.set(stream, { version, all, until: 0 });
    },
    async claim(now, hold, today) {
      const free = [...rows].filter(
        ([, row]) => row.until <= Date.parse(today) && row.all.some((one) => due(now)(one)),
      );
      for (const [stream, row] of free)
        rows.set(stream, { ...row, owner: hold.owner, until: Date.parse(hold.until) });
      return free
        .flatMap(([stream, { all }]) => all.filter(due(now)).map(({ name, at }) => ({ stream, name, at })))
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    },
    async release(stream, { owner, until }) {
      const row = rows.get(stream);
      if (row?.owner === owner && row.until === Date.parse(until)) rows.set(stream, { ...row, until: 0 });
    },
  };
}
