import { type Handler, MOST_WAITING } from './handler.ts';
import type { Store } from './ports.ts';
import { within } from './within.ts';

/** Whether the bot can do its work, and what is not as it should be, in words for whoever runs it: never about a person. */
export interface Readiness {
  readonly status: 'ready' | 'not ready' | 'starting' | 'stopping';
  readonly notes: readonly string[];
}

export interface ReadinessParts {
  readonly store: Pick<Store, 'check'>;
  readonly handler: Pick<Handler, 'waiting'>;
  /** Since when, by the real time, something has waited to be told. */
  readonly untoldSince: () => number | null;
}

const LONGEST_CHECK_MS = 3_000;
const SLOW_MS = 1_000;
const LONG_UNTOLD_MS = 60_000;

/**
 * Not ready: the tables do not answer, or a queue is full. Messages that wait are only noted: turning people away
 * would bring them no sooner, and votes are recorded without them. Rejects as the tables do.
 */
export async function readinessOf({ store, handler, untoldSince }: ReadinessParts): Promise<Readiness> {
  const began = Date.now();
  if (!(await within(LONGEST_CHECK_MS, store.check())))
    return { status: 'not ready', notes: ['The tables do not answer.'] };
  const took = Date.now() - began;
  const untold = Date.now() - (untoldSince() ?? Date.now());
  const full = handler.waiting() >= MOST_WAITING;
  const notes = [
    ...(full ? ['As many presses wait to be recorded as may.'] : []),
    ...(took > SLOW_MS ? [`The tables took ${took} ms to answer.`] : []),
    ...(untold > LONG_UNTOLD_MS ? [`Messages have waited ${Math.round(untold / 1_000)} s to go out.`] : []),
  ];
  return { status: full ? 'not ready' : 'ready', notes };
}
