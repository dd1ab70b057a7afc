import type { Instant } from '../calendar/index.ts';
import type { Post } from './schema.ts';

interface Seat {
  readonly party: string;
  readonly office: string;
}

/** Somebody in a seat, in a post, or on a seat's register of substitutes. */
export type Entry =
  | { readonly person: string; readonly seat: Seat }
  | { readonly person: string; readonly seat: Seat; readonly role: string }
  | { readonly person: string; readonly post: Post; readonly for?: string | undefined };

/** What the roster knows of an entry beyond the board file: the moment it took effect and the authority cited. */
export interface Recorded {
  readonly since?: Instant;
  readonly authority?: string;
  /** The day to come on which it ends. */
  readonly until?: Instant;
}

/** An entry that is over, and on what authority it ended. */
export interface Former {
  readonly entry: Entry;
  readonly at: Instant;
  readonly authority: string;
}

/** An entry that is recorded and whose day has yet to come. */
export interface Coming {
  readonly entry: Entry;
  readonly at: Instant;
  readonly authority: string;
}

/** An entry's own name: who, and in what seat, post or register. Nobody reads it. */
export type EntryKey = string;

export function entryKey(entry: Entry): EntryKey {
  if ('post' in entry) return `${entry.person}#${[entry.post, entry.for].filter(Boolean).join('.')}`;
  const seat = `${entry.seat.party}.${entry.seat.office}`;
  return 'role' in entry ? `${entry.person}~${seat}` : `${entry.person}@${seat}`;
}

/** The council or observer an entry serves; a post may serve the whole board. */
export const servedBy = (entry: Entry): string | undefined =>
  'post' in entry ? entry.for : entry.seat.party;
