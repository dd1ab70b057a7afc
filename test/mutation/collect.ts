import { expect } from 'vitest';

/** One test as it was written down: which file, what it is called, what it does. */
export interface Written {
  readonly file: string;
  readonly id: string;
  readonly run: () => unknown;
}

type Body = (...row: readonly unknown[]) => unknown;

/** The tests of the files read since it was last emptied. */
export const written: Written[] = [];
let heading: readonly string[] = [];
let file = '';

/** Read one file of tests: what it describes is added to `written`. */
export function readTests(name: string, read: () => void): void {
  file = name;
  read();
}

function group(name: string, body: Body): void {
  const before = heading;
  heading = [...before, name];
  body();
  heading = before;
}

function test(name: string, run: Body): void {
  const title = [...heading, name].join(' ');
  const again = written.filter((t) => t.file === file && t.id.startsWith(`${file}#${title}`)).length;
  written.push({ file, id: `${file}#${title}${again === 0 ? '' : ` (${again + 1})`}`, run });
}

/** As Vitest has it: rows are spread over the parameters only where every one of them is a list. */
const each =
  (write: (name: string, body: Body) => void) => (rows: readonly unknown[]) => (name: string, body: Body) => {
    const spread = rows.every((row) => Array.isArray(row));
    rows.forEach((row, i) => {
      write(`${name} [${i + 1}]`, () => (spread ? body(...(row as unknown[])) : body(row)));
    });
  };

export const describe = Object.assign(group, { each: each(group) });
export const it = Object.assign(test, { each: each(test) });
export { expect };
