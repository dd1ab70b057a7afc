import { Template } from 'adaptivecards-templating';
import { once, onceForBoth } from '../core/once/index.ts';
import { escaped, mapText } from './escape.ts';

/** A template apart from the row it repeats for `rows`, which stands for itself in neither. */
export interface Parted {
  readonly whole: Template;
  readonly row: Template | null;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template says, word for word.
const REPEATED = '${rows}';
const HERE = 'rows-go-here';

/**
 * Part a template from the row it repeats. A long list is most of what a card costs to draw, and it is the same for
 * everybody who presses at one moment: so it is drawn once for them all.
 */
export function parted(source: object): Parted {
  let row: Template | null = null;
  const apart = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(apart);
    if (typeof value !== 'object' || value === null) return value;
    const { $data, ...rest } = value as Readonly<Record<string, unknown>>;
    if ($data !== REPEATED || row !== null)
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, apart(entry)]));
    row = new Template(rest);
    return { type: HERE };
  };
  const whole = new Template(apart(source) as object);
  return { whole, row };
}

export const isWhereRowsGo = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === HERE;

export const escapedRows = once((rows: readonly unknown[]) => mapText(rows, escaped) as readonly unknown[]);

/** The rows as the card has them: drawn once for each list. */
export const drawnRows = onceForBoth((row: Template, rows: readonly unknown[], _: null): readonly unknown[] =>
  escapedRows(rows).map((entry) => row.expand({ $root: entry as object })),
);
