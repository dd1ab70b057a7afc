import { type Json, textOf } from '../fake-teams.ts';

/** What a card told the one who pressed, in a line. */
export interface Answer {
  readonly words: string;
  readonly refused: boolean;
  /** The rule a refusal rests on, with its clause: `R-VOTE-1, 11.1`. */
  readonly rule: string | null;
  readonly card: Json;
}

/** Read the private word at the top of a card; without one, the card's own summary speaks. */
export function answerOf(card: Json): Answer {
  const text = textOf(card);
  const words = typeof card.speak === 'string' ? card.speak : text.slice(0, 200);
  const rule = /^Rule (R-[A-Z]+-\d+.*)$/m.exec(text)?.[1] ?? null;
  return { words: oneLine(words), refused: text.includes('**Not in order.**'), rule, card };
}

export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
