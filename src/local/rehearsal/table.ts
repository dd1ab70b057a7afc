import type { Check } from './prompter.ts';
import type { Colours } from './script.ts';

const WIDEST = 62;

/** Each check a line: what, what the rule book says, and what was found where it differs. */
export function table(
  checks: readonly Check[],
  { good, bad }: Pick<Colours, 'good' | 'bad'>,
): readonly string[] {
  const width = Math.min(WIDEST, Math.max(0, ...checks.map(({ what }) => what.length)));
  return checks.map(({ what, expected, found }) => {
    const name = what.length > width ? `${what.slice(0, width - 1)}…` : what.padEnd(width);
    return expected === found
      ? `  ${good('✔')} ${name}  ${expected}`
      : `  ${bad('✘')} ${name}  ${expected}, but found: ${found}`;
  });
}
