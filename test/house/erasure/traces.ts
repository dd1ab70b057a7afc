import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openTables } from '../../../src/store/index.ts';

/** However a text may have been written down: as it is, escaped, in UTF-16, in base64 from any of its bytes, or in hex. */
function formsOf(word: string): readonly string[] {
  const escaped = [...word].map((c) => (c > '~' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c));
  const wide = Buffer.from(word, 'utf16le');
  return [
    ...[word, word.toLowerCase(), escaped.join(''), encodeURIComponent(word)],
    ...[wide.toString('latin1'), wide.toString('hex'), Buffer.from(word).toString('hex')],
    ...[Buffer.from(word), wide].flatMap(inBase64),
  ];
}

/** What is sure to stand in base64, whichever byte of three it begins at: the ends depend on what is beside it. */
const inBase64 = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(before === 0 ? 0 : 4)
      .replace(/=+$/, '')
      .slice(0, -1),
  );

/** Which of these words a text gives away, in whatever form. */
export function tracesIn(text: string, words: readonly string[]): readonly string[] {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return words.filter((word) => formsOf(word).some((form) => text.includes(form) || plain.includes(form)));
}

/** Every row of every table, each with the name of its table. */
export async function everyRow(tables: { readonly connectionString: string }): Promise<readonly string[]> {
  const { names, rows } = await openTables(tables);
  const all: string[] = [];
  for (const name of names)
    for await (const row of rows(name)) all.push(`${name} ${Object.entries(row).join('\n')}`);
  return all;
}

/** Everything in a folder, unpacked. */
export async function everyFile(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const bytes = await readFile(join(entry.parentPath, entry.name));
        return (entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
      }),
  );
}
