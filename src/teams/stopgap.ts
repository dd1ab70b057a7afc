import type { CardJson, Drawn } from './answer.ts';
import type { Press } from './pressed.ts';

/** Never says whether anything was recorded: at that moment nobody knows. */
export const WORDS = {
  late: 'This is taking longer than usual. Please try again in a moment: the same press is never counted twice.',
  fault:
    'This was not dealt with as it should have been, and the fault has been noted. Please try again in a moment: the same press is never counted twice.',
  unread:
    'This button could not be read. It may belong to an older card. Ask for the card again and press there.',
  unheard:
    'That was not dealt with as it should have been. The fault has been noted. Please try again in a moment.',
  tooSlow: 'That is taking longer than usual. Please ask again in a moment.',
  elsewhere:
    'Your answer is private, and this is not. Say hello to me in a chat of our own, and press again.',
} as const;

/** A card for when there is no board at hand to draw one from. Offers the way back to the card that was pressed. */
export function stopgap(text: string, press: Press | null = null): Drawn {
  const again = press ? wayBack(press) : null;
  const card = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: text,
    body: [{ type: 'TextBlock', text, wrap: true }],
    ...(again ? { actions: [again] } : {}),
  };
  return { card, summary: text };
}

const OPAQUE = /^[a-z0-9][a-z0-9.-]{0,199}$/;
const CARD_NAME = /^[a-z][a-z-]{0,29}$/;

/** Back to the card as it stands, where the press says enough to find it. */
function wayBack({ data }: Press): CardJson | null {
  const { of, no, card } = data;
  if (typeof of !== 'string' || !OPAQUE.test(of)) return null;
  const number = typeof no === 'number' && Number.isInteger(no) ? { no } : {};
  const title = 'Show the card again';
  if (typeof card === 'string' && CARD_NAME.test(card)) {
    return { type: 'Action.Execute', title, verb: 'refresh', data: { of, ...number, card } };
  }
  if (of.split('.')[1] !== 'meeting') return null;
  return { type: 'Action.Execute', title, verb: 'show-motion', data: { of, ...number } };
}
