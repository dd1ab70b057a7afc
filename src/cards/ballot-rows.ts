import type { Ballot, Seated } from '../core/meeting/index.ts';
import type { Choice } from '../core/verdict/index.ts';
import type { Setting } from './who.ts';
import { clock } from './words.ts';

/** One member's line on the ballot card. */
export interface BallotRow {
  readonly name: string;
  readonly ballot: string;
}

export const CHOICES: Readonly<Record<Choice, string>> = {
  for: 'For',
  against: 'Against',
  abstain: 'Abstain',
};

/** That a ballot is in and, only where the Board shows votes as they are cast, how it was cast (R-VOTE-5). */
export function received({ board, arrangements }: Setting, cast: Ballot | undefined): string {
  if (cast === undefined) return 'waiting';
  const asCast = arrangements.decisions.vote.ballotsShown === 'as-cast';
  const how = cast.inRoom ? ', by hand' : '';
  return `✔ ${asCast ? CHOICES[cast.choice] : 'received'} ${clock(board, cast.at)}${how}`;
}

/** The ballot of whoever sits in a seat now: one cast by a substitute who has stood down is theirs no longer (R-MEM-2). */
export function castBy(
  ballots: Readonly<Record<string, Ballot>>,
  { seat, person }: Seated,
): Ballot | undefined {
  const cast = ballots[seat];
  return cast?.person === person ? cast : undefined;
}
