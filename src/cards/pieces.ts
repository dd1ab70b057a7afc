import { Template } from 'adaptivecards-templating';
import { once } from '../core/once/index.ts';
import { escaped, mapText, plain } from './escape.ts';
import { HERE, isRecord, prune } from './prune.ts';

/** What a template is filled with: everything is escaped for markdown, but for what stands under `plain`. */
export type View = Readonly<Record<string, unknown>> & { readonly plain: Readonly<Record<string, unknown>> };

/** A piece of a card as drawn: what it became, and the same as JSON. */
export interface Drawn {
  readonly elements: readonly unknown[];
  readonly json: string;
}

/** A piece of a template: a card is drawn piece by piece, and a piece that says the same again is not drawn again. */
export type Piece = (view: View) => Drawn;

const MOST_KEPT = 100;
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template says, word for word.
const REPEATED = '${rows}';

/**
 * One element of a template, expanded with what it names of a view and nothing else. Most of a card says the same to
 * everybody who presses at one moment: each piece is kept by what it was filled with, unless it may hold somebody's details.
 */
export function pieceOf(element: unknown, keeps = true): Piece {
  const { shell, row } = parted(element, keeps);
  const template = new Template({ body: [shell] });
  const names = [...namesIn(element)];
  const kept = new Map<string, Drawn>();
  return (view) => {
    const key = namedBy(names, view) + namedBy(names, view.plain);
    const before = kept.get(key);
    if (before) return before;
    const data = {
      ...(mapText(chosen(names, view), escaped) as object),
      plain: mapText(chosen(names, view.plain), plain),
    };
    const rows = row && Array.isArray(view.rows) ? view.rows.map(row) : [];
    const { body } = template.expand({ $root: data }) as { readonly body: unknown };
    const elements = prune(body, rows) as readonly unknown[];
    const drawn = { elements, json: JSON.stringify(elements).slice(1, -1) };
    if (kept.size >= MOST_KEPT) kept.clear();
    if (keeps) kept.set(key, drawn);
    return drawn;
  };
}

/** What a list is repeated by stands apart: of a long list that changed, only the rows that changed are drawn. */
function parted(
  element: unknown,
  keeps: boolean,
): {
  readonly shell: unknown;
  readonly row: ((entry: unknown) => unknown) | null;
} {
  let row: ((entry: unknown) => unknown) | null = null;
  const apart = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(apart);
    if (!isRecord(value)) return value;
    const { $data, ...rest } = value;
    if ($data !== REPEATED || row !== null)
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, apart(entry)]));
    row = rowOf(rest, keeps);
    return { type: HERE };
  };
  return { shell: apart(element), row };
}

function rowOf(source: object, keeps: boolean): (entry: unknown) => unknown {
  const template = new Template(source);
  const kept = new Map<string, unknown>();
  return (entry) => {
    const key = JSON.stringify(entry);
    const before = kept.get(key);
    if (before !== undefined) return before;
    const drawn = template.expand({ $root: mapText(entry, escaped) as object });
    if (kept.size >= MOST_KEPT * 10) kept.clear();
    if (keeps) kept.set(key, drawn);
    return drawn;
  };
}

/** Every name in an expression of the element: more than it can read of a view, never less. */
function namesIn(element: unknown): Set<string> {
  if (typeof element === 'string')
    return new Set(element.includes('${') ? element.match(/[A-Za-z_]\w*/g) : []);
  const within: readonly unknown[] = Array.isArray(element)
    ? element
    : isRecord(element)
      ? Object.values(element)
      : [];
  return new Set(within.flatMap((entry) => [...namesIn(entry)]));
}

type Values = Readonly<Record<string, unknown>>;

const isNamed = (name: string, values: Values): boolean =>
  name !== 'plain' && values[name] !== undefined && Object.hasOwn(values, name);

const chosen = (names: readonly string[], values: Values): Values =>
  Object.fromEntries(names.filter((name) => isNamed(name, values)).map((name) => [name, values[name]]));

function namedBy(names: readonly string[], values: Values): string {
  let key = '\n';
  for (const name of names) if (isNamed(name, values)) key += `${name}:${json(values[name])},`;
  return key;
}

const json = (value: unknown): string => (Array.isArray(value) ? listJson(value) : JSON.stringify(value));
const listJson = once((list: readonly unknown[]): string => JSON.stringify(list));
