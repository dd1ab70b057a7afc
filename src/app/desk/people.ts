import { civilDateAt } from '../../core/calendar/index.ts';
import {
  type Board,
  hasLeft,
  identityKey,
  type PersonId,
  personByIdentity,
  postsHeldBy,
} from '../../core/constitution/index.ts';
import type { Boards } from '../boards.ts';
import type { Clock, Directory, Place } from '../ports.ts';
import type { Caller } from './types.ts';

export interface PeopleParts {
  readonly boards: Pick<Boards, 'all' | 'boardOf'>;
  readonly directory: Directory;
  readonly clock: Clock;
  /** Tenants whose people may speak; null leaves it to the board files. */
  readonly allowedTenants: readonly string[] | null;
}

/** Who is asking, and for which board. */
export type Found =
  | { readonly known: true; readonly board: Board; readonly person: PersonId; readonly place: Place }
  /** `former`: they had a part in it, which is over. */
  | { readonly known: false; readonly board: Board | undefined; readonly former?: PersonId }
  /** On several boards, in a place that is not yet any one's. */
  | { readonly known: 'which'; readonly boards: readonly Board[]; readonly place: Place }
  /** A group nobody has yet said which board meets in; only a clerk may. */
  | { readonly known: 'unbound'; readonly board: Board };

/** The viewer of a private answer to somebody no board knows: words, and nothing that is anybody's. */
export const STRANGER: PersonId = '';

/** The boards a caller has a part in, by tenant and object id alone. */
export function boardsOf(
  { boards, allowedTenants }: PeopleParts,
  caller: Caller,
): readonly { board: Board; person: PersonId }[] {
  const { identity } = caller;
  if (identity === null) return [];
  const tenant = identity.tenantId.toLowerCase();
  if (allowedTenants && !allowedTenants.some((t) => t.toLowerCase() === tenant)) return [];
  return boards.all().flatMap((board) => {
    const person = personByIdentity(board, identity);
    return person === undefined || hasLeft(board, person) ? [] : [{ board, person }];
  });
}

/** Remember a place, keeping the board it was bound to before. Saves only what changed. */
export async function remember(parts: PeopleParts, place: Place, caller: Caller): Promise<Place> {
  const { directory } = parts;
  const before = seenBefore(directory).get(place.key) ?? (await directory.get(place.key));
  const identity = place.scope === 'personal' && caller.identity ? identityKey(caller.identity) : null;
  const kept: Place = { ...place, board: before?.board ?? place.board, identity };
  // What a stranger says of a place is not kept: somebody of the board will speak there, if it is one of ours.
  if (boardsOf(parts, caller).length === 0) return kept;
  if (JSON.stringify(before) !== JSON.stringify(kept)) await directory.save(kept);
  if (kept.scope === 'personal' || kept.board !== null) seenBefore(directory).set(kept.key, kept);
  return kept;
}

/** Places as this process last saved them, so that a press reads no table to know where it came from. */
const SEEN = new WeakMap<Directory, Map<string, Place>>();
const MOST_SEEN = 10_000;

function seenBefore(directory: Directory): Map<string, Place> {
  const seen = SEEN.get(directory) ?? new Map<string, Place>();
  if (seen.size > MOST_SEEN) seen.clear();
  SEEN.set(directory, seen);
  return seen;
}

/** Who is asking and for which board; binds a place to its board as soon as there is only one it can be. */
export async function findCaller(parts: PeopleParts, place: Place, caller: Caller): Promise<Found> {
  const own = boardsOf(parts, caller);
  const [first, ...others] = own;
  const bound = place.board === null ? undefined : parts.boards.boardOf(place.board);
  if (bound) {
    const here = own.find((o) => o.board.id === bound.id);
    return here ? { known: true, ...here, place } : unknown(bound, caller);
  }
  const [sole, ...more] = parts.boards.all();
  if (!first) return unknown(more.length === 0 ? sole : undefined, caller);
  if (place.scope === 'personal') {
    if (others.length > 0) return { known: 'which', boards: own.map((o) => o.board), place };
    return { known: true, ...first, place };
  }
  if (more.length === 0) return { known: true, ...first, place: await bind(parts, place, first.board) };
  const clerkOf = own.filter(({ board, person }) => isClerk(parts, board, person)).map((o) => o.board);
  const [only] = clerkOf;
  if (!only) return { known: 'unbound', board: first.board };
  if (others.length === 0) return { known: true, ...first, place: await bind(parts, place, only) };
  return { known: 'which', boards: clerkOf, place };
}

function unknown(board: Board | undefined, { identity }: Caller): Found {
  const former = board && identity ? personByIdentity(board, identity) : undefined;
  return former === undefined ? { known: false, board } : { known: false, board, former };
}

/** The bot has been removed from a place. */
export async function forget({ directory }: PeopleParts, placeKey: string): Promise<void> {
  seenBefore(directory).delete(placeKey);
  await directory.forget(placeKey);
}

export async function bind({ directory }: PeopleParts, place: Place, board: Board): Promise<Place> {
  const bound = { ...place, board: board.id };
  await directory.save(bound);
  seenBefore(directory).set(bound.key, bound);
  return bound;
}

/**
 * Whether a caller may say which board a place is for: anyone in their own chat, the clerk elsewhere; and a place that
 * is a board's already is given up only by that board's own clerk.
 */
export function mayBind(parts: PeopleParts, place: Place, board: Board, caller: Caller): boolean {
  const own = boardsOf(parts, caller);
  const clerkOf = (id: string): boolean =>
    own.some((o) => o.board.id === id && isClerk(parts, o.board, o.person));
  if (place.scope === 'personal') return own.some((o) => o.board.id === board.id);
  const current = place.board === null ? undefined : parts.boards.boardOf(place.board);
  return clerkOf(board.id) && (current === undefined || clerkOf(current.id));
}

/** The other boards somebody has a part in: what their own chat may turn to. */
export function otherBoards(
  { boards }: Pick<PeopleParts, 'boards'>,
  board: Board,
  person: PersonId,
): readonly Board[] {
  const known = board.people.find((p) => p.id === person);
  return known
    ? boards.all().filter((b) => b.id !== board.id && personByIdentity(b, known) !== undefined)
    : [];
}

function isClerk({ clock }: PeopleParts, board: Board, person: PersonId): boolean {
  return postsHeldBy(board, person, civilDateAt(clock.now(), board.timeZone)).includes('clerk');
}
