import { longestString } from './limits.ts';

/** A value as JSON over as many properties as it needs: `data0`, `data1` … Throws when JSON cannot hold it. */
export function jsonParts(name: string, value: unknown): Record<string, string> {
  const text = asciiJson(name, value);
  const parts: Record<string, string> = {};
  for (let from = 0; from < text.length; from += longestString) {
    parts[`${name}${from / longestString}`] = text.slice(from, from + longestString);
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

/**
 * Everything beyond ASCII is escaped: so no cut falls within a character, here or on the way. Azurite 3.35 spoils
 * a character of several bytes where one long request reaches it in two pieces.
 */
function asciiJson(name: string, value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${name} cannot be kept as JSON`);
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
