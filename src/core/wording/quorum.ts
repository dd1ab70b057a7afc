import { civilDateAt } from '../calendar/index.ts';
import {
  hasSubstituteRole,
  type PartyId,
  type PersonId,
  partyName,
  partyOf,
  personName,
  type Quorum,
  seatsOn,
  substitutesFor,
} from '../constitution/index.ts';
import type { Wording, WordingContext } from './context.ts';

/** How many councils, or names, a sentence bears. */
const MOST = 12;
const MOST_SENT_FOR = 6;

/** What a quorum is short of, and what would cure it, by name (R-QUORUM-1, 10.3). */
export function quorumInWords(quorum: Quorum, ctx: WordingContext): Wording {
  const { counted, minimum, missing, clause } = quorum;
  const absent = missing.length === 0 ? '' : lackInWords(quorum, ctx);
  return {
    stopped: `${counted} here, ${minimum} needed (${clause}). ${absent}`.trim(),
    cure: `${needInWords(quorum, ctx)} ${substitutesInWords(quorum, ctx)}`.trim(),
  };
}

/** "Swale has nobody here.", or how many are short where every council is here. */
export function lackInWords({ missing, counted, minimum }: Quorum, ctx: Names): string {
  if (missing.length > 0)
    return `${councils(missing, ctx)} ${missing.length === 1 ? 'has' : 'have'} nobody here.`;
  const short = minimum - counted;
  return `${inWords(short)} ${short === 1 ? 'member' : 'members'} short of a quorum.`;
}

/** How many more make a quorum, and from where. */
export function needInWords({ counted, minimum, missing }: Quorum, ctx: Names): string {
  const short = Math.max(minimum - counted, missing.length);
  if (short <= 0) return '';
  const more = short === 1 ? 'One more member makes' : `${inWords(short)} more members make`;
  if (missing.length === 0) return `${more} a quorum.`;
  const from = councils(missing, ctx);
  if (short > missing.length)
    return missing.length === 1
      ? `${more} a quorum, if at least one is from ${from}.`
      : `${more} a quorum, if there is at least one each from ${from}.`;
  return short === 1
    ? `${more} a quorum, if they are from ${from}.`
    : `${more} a quorum, one each from ${from}.`;
}

/** Who could be sent for, of each council with nobody here; `sitting` already sit in a seat. */
export function substitutesInWords(
  { missing }: Quorum,
  ctx: WordingContext,
  sitting: ReadonlySet<PersonId> = new Set(),
): string {
  const date = civilDateAt(ctx.now, ctx.board.timeZone);
  const seats = seatsOn(ctx.arrangements, date);
  const councilsWords = missing.slice(0, MOST_SENT_FOR).map((party) => {
    const people = seats
      .filter((seat) => partyOf(seat) === party)
      .flatMap((seat) => substitutesFor(ctx.board, seat, date))
      .filter((entry) => hasSubstituteRole(ctx.arrangements, entry) && !sitting.has(entry.person))
      .map((entry) => personName(ctx.board, entry.person));
    const council = partyName(ctx.arrangements, party);
    if (people.length === 0) return `${council} has named no substitutes.`;
    return `Named substitutes for ${council}: ${listed([...new Set(people)], MOST_SENT_FOR, 'disjunction')}.`;
  });
  return councilsWords.join(' ');
}

type Names = Pick<WordingContext, 'arrangements'>;

const councils = (ids: readonly PartyId[], { arrangements }: Names): string =>
  listed(
    ids.map((id) => partyName(arrangements, id)),
    MOST,
    'conjunction',
  );

function listed(names: readonly string[], most: number, type: Intl.ListFormatType): string {
  const left = names.length - most;
  const shown = left > 0 ? [...names.slice(0, most), `${left} more`] : names;
  return new Intl.ListFormat('en-GB', { type: left > 0 ? 'conjunction' : type }).format(shown);
}

const inWords = (n: number): string => ['No', 'One', 'Two', 'Three', 'Four', 'Five'][n] ?? String(n);
