import type { Breach, Facts } from '../../kernel/index.ts';

/** The rule and clause a breach cites. */
export type Cited = Pick<Breach, 'rule' | 'clause'>;

export const agendaRule = (facts: Facts): Cited => ({
  rule: 'R-AGENDA-1',
  clause: facts.arrangements.agenda.clause,
});

export const chairRule = (facts: Facts): Cited => ({
  rule: 'R-CHAIR-3',
  clause: `${facts.arrangements.chair.clause}, ${facts.arrangements.chair.standInClause}`,
});

export const consensusRule = (facts: Facts): Cited => ({
  rule: 'R-CONS-1',
  clause: facts.arrangements.decisions.consensus.clause,
});

export const membershipRule = (facts: Facts, rule: Breach['rule']): Cited => ({
  rule,
  clause: facts.arrangements.membershipClause,
});

export const voteRule = (facts: Facts, rule: Breach['rule']): Cited => ({
  rule,
  clause: facts.arrangements.decisions.vote.clause,
});
