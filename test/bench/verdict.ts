import { judgePoll } from '../../src/core/verdict/index.ts';
import { mkip } from '../data/load.ts';
import { quantile } from './measure.ts';

/** Microseconds that core takes to judge a division of so many ballots: the median of many. */
export function verdictMicros(ballots: number): number {
  const [rules] = mkip.arrangements;
  const matter = rules?.matters[0];
  if (!rules || !matter) throw new Error('no arrangements');
  const poll = {
    ...{ rules, matter, involved: rules.parties.map(({ id }) => id), partial: false, objections: [] },
    quorum: { quorate: true, counted: ballots, minimum: 5, missing: [], clause: rules.quorum.clause },
    division: Array.from({ length: ballots }, (_, i) => ({
      ...{ seat: `council-${i}.leader`, person: `leader-${i}` },
      choice: (['for', 'against', 'abstain'] as const)[i % 3] ?? null,
    })),
    seats: ballots,
  };
  const times = Array.from({ length: ballots > 1000 ? 200 : 20_000 }, () => {
    const began = performance.now();
    judgePoll(poll);
    return (performance.now() - began) * 1000;
  });
  return quantile(times, 0.5);
}
