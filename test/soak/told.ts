import { weigh } from '../../src/cards/index.ts';
import { asRecord } from '../../src/local/fake-teams/types.ts';
import { type Json, textOf } from '../../src/local/fake-teams.ts';
import { answerOf } from '../../src/local/rehearsal/answer.ts';
import { WORDS } from '../../src/teams/stopgap.ts';

/**
 * What a presser was told. `recorded` and `already` promise that the record holds it; `refused` and `busy` that it does not;
 * `unknown` promises nothing: no answer, or one that says to try again. `odd` is an answer nobody should get.
 */
export type Said = 'recorded' | 'already' | 'refused' | 'busy' | 'unknown' | 'odd';

export interface Press {
  readonly who: string;
  readonly verb: string;
  /** The item's number, where the press is about one. */
  readonly no: number | null;
  /** The activity's id: the same for the same press delivered again. */
  readonly id: string;
}

export interface Told extends Press {
  readonly said: Said;
  readonly words: string;
  /** Bytes of the card that answered. */
  readonly weight: number;
  readonly ms: number;
}

/** The id under which the record holds a press. */
export const commandIdOf = ({ who, id }: Pick<Press, 'who' | 'id'>): string => `${who}/${id}`;

type Answer = Pick<Told, 'said' | 'words' | 'weight'>;

export const NO_ANSWER: Answer = { said: 'unknown', words: 'no answer', weight: 0 };

/** Read an answer as the presser would. */
export function readAnswer(status: number, text: string): Answer {
  const card: Json | null = asRecord(asRecord(parsed(text))?.value);
  // Turned away before it was read: nothing is promised.
  if (status === 408) return NO_ANSWER;
  if (status !== 200 || card === null) return { said: 'odd', words: `answered ${status}`, weight: 0 };
  const { words, refused } = answerOf(card);
  const weight = weigh(card);
  if (refused) return { said: BUSY.test(words) ? 'busy' : 'refused', words, weight };
  if (words === WORDS.late || words === WORDS.fault) return { said: 'unknown', words, weight };
  if (ALREADY.test(textOf(card))) return { said: 'already', words, weight };
  return { said: RECEIPT.test(words) ? 'recorded' : 'odd', words, weight };
}

const ALREADY = /It already was|nothing more to withdraw/;
const BUSY = /^Many people are pressing at once/;
const RECEIPT = /recorded|called to order|is taken|is open|is closed|approved|submitted|withdrawn/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
