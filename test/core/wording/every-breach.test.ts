import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partyOf } from '../../../src/core/constitution/index.ts';
import type { Breach, BreachKind } from '../../../src/core/kernel/index.ts';
import { mkip, weald } from '../boards.ts';
import { read } from './refusals.ts';

/** Every kind of breach the kernel declares, read from the declaration itself so that a new one cannot be forgotten. */
const KINDS = [
  ...readFileSync(new URL('../../../src/core/kernel/breach.ts', import.meta.url), 'utf8')
    .slice(0, 4000)
    .matchAll(/^ *(?:\| |type CommonBreach = )?.*'[a-z-]+'.*$/gm),
].flatMap(([line]) => [...line.matchAll(/'([a-z-]+)'/g)].map((m) => m[1] as BreachKind));

const bare = (why: BreachKind): Breach => ({ rule: 'R-TEST-1', clause: '99.9', why, required: 2, found: 1 });
const full = (why: BreachKind, { seat, person }: { seat: string; person: string }): Breach => ({
  ...bare(why),
  seat,
  person,
  people: [person],
  quorum: { quorate: false, counted: 4, minimum: 5, missing: [partyOf(seat)], clause: '99.9' },
});
const BOARDS = [
  { board: mkip, seat: 'swale.leader', person: 'leader-swale' },
  { board: weald, seat: 'ashlow.portfolio-holder', person: 'portfolio-holder-ashlow' },
];

describe('Every breach there is', () => {
  it('is found in the kernel', () => {
    expect(KINDS.length).toBeGreaterThan(40);
    expect(new Set(KINDS).size).toBe(KINDS.length);
  });

  it('is worded somewhere, and nothing is worded that is not a breach', () => {
    const folder = new URL('../../../src/core/wording/', import.meta.url);
    const worded = readdirSync(folder)
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .filter((text) => text.includes('satisfies Partial<Record<BreachKind'))
      .flatMap((text) => [...text.matchAll(/^ {2}'?([a-z-]+)'?: \(/gm)].map((m) => m[1]));
    expect(worded.toSorted()).toEqual(KINDS.toSorted());
  });

  it.each(KINDS)('%s: says what stopped it and what would cure it, in sentences', (why) => {
    for (const { board, ...who } of BOARDS)
      for (const breach of [bare(why), full(why, who)]) {
        const words = read(breach, { board });
        expect(words).not.toMatch(/undefined|null|NaN|\[object|\$\{|R-TEST/);
        expect(words).toMatch(/^["A-Z0-9].*[.]$/);
        expect(words).not.toMatch(/ {2}|\.\.|,\.| ,/);
        expect(words.split(/(?<=[.]) /).length, words).toBeGreaterThan(1);
      }
  });
});
