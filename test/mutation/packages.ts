import * as fs from 'node:fs';
import fc from 'fast-check';
import * as temporal from 'temporal-polyfill';
import * as vitest from 'vitest';
import * as zod from 'zod';

/** Fewer runs, and the same every time: a mutant that lives today lives tomorrow. */
const few = <Ts>(property: fc.IProperty<Ts>, params?: fc.Parameters<Ts>): void =>
  fc.assert(property, { ...params, numRuns: Math.min(params?.numRuns ?? 100, 10), seed: 1 });

const PACKAGES: Readonly<Record<string, unknown>> = {
  'node:fs': fs,
  'fast-check': { ...fc, assert: few },
  'temporal-polyfill': temporal,
  vitest,
  zod,
};

/** What the bundle does not hold. */
export function given(name: string): unknown {
  if (!(name in PACKAGES)) throw new Error(`${name} is not among the packages of the mutation run`);
  return PACKAGES[name];
}
