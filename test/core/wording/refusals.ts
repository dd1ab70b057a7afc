import type { Board } from '../../../src/core/constitution/index.ts';
import type { Breach, BreachKind } from '../../../src/core/kernel/index.ts';
import type { MeetingCommand } from '../../../src/core/meeting/index.ts';
import { explain } from '../../../src/core/wording/index.ts';
import { facts, mkip, type Overrides } from '../boards.ts';
import { CALLED, having, type Step } from '../meeting/minutes.ts';
import { HERE } from '../meeting/moves.ts';

/** A refusal as the person reads it: the rule that stopped them, then the cure. */
export function read(breach: Breach, overrides: Overrides = {}): string {
  const { stopped, cure } = explain(breach, facts(null, overrides));
  return `${stopped} ${cure}`;
}

/** A breach that says no more than its kind, and what a test adds. */
export const bare = (why: BreachKind, more: Partial<Breach> = {}): Breach => ({
  ...{ rule: 'R-CHAIR-3', clause: '10.2', why, required: 1, found: 0 },
  ...more,
});

/** What somebody reads, breach by breach, when their press at a meeting is out of order. */
export function refusals(
  steps: readonly Step[],
  who: string,
  command: MeetingCommand,
  board: Board = mkip,
): readonly string[] {
  const { ruling } = having(steps, board).when(who, command);
  return ruling.inOrder ? ['In order.'] : ruling.breaches.map((b) => read(b, { board }));
}

/** The roll called, and who has answered it. */
export const roll = (...people: readonly string[]): readonly Step[] => [
  ...CALLED,
  ...people.map((p): Step => [p, HERE]),
];
