import type { Instant } from '../core/calendar/index.ts';
import type { PersonId } from '../core/constitution/index.ts';
import type { Sighting } from '../core/showing/index.ts';

/** What Teams says of a meeting in the conversation it is held in. */
export type Sign = 'joined' | 'left' | 'ended';

/**
 * Teams' word of who joins and leaves, for the clerk to hold beside the roll: never the roll itself. It is in this
 * process's memory alone, and is forgotten when the Board's meeting closes.
 */
export interface Evidence {
  note(board: string, sign: Sign, people: readonly PersonId[], at: Instant): void;
  of(board: string, now: Instant): Readonly<Record<PersonId, Sighting>>;
  forget(board: string): void;
}

/** A Teams meeting nobody ever closed the Board's meeting after. */
const KEPT_MS = 12 * 60 * 60_000;

type Seen = Map<PersonId, Sighting>;

export function createEvidence(): Evidence {
  const boards = new Map<string, { last: Instant; readonly seen: Seen }>();

  function recent(board: string, now: Instant): Seen | undefined {
    const kept = boards.get(board);
    if (kept && Date.parse(now) - Date.parse(kept.last) > KEPT_MS) boards.delete(board);
    return boards.get(board)?.seen;
  }

  return {
    note(board, sign, people, at) {
      const seen = recent(board, at) ?? new Map<PersonId, Sighting>();
      const whose = sign === 'ended' ? stillThere(seen) : people;
      if (whose.length === 0) return;
      for (const person of whose) seen.set(person, sighted(seen.get(person), sign, at));
      boards.set(board, { last: at, seen });
    },
    of: (board, now) => Object.fromEntries(recent(board, now) ?? []),
    forget: (board) => void boards.delete(board),
  };
}

/** Who came back is there, whenever they left before. */
function sighted(before: Sighting | undefined, sign: Sign, at: Instant): Sighting {
  if (sign === 'joined') return { joined: at, left: null };
  return { joined: before?.joined ?? null, left: at };
}

const stillThere = (seen: Seen): readonly PersonId[] =>
  [...seen].filter(([, { left }]) => left === null).map(([person]) => person);
