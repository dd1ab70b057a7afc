import { distance } from './edit-distance.ts';

/** What a typed line asks for. The words are fixed, because people learn them. */
export type Ask =
  | { readonly ask: Exclude<Plain, 'register'> }
  /** The latest decisions, or those of a year and before. */
  | { readonly ask: 'register'; readonly year?: number }
  | { readonly ask: 'take item'; readonly number: number }
  /** `2026/014`, or a bare serial without leading noughts. */
  | { readonly ask: 'decision'; readonly id: string }
  /** The one-time code somebody new was given, as `codes.ts` reads it. */
  | { readonly ask: 'i am'; readonly code: string }
  | { readonly ask: 'unknown'; readonly text: string; readonly nearest?: string };

export const PLAIN = [
  'help',
  'who am i',
  'agenda',
  'raise item',
  'schedule meeting',
  'attendance',
  'call meeting',
  'open meeting',
  'roll call',
  'close meeting',
  'my votes',
  'minutes',
  'press enquiry',
  'information request',
  'register',
  'people',
  'year',
  'hand over',
] as const;
export type Plain = (typeof PLAIN)[number];

const SHOWN = 200;
const TAKE = /^take ?item(?: ?(?:no|number))? ?0*(\d{1,3})$/;
const DECISION = /^decision(?: ?(?:no|number))? ?(\d.*)$/;
const CODE = /^i ?am ((?:[0-9a-z]{4}-?){3}[0-9a-z]{4})$/;
const SERIAL = /^(?:(\d{4}) ?[/-] ?)?0*(\d{1,6})$/;
const REGISTER = /^register(?: ?(?:of|for))? ?(\d{4})$/;

/**
 * Reads a typed line. Case, spacing, punctuation, quotation marks and "please" are forgiven; other words are
 * not: "I know nothing" is no vote and no command. An empty line, as from a bare mention, asks for help.
 */
export function parseAsk(typed: string): Ask {
  const said = plainly(typed);
  if (said === '') return { ask: 'help' };
  const plain = PLAIN.find((words) => tight(words) === tight(said));
  if (plain) return { ask: plain };
  const code = CODE.exec(said)?.[1];
  if (code) return { ask: 'i am', code };
  return takeItem(said) ?? decision(said) ?? registerOf(said) ?? unknown(typed, said);
}

function takeItem(said: string): Ask | null {
  const number = Number(TAKE.exec(said)?.[1] ?? 0);
  return number > 0 ? { ask: 'take item', number } : null;
}

function registerOf(said: string): Ask | null {
  const year = REGISTER.exec(said)?.[1];
  return year === undefined ? null : { ask: 'register', year: Number(year) };
}

function decision(said: string): Ask | null {
  const named = DECISION.exec(said)?.[1];
  const id = decisionId(named ?? said);
  // Bare digits are no request: only "2026/014" may stand without its word.
  return id && (named !== undefined || id.includes('/')) ? { ask: 'decision', id } : null;
}

function decisionId(text: string): string | null {
  const found = SERIAL.exec(text);
  if (!found?.[2]) return null;
  return found[1] ? `${found[1]}/${found[2].padStart(3, '0')}` : found[2];
}

function unknown(typed: string, said: string): Ask {
  const text = typed.trim().slice(0, SHOWN);
  const nearest = nearestTo(said);
  return nearest ? { ask: 'unknown', text, nearest } : { ask: 'unknown', text };
}

/** The command within one slip in three letters, with the number the person gave. */
function nearestTo(said: string): string | undefined {
  const [, words = said, argument = ''] = /^(\D*?) ?(\d.*)$/.exec(said) ?? [];
  const commands = argument ? ['take item', 'decision'] : [...PLAIN, 'take item', 'decision'];
  const ranked = commands
    .map((command) => ({ command, slips: distance(tight(command), tight(words)) }))
    .filter(({ command, slips }) => slips <= Math.max(1, Math.floor(tight(command).length / 3)))
    .sort((a, b) => a.slips - b.slips);
  const best = ranked[0]?.command;
  if (best === 'take item' || best === 'decision')
    return `${best} ${argument || (best === 'decision' ? '2026/014' : '1')}`;
  return best;
}

function plainly(typed: string): string {
  return typed
    .slice(0, SHOWN * 5)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Mn}]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\p{L}\p{N}/-]+/gu, ' ')
    .replace(/\b(please|pls)\b/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[ /-]+|[ /-]+$/g, '');
}

function tight(words: string): string {
  return words.replace(/[ /-]/g, '');
}
