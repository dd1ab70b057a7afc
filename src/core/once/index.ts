/** What is worked out from something that never changes, worked out once for it. Forgotten when the thing itself is. */
export function once<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { readonly result: Result }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.result;
    const result = work(of);
    known.set(of, { result });
    return result;
  };
}

/** The same for what is worked out from two such things and a key: an item's number, a civil date. */
export function onceForBoth<One extends object, Other extends object, Key, Result>(
  work: (one: One, other: Other, key: Key) => Result,
): (one: One, other: Other, key: Key) => Result {
  const of = once((one: One) =>
    once((other: Other) => {
      const known = new Map<Key, { readonly result: Result }>();
      return (key: Key): Result => {
        const before = known.get(key);
        if (before) return before.result;
        const result = work(one, other, key);
        if (known.size >= MOST_KEYS) known.clear();
        known.set(key, { result });
        return result;
      };
    }),
  );
  return (one, other, key) => of(one)(other)(key);
}

const MOST_KEYS = 500;
