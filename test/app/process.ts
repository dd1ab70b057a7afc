import pino from 'pino';
import type { Tempo } from '../../src/app/leases.ts';
import type { Clock, Messenger, Place, Store } from '../../src/app/ports.ts';
import { createQuorate, type Quorate } from '../../src/app/quorate.ts';
import type { Board } from '../../src/core/constitution/index.ts';
import type { Showing } from '../../src/core/showing/index.ts';
import { mkip } from '../data/load.ts';

/** A bot as one process among others: it may be killed at any step it takes towards the world. */
export interface Process {
  readonly quorate: Quorate;
  says(who: string, place: Place, text: string): Promise<readonly Showing[]>;
  /** `message`: the message the pressed card is. */
  presses(who: string, place: Place, verb: string, data: unknown, message?: string): Promise<Showing>;
  kill(): void;
  alive(): boolean;
}

export interface ProcessParts {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly tempo?: Tempo;
  readonly pace?: { readonly gapMs: number; readonly refreshMs: number; readonly postingMs: number };
  /** How many steps it takes before it dies. */
  readonly steps?: number;
  readonly board?: Board;
  readonly boards?: readonly Board[];
}

/** A hundred times as fast as in earnest. */
export const QUICK: Tempo = {
  leaseMs: 60,
  beatMs: 10,
  quietMs: 30,
  writeMs: 100,
  staleMs: 10,
  deadlineMs: 10,
  deadlineLeaseMs: 60,
  partingMs: 100,
  rosterMs: 10,
};
const PACE = { gapMs: 0, refreshMs: 2, postingMs: 20 };

let activities = 0;

export function startProcess(parts: ProcessParts): Process {
  const { store, messenger, clock, tempo = QUICK, pace = PACE, board = mkip, boards = [board] } = parts;
  let left = parts.steps ?? Number.POSITIVE_INFINITY;
  const dead = new Promise<never>(() => undefined);
  /** Every call takes two steps, there and back: a process may die before what it asks is done, or before it hears so. */
  const mortal = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value === 'object' && value !== null) return mortal(value);
        if (typeof value !== 'function') return value;
        return async (...given: readonly unknown[]) => {
          left -= 1;
          if (left < 0) return dead;
          const answer: unknown = await Reflect.apply(value, target, given);
          left -= 1;
          return left < 0 ? dead : answer;
        };
      },
    });
  const quorate = createQuorate({
    ...{ store: mortal(store), messenger: mortal(messenger), clock, tempo, pace },
    ...{ boards, allowedTenants: null, logger: pino({ level: process.env.LOG_LEVEL ?? 'silent' }) },
  });
  const from = (who: string, place: Place) => {
    const person = board.people.find(({ id }) => id === who);
    if (!person) throw new Error(`nobody has the id ${who}`);
    activities += 1;
    return { caller: { identity: person }, place, activityId: `activity ${activities}` };
  };
  return {
    quorate,
    says: (who, place, text) => quorate.desk.hear({ ...from(who, place), text }),
    presses: (who, place, verb, data, message) =>
      quorate.desk.press({ ...from(who, place), verb, data, ...(message === undefined ? {} : { message }) }),
    kill: () => {
      left = 0;
    },
    alive: () => left > 0,
  };
}

export const place = (key: string, identity: string | null = null, board: string | null = 'mkip'): Place => ({
  key,
  scope: identity === null ? 'group' : 'personal',
  board: identity === null ? board : null,
  identity,
  reference: null,
});

/** The board's time, ten milliseconds later whenever somebody looks. */
export function steadyClock(start = '2026-11-26T10:00:00.000Z'): Clock & { set(at: string): void } {
  let now = Date.parse(start);
  return {
    now() {
      now += 10;
      return new Date(now).toISOString();
    },
    set: (at) => {
      now = Date.parse(at);
    },
  };
}
