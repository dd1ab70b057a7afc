import type { Arrangements } from '../../../src/core/constitution/index.ts';
import type { Choice, DivisionEntry, Poll, Verdict } from '../../../src/core/verdict/index.ts';
import { mkipRules, wealdVaried } from '../constitution/variants.ts';

export { mkipRules, wealdVaried };
export type Pressed = Choice | null;
export type Base = Arrangements['decisions']['vote']['base'];
export type Test = Arrangements['decisions']['unanimity']['test'];

/** The matter of some arrangements that is decided by a method. */
export function matterBy(rules: Arrangements, method: 'ordinary' | 'unanimous' | 'parties') {
  const matter = rules.matters.find((m) => m.method === method);
  if (!matter) throw new Error(`${rules.version} decides nothing by ${method}`);
  return matter;
}

/** The May 2012 arrangements with another reading of a majority or of unanimity. */
export function readAs(change: { base?: Base; test?: Test; casting?: boolean }): Arrangements {
  const { decisions } = mkipRules;
  const { base = 'for-and-against', test = 'present-all-for', casting = false } = change;
  const castingVote = casting ? ({ holder: 'presiding', clause: '11.9' } as const) : null;
  return {
    ...mkipRules,
    decisions: {
      ...decisions,
      vote: { ...decisions.vote, base, castingVote },
      unanimity: { ...decisions.unanimity, test },
    },
  };
}

/** A division by what each member present pressed; `null` pressed nothing. */
export const divisionOf = (pressed: readonly Pressed[]): readonly DivisionEntry[] =>
  pressed.map((choice, i) => ({ seat: `council-${i}.leader`, person: `member-${i}`, choice }));

/** A poll, of every council, with six seats and a quorum, unless a test says otherwise. */
export function poll(pressed: readonly Pressed[], change: Partial<Poll> = {}): Poll {
  const rules = change.rules ?? mkipRules;
  return {
    rules,
    matter: matterBy(rules, 'ordinary'),
    involved: rules.parties.map((p) => p.id),
    partial: false,
    quorum: { quorate: true, counted: pressed.length, minimum: 5, missing: [], clause: '10.3' },
    objections: [],
    division: divisionOf(pressed),
    seats: 6,
    ...change,
  };
}

/** So many pressed For, Against, Abstain and nothing. */
export const pressed = (ayes: number, noes: number, abstained = 0, silent = 0): readonly Pressed[] => [
  ...Array<Pressed>(ayes).fill('for'),
  ...Array<Pressed>(noes).fill('against'),
  ...Array<Pressed>(abstained).fill('abstain'),
  ...Array<Pressed>(silent).fill(null),
];

/** Every way so many voters can each choose one of some choices. */
export function everyDivision(voters: number, choices: readonly Pressed[]): readonly (readonly Pressed[])[] {
  return Array.from({ length: choices.length ** voters }, (_, index) =>
    Array.from(
      { length: voters },
      (_voter, i) => choices[Math.floor(index / choices.length ** i) % choices.length] ?? null,
    ),
  );
}

export const saidBy = (verdict: Verdict) => verdict.reasons.map((r) => r.says);

export function reason<Says extends Verdict['reasons'][number]['says']>(verdict: Verdict, says: Says) {
  const found = verdict.reasons.find((r) => r.says === says);
  if (!found) throw new Error(`the verdict does not say ${says}`);
  return found as Extract<Verdict['reasons'][number], { says: Says }>;
}
