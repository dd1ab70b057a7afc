import type { Chance } from '../../soak/chance.ts';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const chained = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
/** Only from text does an object get a key of that name, and only so does it come over the wire. */
const prototyped = (): unknown => JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}');

const WORDS: readonly string[] = [
  ...['', ' ', '0', '-1', '1e9', 'null', 'true'],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '../../etc/passwd',
    '%00',
    '%2e%2e',
  ],
  ...[
    '\u0000',
    'a\u0000b',
    '\u202Eevil',
    '\u200B',
    '\uFEFF',
    '\uD800',
    'e\u0301'.repeat(300),
    '🏛️'.repeat(300),
  ],
  ...['<at>Everyone</at>', '<script>alert(1)</script>', '**bold** [link](javascript:alert(1))', '# heading'],
  ...[
    '\u0024{name}',
    '\u0024{json(this)}',
    '{{x}}',
    "'; DROP TABLE events;--",
    "' or PartitionKey ne '",
    '\r\nX-Injected: 1',
  ],
  ...['x'.repeat(10_000), 'ﷺ'.repeat(2_000), '१२३', '½', 'Ⅻ', 'ＦＯＲ', 'fоr'],
];

const OTHERS: readonly (() => unknown)[] = [
  ...[() => null, () => true, () => false, () => 0, () => -0, () => -1, () => 1.5, () => 1e308, () => -1e308],
  ...[
    () => 2 ** 53,
    () => 9_999,
    () => 10_000,
    () => [],
    () => ({}),
    () => [[]],
    () => ['for'],
    () => [null],
  ],
  ...[() => ({ toString: 'x' }), () => ({ valueOf: 2 }), () => ({ length: 1e9 })],
  ...[prototyped, () => nested(60), () => nested(3_000), () => chained(60), () => chained(3_000)],
];

/** A value nobody's client would send. */
export function hostile(chance: Chance): unknown {
  return chance.is(0.55) ? chance.pick(WORDS) : chance.pick(OTHERS)();
}

/** The same with one thing in it wrong: gone, twice over, wrapped up, of another kind, or under another name. */
export function mutated(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.is(0.15)) return hostile(chance);
  if (Array.isArray(value)) return mutatedList(value, chance);
  const entries = Object.entries(value);
  if (entries.length === 0) return hostile(chance);
  const at = chance.below(entries.length);
  const changed = entries.flatMap(([key, held], i): [string, unknown][] => {
    if (i !== at) return [[key, held]];
    if (chance.is(0.15)) return [];
    if (chance.is(0.1)) return [[chance.pick(WORDS), held]];
    if (chance.is(0.1)) return [[key, [held]]];
    return [[key, mutated(held, chance)]];
  });
  return Object.fromEntries(changed);
}

function mutatedList(list: readonly unknown[], chance: Chance): unknown {
  if (list.length === 0) return [hostile(chance)];
  const at = chance.below(list.length);
  if (chance.is(0.3)) return [...list, ...list];
  return list.map((held, i) => (i === at ? mutated(held, chance) : held));
}
