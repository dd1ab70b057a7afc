import type { Directory } from '../app/ports.ts';
import { type Board, identityKey } from '../core/constitution/index.ts';
import { readReference, sameService } from './place.ts';

/** Teams shows no more than this many people their own view of one card. */
const MOST = 60;
const KEPT_FOR = 60_000;
const AT_ONCE = 20;

export type UserIdsAt = (serviceUrl: string, board: Board) => Promise<readonly string[]>;

/**
 * The ids (MRIs) by which a board's people are known at a service, learnt from their own chats with the bot.
 * Kept for a minute, since every update of a shared card asks.
 */
export function userIdsFrom(directory: Directory, now: () => number = Date.now): UserIdsAt {
  const kept = new Map<string, { readonly until: number; readonly ids: Promise<readonly string[]> }>();
  return (serviceUrl, board) => {
    const key = `${board.id} ${serviceUrl}`;
    const known = kept.get(key);
    if (known && known.until > now()) return known.ids;
    const ids = look(directory, serviceUrl, board);
    kept.set(key, { until: now() + KEPT_FOR, ids });
    ids.catch(() => kept.delete(key));
    return ids;
  };
}

async function look(directory: Directory, serviceUrl: string, board: Board): Promise<readonly string[]> {
  const ids = new Set<string>();
  // A few at a time: a thousand questions at once would keep the votes waiting.
  for (let from = 0; from < board.people.length && ids.size < MOST; from += AT_ONCE) {
    const some = board.people.slice(from, from + AT_ONCE);
    const chats = await Promise.all(some.map((p) => directory.personalPlaces(identityKey(p))));
    for (const { reference } of chats.flat()) {
      const read = readReference(reference);
      if (read?.user && sameService(read.serviceUrl, serviceUrl)) ids.add(read.user.id);
    }
  }
  return [...ids].slice(0, MOST);
}
