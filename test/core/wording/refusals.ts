import type { Breach } from '../../../src/core/kernel/index.ts';
import { explain } from '../../../src/core/wording/index.ts';
import { facts, type Overrides } from '../boards.ts';

/** A refusal as the person reads it: the rule that stopped them, then the cure. */
export function read(breach: Breach, overrides: Overrides = {}): string {
  const { stopped, cure } = explain(breach, facts(null, overrides));
  return `${stopped} ${cure}`;
}
