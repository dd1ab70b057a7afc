import type { CardJson } from './answer.ts';

/** A card for a dialog: Teams sends `Action.Submit` from there, and no `Action.Execute`. */
export function forDialog(card: CardJson): CardJson {
  return changed(card, (part) => (part.type === 'Action.Execute' ? (part.fallback ?? null) : part));
}

/** A card to be put in a message, wherever its reader likes: nothing on it can be pressed, for the bot may not be there. */
export function forMessage(card: CardJson): CardJson {
  const { actions: _, ...rest } = card;
  return changed(rest, (part) => (part.type === 'ActionSet' ? null : part));
}

type Change = (part: CardJson) => unknown;

/** Every part of a card as `change` makes it; without those it makes null, and without what refreshes the card. */
function changed(card: CardJson, change: Change): CardJson {
  const { refresh: _, ...kept } = card;
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, within(value, change)]));
}

function within(value: unknown, change: Change): unknown {
  if (Array.isArray(value))
    return value.map((entry) => within(entry, change)).filter((entry) => entry !== null);
  if (typeof value !== 'object' || value === null) return value;
  const part = change(value as CardJson);
  return typeof part === 'object' && part !== null ? changed(part as CardJson, change) : part;
}
