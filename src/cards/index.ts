import type { Showing } from '../core/showing/index.ts';
import { fitted } from './size.ts';
import { type AdaptiveCardJson, fill } from './template.ts';
import { viewOf } from './view.ts';

export { BUDGET, weigh } from './size.ts';
export type { AdaptiveCardJson } from './template.ts';

export interface Drawn {
  readonly card: AdaptiveCardJson;
  /** The card as it goes over the wire. */
  readonly json: string;
  /** One plain sentence for notifications and screen readers, the same as the card's `speak`. */
  readonly summary: string;
}

/** Draw a card for somebody, never heavier than the budget, from the record alone. */
export function draw(showing: Showing): Drawn {
  const { card, json } = fitted((room) => fill(showing.card, viewOf(showing, room)));
  return { card, json, summary: String(card.speak) };
}
