export interface Refreshes {
  /** Resolves when a refresh begun after this call is over; rejects if it failed. All who ask meanwhile share one. */
  ask(key: string, refresh: () => Promise<void>): Promise<void>;
}

interface Card {
  last: number;
  next: Promise<void> | null;
}

const MOST_KEPT = 1_000;

/** Brings a card up to date at once, and then at most once in `everyMs`: three hundred ballots are a few updates. */
export function createRefreshes(everyMs: number): Refreshes {
  const cards = new Map<string, Card>();

  function cardOf(key: string): Card {
    const known = cards.get(key);
    if (known) return known;
    if (cards.size >= MOST_KEPT)
      for (const [name, { next, last }] of cards)
        if (next === null && Date.now() - last > everyMs) cards.delete(name);
    const card: Card = { last: 0, next: null };
    cards.set(key, card);
    return card;
  }

  async function inTurn(card: Card, refresh: () => Promise<void>): Promise<void> {
    const wait = card.last + everyMs - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    else await null;
    card.next = null;
    card.last = Date.now();
    await refresh();
  }

  return {
    ask(key, refresh) {
      const card = cardOf(key);
      card.next ??= inTurn(card, refresh);
      return card.next;
    },
  };
}
