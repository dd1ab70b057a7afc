import type { Caller, Desk } from '../app/desk/types.ts';
import type { Place } from '../app/ports.ts';
import type { Showing } from '../core/showing/index.ts';

const TWICE_WITHIN = 10_000;
const REMEMBERED = 10_000;

export type News = 'installationUpdate' | 'conversationUpdate';

export interface Arrivals {
  /** The bot was added here. Teams often says so twice, in two ways: the second within 10 s is no news. */
  added(place: Place, caller: Caller, news: News): Promise<readonly Showing[]>;
  /** Something was said or pressed here: told to the desk once in this process, and when the address changes. */
  seen(place: Place, caller: Caller): Promise<readonly Showing[]>;
  removed(placeKey: string): Promise<void>;
}

/** What the desk is told about places. Memory only spares it repetition; nothing depends on it. */
export function openArrivals(desk: Desk, now: () => number = Date.now): Arrivals {
  const known = new Map<string, string>();
  const told = new Map<string, { readonly news: News; readonly at: number }>();
  const remember = (place: Place) => {
    if (known.size >= REMEMBERED) known.clear();
    known.set(place.key, addressOf(place));
  };
  return {
    async added(place, caller, news) {
      const before = told.get(place.key);
      const repeat = before !== undefined && before.news !== news && now() - before.at < TWICE_WITHIN;
      if (told.size >= REMEMBERED) told.clear();
      told.set(place.key, { news, at: now() });
      try {
        const showings = await desk.arrive(place, caller, !repeat);
        remember(place);
        return showings;
      } catch (error) {
        told.delete(place.key);
        throw error;
      }
    },
    async seen(place, caller) {
      if (known.get(place.key) === addressOf(place)) return [];
      const showings = await desk.arrive(place, caller, false);
      remember(place);
      return showings;
    },
    async removed(placeKey) {
      known.delete(placeKey);
      told.delete(placeKey);
      await desk.depart(placeKey);
    },
  };
}

function addressOf(place: Place): string {
  return `${place.identity ?? ''} ${JSON.stringify(place.reference)}`;
}
