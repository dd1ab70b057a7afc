import { longestString } from './limits.ts';

/** A value as JSON over as many properties as it needs: `data0`, `data1` … No character is cut in two. */
export function jsonParts(name: string, value: unknown): Record<string, string> {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${name} cannot be kept as JSON`);
  const parts: Record<string, string> = {};
  for (let from = 0, part = 0; from < text.length; part += 1) {
    const to = partEnd(text, from);
    parts[`${name}${part}`] = text.slice(from, to);
    from = to;
  }
  return parts;
}

/** The value back from its parts. Throws when they are missing or do not make JSON. */
export function parseJsonParts(name: string, row: Readonly<Record<string, unknown>>): unknown {
  let text = '';
  for (let part = 0; ; part += 1) {
    const piece = row[`${name}${part}`];
    if (piece === undefined) break;
    if (typeof piece !== 'string') throw new TypeError(`${name}${part} is not text`);
    text += piece;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError(text === '' ? `${name} is missing` : `${name} is not JSON`);
  }
}

/** Half a surrogate pair does not survive the journey as UTF-8. */
function partEnd(text: string, from: number): number {
  const end = from + longestString;
  const cutsPair = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return cutsPair ? end - 1 : Math.min(end, text.length);
}
