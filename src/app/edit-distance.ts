/** How many slips of one letter (left out, put in, mistaken, or two swapped) lie between two words. */
export function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 8) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      line.push(cheapest(one, other, row, column, line, above, before));
    }
    before = above;
    above = line;
  }
  return above[other.length] ?? 0;
}

function cheapest(
  one: string,
  other: string,
  row: number,
  column: number,
  line: readonly number[],
  above: readonly number[],
  before: readonly number[],
): number {
  const at = (cells: readonly number[], index: number) => cells[index] ?? Number.POSITIVE_INFINITY;
  const same = one[row - 1] === other[column - 1];
  const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return Math.min(
    at(line, column - 1) + 1,
    at(above, column) + 1,
    at(above, column - 1) + (same ? 0 : 1),
    swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
  );
}
