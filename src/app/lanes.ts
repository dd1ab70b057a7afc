import type { Place } from './ports.ts';

/** One thing to do in one place. A later task of the same key takes the earlier one's turn: latest wins. */
export interface Task {
  readonly key: string;
  readonly run: (place: Place) => Promise<'done' | { readonly againInMs: number }>;
}

export interface Lanes {
  /** Resolves when the task, or a later one of its key, has been carried out in that place. */
  add(place: Place, task: Task): Promise<void>;
  idle(): Promise<void>;
}

interface Waiting {
  task: Task;
  readonly done: (() => void)[];
}

const MOST_TRIES = 8;

/** One lane a place: tasks in order, one at a time, no two closer together than `gapMs`. */
export function createLanes(gapMs: number, failed: (error: unknown) => void): Lanes {
  const lanes = new Map<string, { readonly waiting: Map<string, Waiting>; running: Promise<void> | null }>();

  function add(place: Place, task: Task): Promise<void> {
    const lane = lanes.get(place.key) ?? { waiting: new Map(), running: null };
    lanes.set(place.key, lane);
    return new Promise((resolve) => {
      const before = lane.waiting.get(task.key);
      if (before) {
        before.task = task;
        before.done.push(resolve);
      } else lane.waiting.set(task.key, { task, done: [resolve] });
      lane.running ??= run(place, lane.waiting).finally(() => {
        lane.running = null;
      });
    });
  }

  async function run(place: Place, waiting: Map<string, Waiting>): Promise<void> {
    for (;;) {
      const [next] = waiting;
      if (!next) return;
      const [key, { task, done }] = next;
      waiting.delete(key);
      await attempt(place, task);
      for (const resolve of done) resolve();
      if (gapMs > 0) await pause(gapMs);
    }
  }

  async function attempt(place: Place, task: Task): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      try {
        const result = await task.run(place);
        if (result === 'done') return;
        await pause(result.againInMs);
      } catch (error) {
        failed(error);
        return;
      }
    }
    failed(new Error(`given up after ${MOST_TRIES} tries`));
  }

  async function idle(): Promise<void> {
    for (;;) {
      const running = [...lanes.values()].flatMap((lane) => lane.running ?? []);
      if (running.length === 0) return;
      await Promise.all(running);
    }
  }

  return { add, idle };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
