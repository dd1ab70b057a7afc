import { type Entered, enter } from './entered.ts';
import type { DecisionEntered } from './event.ts';

/** One year's register: what it takes to enter the next decision. The decisions themselves are in the list. */
export interface Register {
  readonly stage: 'open';
  /** The year it is for; null until its first entry. */
  readonly year: number | null;
  /** The last serial given. */
  readonly serial: number;
  /** Every meeting's item that has been entered. */
  readonly entered: Entered<EntryKey>;
}

export type EntryKey = `${string}#${number}`;

export const entryKey = (entry: { readonly meeting: string; readonly number: number }): EntryKey =>
  `${entry.meeting}#${entry.number}`;

export const initial: Register = { stage: 'open', year: null, serial: 0, entered: [] };

export function evolve(state: Register, event: DecisionEntered): Register {
  const entered = enter(state.entered, entryKey(event));
  return { stage: 'open', year: event.year, serial: event.serial, entered };
}
