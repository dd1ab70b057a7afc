import type { Arrangements, Matter } from '../core/constitution/index.ts';
import type { Motion } from '../core/meeting/index.ts';
import { matterOf } from '../core/meeting/index.ts';
import { clause } from './words.ts';

const UNANIMITY = {
  'present-all-for': 'every member present must vote For; abstaining defeats it',
  'no-dissent': 'nobody may vote Against',
  'all-seats': 'every seat must vote For; an absence defeats it',
} as const;

const MAJORITY = {
  'for-and-against': 'Carried if more vote For than Against',
  present: 'Carried if more than half of the members present vote For',
  seats: 'Carried if more than half of all the seats vote For',
} as const;

/** How a motion is decided, in one line with its clause (R-CONS-1, R-PARTIAL-2, R-UNAN-1, R-UNAN-2). */
export function methodOf(rules: Arrangements, motion: Motion): string {
  const matter = matterOf(rules, motion.matter);
  const { consensus, partial } = rules.decisions;
  if (matter.method === 'parties')
    return `Each council decides for itself; the Board does not vote ${clause(matter.clause)}`;
  if (matter.method === 'unanimous') return `Unanimity: ${unanimity(rules)} ${clause(matter.clause)}`;
  return motion.partial
    ? `Consensus of the councils involved ${clause(partial.clause)}`
    : `Consensus ${clause(consensus.clause)}`;
}

/** What carries a vote on this matter, and what a tie does, with its clause (R-VOTE-2 to 4, R-UNAN-1). */
export function votingRule(rules: Arrangements, matter: Matter): string {
  if (matter.method === 'unanimous') {
    const words = unanimity(rules);
    return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${clause(matter.clause)}.`;
  }
  const { base, castingVote, clause: source } = rules.decisions.vote;
  const tie = castingVote
    ? `if level, the person presiding has a casting vote ${clause(castingVote.clause)}`
    : 'a tie is not carried, and nobody has a casting vote';
  return `${MAJORITY[base]}; ${tie} ${clause(source)}.`;
}

const unanimity = (rules: Arrangements): string => UNANIMITY[rules.decisions.unanimity.test];
