import type { DecisionEntered } from './event.ts';

/** One year's register. */
export interface Register {
  readonly stage: 'open';
  /** The year it is for; null until its first entry. */
  readonly year: number | null;
  /** The last serial given. */
  readonly serial: number;
  /** The decision each meeting's item was entered as. */
  readonly entered: Readonly<Record<EntryKey, string>>;
}

export type EntryKey = `${string}#${number}`;

export const entryKey = (entry: { readonly meeting: string; readonly number: number }): EntryKey =>
  `${entry.meeting}#${entry.number}`;

export const initial: Register = { stage: 'open', year: null, serial: 0, entered: {} };

export function evolve(state: Register, event: DecisionEntered): Register {
  return {
    stage: 'open',
    year: event.year,
    serial: event.serial,
    entered: { ...state.entered, [entryKey(event)]: event.decision },
  };
}
