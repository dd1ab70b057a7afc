import type { CivilDate } from '../calendar/index.ts';
import type { Arrangements } from './board.ts';

export type PreElection = NonNullable<Arrangements['preElection']>[number];

/** The pre-election period a civil date falls in: publicity then needs care (R-PRESS-4; 1986 Act, s.2). */
export function preElectionOn({ preElection = [] }: Arrangements, date: CivilDate): PreElection | undefined {
  return preElection.find(({ from, to }) => from <= date && date <= to);
}
