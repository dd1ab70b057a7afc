import { civilDateAt } from '../calendar/index.ts';
import {
  hasSubstituteRole,
  type PartyId,
  partyName,
  partyOf,
  personName,
  type Quorum,
  seatsOn,
  substitutesFor,
} from '../constitution/index.ts';
import type { Wording, WordingContext } from './context.ts';

/** What a quorum is short of, and what would cure it, by name (R-QUORUM-1, 10.3). */
export function quorumInWords(quorum: Quorum, ctx: WordingContext): Wording {
  const { counted, minimum, missing, clause } = quorum;
  const absent = missing.map((party) => `${partyName(ctx.arrangements, party)} has nobody here.`);
  return {
    stopped: [`${counted} here, ${minimum} needed (${clause}).`, ...absent].join(' '),
    cure: [shortfall(quorum, ctx), ...missing.map((party) => substitutesInWords(party, ctx))]
      .join(' ')
      .trim(),
  };
}

function shortfall({ counted, minimum, missing }: Quorum, ctx: WordingContext): string {
  const short = Math.max(minimum - counted, missing.length);
  if (short <= 0) return '';
  const more = short === 1 ? 'One more member makes' : `${inWords(short)} more members make`;
  if (missing.length === 0) return `${more} a quorum.`;
  const from = new Intl.ListFormat('en-GB').format(missing.map((p) => partyName(ctx.arrangements, p)));
  if (short > missing.length)
    return missing.length === 1
      ? `${more} a quorum, if at least one is from ${from}.`
      : `${more} a quorum, if there is at least one each from ${from}.`;
  return short === 1
    ? `${more} a quorum, if they are from ${from}.`
    : `${more} a quorum, one each from ${from}.`;
}

function substitutesInWords(party: PartyId, ctx: WordingContext): string {
  const date = civilDateAt(ctx.now, ctx.board.timeZone);
  const people = seatsOn(ctx.arrangements, date)
    .filter((seat) => partyOf(seat) === party)
    .flatMap((seat) => substitutesFor(ctx.board, seat, date))
    .filter((entry) => hasSubstituteRole(ctx.arrangements, entry))
    .map((entry) => personName(ctx.board, entry.person));
  if (people.length === 0) return `${partyName(ctx.arrangements, party)} has named no substitutes.`;
  const names = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(people);
  return `Named substitutes for ${partyName(ctx.arrangements, party)}: ${names}.`;
}

const inWords = (n: number): string => ['No', 'One', 'Two', 'Three', 'Four', 'Five'][n] ?? String(n);
