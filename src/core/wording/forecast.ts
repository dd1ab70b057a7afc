import { partyName } from '../constitution/index.ts';
import type { Forecast } from '../summons/index.ts';
import type { WordingContext } from './context.ts';

/** How the quorum of a meeting to come looks, in a line: "Five will attend: a quorum (10.3)." (R-QUORUM-1) */
export function forecastInWords(
  { outlook, sure, atBest, unanswered }: Forecast,
  { arrangements }: Pick<WordingContext, 'arrangements'>,
): string {
  const needed = `${inWords(sure.minimum)} make a quorum (${sure.clause})`;
  if (outlook === 'assured') return `${begun(sure.counted)} will attend: a quorum (${sure.clause}).`;
  if (outlook === 'open') {
    const silent = unanswered.length === 1 ? 'one has' : `${inWords(unanswered.length)} have`;
    return `${begun(sure.counted)} will attend so far; ${needed}, and ${silent} not answered.`;
  }
  const nobody = atBest.missing.map((party) => ` Nobody will come from ${partyName(arrangements, party)}.`);
  return `${begun(atBest.counted)} will attend at most; ${needed}.${nobody.slice(0, MOST_NAMED).join('')}`;
}

const MOST_NAMED = 3;
const SMALL = ['nobody', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (n: number): string => SMALL[n] ?? String(n);
const begun = (n: number): string => inWords(n).replace(/^./, (letter) => letter.toUpperCase());
