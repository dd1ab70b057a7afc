/** The most a card may weigh, in bytes: Teams allows four times as much, a phone on a train does not. */
export const BUDGET = 25_000;

/** How much of what is long may be shown: rows of a list, and characters of a text. */
export interface Room {
  readonly rows: number;
  readonly text: number;
}

/** From roomy to cramped; the last fits whatever is put in it. */
const ROOMS: readonly Room[] = [
  { rows: 24, text: 1500 },
  { rows: 16, text: 1000 },
  { rows: 10, text: 600 },
  { rows: 6, text: 300 },
  { rows: 3, text: 120 },
  { rows: 1, text: 60 },
];

/** Bytes on the wire, by the stricter of UTF-8 (how it travels) and UTF-16 (how Teams counts). */
export const weigh = (card: unknown): number => weighJson(JSON.stringify(card));

const weighJson = (json: string): number => Math.max(Buffer.byteLength(json, 'utf8'), json.length * 2);

/** Draw with as much room as the budget leaves: never throws, shortens instead. */
export function fitted<T extends { readonly json: string }>(drawIn: (room: Room) => T): T {
  const [roomy, ...cramped] = ROOMS;
  let card = drawIn(roomy ?? { rows: 1, text: 60 });
  for (const room of cramped) {
    if (weighJson(card.json) <= BUDGET) return card;
    card = drawIn(room);
  }
  return card;
}

/** The first `rows` of a list, and how many were left out. Only what is shown is drawn. */
export function shorten<T>(
  list: readonly T[],
  rows: number,
): { readonly shown: readonly T[]; readonly left: number } {
  return list.length <= rows
    ? { shown: list, left: 0 }
    : { shown: list.slice(0, rows), left: list.length - rows };
}

/** A text cut at a whole character, ending with an ellipsis when something was cut. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = [...text.slice(0, most)];
  return `${cut.slice(0, -1).join('').trimEnd()}…`;
}
