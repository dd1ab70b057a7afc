import type { Showing } from '../core/showing/index.ts';
import type { CardJson } from './answer.ts';

/** The cards on which what may be pressed differs from person to person. */
const PERSONAL: ReadonlySet<string> = new Set(['roll-call', 'motion', 'ballot']);

/**
 * A shared card that asks each listed person's client to fetch that person's own view.
 * The list is always given, even empty: what Teams does without one is documented both ways.
 */
export function refreshing(card: CardJson, showing: Showing, userIds: readonly string[]): CardJson {
  if (showing.viewer !== null || !('of' in showing) || !PERSONAL.has(showing.card)) return card;
  const number = 'number' in showing ? { no: showing.number } : {};
  const copy = showing.copy === undefined ? {} : { copy: showing.copy };
  const data = { of: showing.of, ...number, card: showing.card, ...copy };
  return {
    ...card,
    refresh: { action: { type: 'Action.Execute', verb: 'refresh', title: 'Refresh', data }, userIds },
  };
}
