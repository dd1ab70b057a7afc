/** What holds things, and the property it holds them in: with nothing in it, it is only a gap on the card. */
const HOLDERS: Readonly<Record<string, string>> = {
  ActionSet: 'actions',
  FactSet: 'facts',
  Container: 'items',
};

/** Stands in a template where the rows go. */
export const HERE = 'rows-go-here';

/**
 * Part of a card with its rows in their place, and without its empty rows of buttons, lists of facts and containers.
 * Frozen, since many cards share it.
 */
export function prune(value: unknown, rows: readonly unknown[] = []): unknown {
  if (Array.isArray(value))
    return Object.freeze(
      value
        .flatMap((entry) => (isWhereRowsGo(entry) ? rows : [prune(entry, rows)]))
        .filter((entry) => !isEmpty(entry)),
    );
  if (!isRecord(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) kept[key] = prune(value[key], rows);
  return Object.freeze(kept);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWhereRowsGo = (value: unknown): boolean => isRecord(value) && value.type === HERE;

function isEmpty(value: unknown): boolean {
  if (!isRecord(value) || typeof value.type !== 'string') return false;
  const held = value[HOLDERS[value.type] ?? ''];
  return Array.isArray(held) && held.length === 0;
}
