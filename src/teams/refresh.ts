import type { Showing } from '../core/showing/index.ts';
import type { CardJson } from './answer.ts';

/**
 * A shared card that asks each listed person's client to fetch that person's own view.
 * The list is always given, even empty: what Teams does without one is documented both ways.
 */
export function refreshing(card: CardJson, showing: Showing, userIds: readonly string[]): CardJson {
  if (showing.viewer !== null || !('of' in showing)) return card;
  const which = 'number' in showing ? { no: showing.number } : 'id' in showing ? { id: showing.id } : {};
  const data = { of: showing.of, ...which, card: showing.card };
  return {
    ...card,
    refresh: { action: { type: 'Action.Execute', verb: 'refresh', title: 'Refresh', data }, userIds },
  };
}
