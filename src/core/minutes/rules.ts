import { civilDateAt } from '../calendar/index.ts';
import { holdersOfPost, type PersonId } from '../constitution/index.ts';
import type { Breach, Facts } from '../kernel/index.ts';
import { actingAs } from '../standing/index.ts';

/** The most characters each may have. */
export const MINUTES_LIMITS = { text: 4_000, reason: 500 } as const;

export const minutesRule = (facts: Facts, rule: 'R-MINUTES-1' | 'R-MINUTES-2') => ({
  rule,
  clause: facts.arrangements.agenda.clause,
});

/** The clerk acting, or undefined: minutes are drafted and corrected by Democratic Services alone. */
export function clerkActing({ board, person, now }: Facts): PersonId | undefined {
  if (person === null) return undefined;
  return clerksOf({ board, now }).includes(person) ? person : undefined;
}

const clerksOf = ({ board, now }: Pick<Facts, 'board' | 'now'>): readonly PersonId[] =>
  holdersOfPost(board, 'clerk', civilDateAt(now, board.timeZone));

export const clerkOnly = (facts: Facts): Breach => ({
  ...minutesRule(facts, 'R-MINUTES-1'),
  why: 'minutes-are-the-clerks',
  required: 'the clerk',
  found: actingAs(facts),
  people: clerksOf(facts),
});

export const notBegun = (facts: Facts): Breach => ({
  ...minutesRule(facts, 'R-MINUTES-1'),
  why: 'minutes-not-begun',
  required: 'a closed meeting',
  found: 'none',
});

export const superseded = (facts: Facts, current: number, asked: number): Breach => ({
  ...minutesRule(facts, 'R-MINUTES-2'),
  why: 'minutes-superseded',
  required: current,
  found: asked,
});
