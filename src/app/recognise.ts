import type { Copies, Place } from './ports.ts';
import { inDoubt } from './posting.ts';

export interface Recognition {
  /** The copies, and what they are said to be is remembered here, so that a press on one need not look it up. */
  readonly copies: Copies;
  /** A press on a card tells which message it is. True if that was in doubt until now, and nobody is at it. */
  seen(place: Place, key: string, message: string): Promise<boolean>;
}

const MOST_KNOWN = 10_000;

/**
 * Which message a copy is, told by those who press it: a post whose answer was lost has arrived if somebody presses it.
 * Only a copy this place was given and whose message nobody knows is believed to be the message pressed.
 */
export function createRecognition(copies: Copies, postingMs: number): Recognition {
  const known = new Map<string, string>();
  const others = new Set<string>();
  const remember = (key: string, placeKey: string, message: string) => {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(`${key} ${placeKey}`, message);
  };
  return {
    copies: {
      ...copies,
      async settle(key, placeKey, message) {
        await copies.settle(key, placeKey, message);
        remember(key, placeKey, message);
      },
    },
    async seen(place, key, message) {
      const other = `${key} ${place.key} ${message}`;
      if (known.get(`${key} ${place.key}`) === message || others.has(other)) return false;
      const copy = (await copies.of(key)).find(({ placeKey }) => placeKey === place.key);
      if (!copy) return false;
      const adopted = copy.activityId === null && (await copies.resolve(key, copy, { activityId: message }));
      const told = adopted ? message : copy.activityId;
      if (told !== null) remember(key, place.key, told);
      // An older message of a card that has a newer one: it will not become the card's again.
      if (told !== null && told !== message) {
        if (others.size >= MOST_KNOWN) others.clear();
        others.add(other);
      }
      return adopted && (copy.standing === 'there' || inDoubt(copy, postingMs));
    },
  };
}
