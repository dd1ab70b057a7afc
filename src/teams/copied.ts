import type { CardJson } from './answer.ts';

/** A card whose every button carries back which of the courier's copies it is on. */
export function copied(card: CardJson, copy: string | undefined): CardJson {
  return copy === undefined ? card : (withCopy(card, copy) as CardJson);
}

function withCopy(value: unknown, copy: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => withCopy(entry, copy));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, held]) => [name, withCopy(held, copy)] as const);
  const whole = Object.fromEntries(entries);
  return isAction(whole) ? { ...whole, data: { ...whole.data, copy } } : whole;
}

function isAction(value: Record<string, unknown>): value is Record<string, unknown> & { data: object } {
  return (
    typeof value.type === 'string' &&
    value.type.startsWith('Action.') &&
    typeof value.data === 'object' &&
    value.data !== null
  );
}
