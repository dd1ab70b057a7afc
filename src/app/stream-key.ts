import type { StreamKey } from './ports.ts';

export interface StreamName {
  readonly board: string;
  readonly subject: string;
  readonly id: string;
}

const PART = '[a-z0-9]+(?:-[a-z0-9]+)*';
const KEY = new RegExp(`^(${PART})\\.(${PART})\\.(${PART})$`);
const LONGEST = 200;

export const streamKey = ({ board, subject, id }: StreamName): StreamKey => `${board}.${subject}.${id}`;

/** Read a key that came from outside, a card's `of` for one. Null for anything that could not be one. */
export function parseStreamKey(key: unknown): StreamName | null {
  if (typeof key !== 'string' || key.length > LONGEST) return null;
  const [, board, subject, id] = KEY.exec(key) ?? [];
  return board && subject && id ? { board, subject, id } : null;
}

/** The key of a card of a stream: what is posted once in a place, and brought up to date ever after. */
export const cardKey = (stream: StreamKey, card: string, of: string): string =>
  `${stream}/${copyName(card, of)}`;

/** Which of its stream's cards a copy is: `ballot/2`, `outcome/2026/014`. */
export const copyName = (card: string, of: string): string => `${card}/${of}`;

export function cardNamed(copy: string): { readonly card: string; readonly of: string } {
  const [card = '', ...of] = copy.split('/');
  return { card, of: of.join('/') };
}

/** The stream and the copy a card's key names. */
export function readCardKey(key: string): { readonly stream: StreamKey; readonly copy: string } {
  const [stream = '', ...copy] = key.split('/');
  return { stream, copy: copy.join('/') };
}
