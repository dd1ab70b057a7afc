import type { Board, PersonId } from '../../core/constitution/index.ts';
import type { DecisionEntered } from '../../core/register/index.ts';
import { parseAsk } from '../words.ts';
import type { DeskParts } from './parts.ts';
import { decisionsAfter, findDecision, registerOf, yearsOf } from './register.ts';
import type { Finding } from './types.ts';

/** As many decisions of a board as are looked through for words, and as are read at once. */
export const LOOKED_THROUGH = 300;
const AT_ONCE = 50;
const LONGEST = 200;

interface Hit {
  readonly board: Board;
  readonly decision: DecisionEntered;
}

/**
 * The decisions of the boards somebody is on, by number or by words of their title and motion: the one whose number
 * it is first, the rest newest first. Each is drawn as the copy everybody sees, since it is for putting in a message.
 */
export async function findDecisions(
  parts: DeskParts,
  boards: readonly { readonly board: Board; readonly person: PersonId }[],
  { text, skip, many }: { readonly text: string; readonly skip: number; readonly many: number },
): Promise<Finding> {
  const asked = text.slice(0, LONGEST);
  const each = await Promise.all(
    boards.map(async ({ board }) => ({
      named: await byNumber(parts, board, asked),
      worded: await byWords(parts, board, wordsOf(asked), skip + many),
    })),
  );
  const named = each.flatMap((found) => found.named ?? []);
  const worded = each
    .flatMap((found) => found.worded)
    .filter((hit) => !named.some((one) => isSame(one, hit)))
    .sort((a, b) => (a.decision.at > b.decision.at ? -1 : 1));
  const hits = [...named, ...worded];
  if (hits.length === 0) return { none: nothing(asked) };
  return {
    found: hits.slice(skip, skip + many).map(({ board, decision }) => {
      const of = registerOf(board, decision.year);
      return parts.scenes.frame(board, null, { card: 'outcome', of, decision });
    }),
  };
}

const isSame = (one: Hit, other: Hit): boolean =>
  one.board === other.board && one.decision.decision === other.decision.decision;

async function byNumber(parts: DeskParts, board: Board, asked: string): Promise<Hit | null> {
  const ask = [parseAsk(asked), parseAsk(`decision ${asked}`)].find((read) => read.ask === 'decision');
  const decision = ask ? await findDecision(parts, board, ask.id) : null;
  return decision && { board, decision };
}

async function byWords(
  parts: DeskParts,
  board: Board,
  words: readonly string[],
  wanted: number,
): Promise<readonly Hit[]> {
  const years = await yearsOf(parts, board);
  const hits: Hit[] = [];
  for (let looked = 0; looked < LOOKED_THROUGH && hits.length < wanted; looked += AT_ONCE) {
    const entries = await decisionsAfter(parts, board, years, looked, AT_ONCE);
    hits.push(...entries.filter((entry) => hasAll(entry, words)).map((decision) => ({ board, decision })));
    if (entries.length < AT_ONCE) break;
  }
  return hits;
}

const hasAll = ({ decision, title, motion }: DecisionEntered, words: readonly string[]): boolean => {
  const held = ` ${wordsOf(`${decision} ${title} ${motion}`).join(' ')}`;
  return words.every((word) => held.includes(` ${word}`));
};

/** Words as they are compared: without case, accents or punctuation. The last may be half typed. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const nothing = (asked: string): string =>
  wordsOf(asked).length === 0
    ? 'No decisions have been entered yet.'
    : `No decision has that number, and none of the latest ${LOOKED_THROUGH} has all of those words.`;
