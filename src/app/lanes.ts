import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './ports.ts';

/** `failed`: not carried out, and nothing is wrong that should be told; `againInMs`: the whole place waits that long. */
export type Result = 'done' | 'failed' | { readonly againInMs: number };

/** One thing to do in one place. A later task of the same key takes the earlier one's turn: latest wins. */
export interface Task {
  readonly key: string;
  readonly run: (place: Place) => Promise<Result>;
}

export interface Lanes {
  /** Resolves when the task, or a later one of its key, has had its turn in that place: false if it failed. */
  add(place: Place, task: Task): Promise<boolean>;
  idle(): Promise<void>;
  /** What is on its way arrives; what waits for its turn, now or from here on, fails at once. */
  close(): Promise<void>;
}

interface Waiting {
  task: Task;
  readonly done: ((carriedOut: boolean) => void)[];
}

const MOST_TRIES = 8;

interface Lane {
  readonly waiting: Map<string, Waiting>;
  running: Promise<void> | null;
}

/** One lane a place: tasks in order, one at a time, no two closer together than `gapMs`. */
export function createLanes(gapMs: number, failed: (error: unknown) => void): Lanes {
  const lanes = new Map<string, Lane>();
  const closing = new AbortController();
  const { signal } = closing;
  setMaxListeners(0, signal);
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal }).catch(() => undefined);

  function add(place: Place, task: Task): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    const lane: Lane = lanes.get(place.key) ?? { waiting: new Map(), running: null };
    lanes.set(place.key, lane);
    return new Promise((resolve) => {
      const before = lane.waiting.get(task.key);
      if (before) {
        before.task = task;
        before.done.push(resolve);
      } else lane.waiting.set(task.key, { task, done: [resolve] });
      lane.running ??= run(place, lane);
    });
  }

  async function run(place: Place, lane: Lane): Promise<void> {
    await null;
    for (;;) {
      const [next] = lane.waiting;
      if (!next || signal.aborted) {
        // In the same breath as the look that found nothing, or a task added in between would wait for ever.
        lane.running = null;
        for (const { done } of lane.waiting.values()) for (const resolve of done) resolve(false);
        lane.waiting.clear();
        return;
      }
      const [key, { task, done }] = next;
      lane.waiting.delete(key);
      const carriedOut = await attempt(place, task);
      for (const resolve of done) resolve(carriedOut);
      if (gapMs > 0) await pause(gapMs);
    }
  }

  async function attempt(place: Place, task: Task): Promise<boolean> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      try {
        const result = await task.run(place);
        if (result === 'done') return true;
        if (result === 'failed') return false;
        await pause(result.againInMs);
        if (signal.aborted) return false;
      } catch (error) {
        failed(error);
        return false;
      }
    }
    failed(new Error(`given up after ${MOST_TRIES} tries`));
    return false;
  }

  async function idle(): Promise<void> {
    for (;;) {
      const running = [...lanes.values()].flatMap((lane) => lane.running ?? []);
      if (running.length === 0) return;
      await Promise.all(running);
    }
  }

  async function close(): Promise<void> {
    closing.abort();
    await idle();
  }

  return { add, idle, close };
}
