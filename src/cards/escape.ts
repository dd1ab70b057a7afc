/** Characters a person cannot see that could hide or reorder what others read: controls and bidirectional overrides. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are exactly what must go.
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const MARKDOWN = /[\\`*_[\]~]/g;
/** What starts a list, a heading or a rule when it stands first on a line. */
const LINE_START = /^(\s*)([#+-]|\d+[.)](?=\s|$))/;

/** Letters, digits and plain punctuation on one line, not starting a list: most text, and nothing to do. */
const HARMLESS = /^[\p{L}✔][\p{L}\p{N} ,.;:'’“”()/✔–…·?!-]*$/u;

/** Text for a place that reads markdown: what a person typed appears as they typed it, and does nothing. */
export function escaped(text: string): string {
  if (HARMLESS.test(text)) return text;
  return oneLine(text)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(MARKDOWN, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\$\{/g, '$\\{')
    .replace(/\{\{/g, '{\\{')
    .replace(LINE_START, (_, space: string, mark: string) => `${space}${fenced(mark)}`);
}

/** Text for a place that reads no markdown: a button, a summary, `speak`. Tags and templates are taken apart. */
export function plain(text: string): string {
  if (HARMLESS.test(text)) return text;
  return oneLine(text).replace(/</g, '‹').replace(/>/g, '›').replace(/\$\{/g, '$ {').replace(/\{\{/g, '{ {');
}

/** Every string in a view, however deep, with `change` applied; the rest as it was. */
export function mapText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapText(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  const mapped: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) mapped[key] = mapText(entry, change);
  return mapped;
}

const oneLine = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();

/** "1." keeps its digit and escapes its dot, since a backslash before a digit would itself be shown. */
const fenced = (mark: string): string =>
  mark.length === 1 ? `\\${mark}` : `${mark.slice(0, -1)}\\${mark.slice(-1)}`;
