/**
 * What has been entered, in sets each at least twice as large as the next. A set is never altered once it is made, and
 * an entry is copied no more often than the number doubles: a list copied whole for each would grow with its square.
 */
export type Entered<Key> = readonly ReadonlySet<Key>[];

export function enter<Key>(entered: Entered<Key>, key: Key): Entered<Key> {
  const kept = [...entered];
  let added: ReadonlySet<Key> = new Set([key]);
  for (let last = kept.at(-1); last && last.size <= added.size; last = kept.at(-1)) {
    kept.pop();
    added = new Set([...last, ...added]);
  }
  return [...kept, added];
}

export const isEntered = <Key>(entered: Entered<Key>, key: Key): boolean =>
  entered.some((set) => set.has(key));
