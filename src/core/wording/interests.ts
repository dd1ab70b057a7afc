import { partyName, partyOf, personName, type SeatId, seatTitle } from '../constitution/index.ts';
import { fitForItem, forecastOf, type ItemForecast, type Scheduled } from '../summons/index.ts';
import type { WordingContext } from './context.ts';
import { capitalised, listed } from './names.ts';

/** What an interest declared beforehand does to an item's quorum, and what would cure it (R-QUORUM-4, R-DPI-2). */
export interface RiskInWords {
  readonly lead: string;
  readonly why: string;
  readonly cure: string;
}

/** "Item 6 would be inquorate": `named` is the item, as its reader knows it. */
export function itemRiskInWords(
  risk: ItemForecast,
  named: string,
  summons: Scheduled,
  ctx: WordingContext,
): RiskInWords {
  const { arrangements } = ctx;
  const { atBest, sure, withdrawn, outlook } = risk;
  const declared = `${titles(withdrawn, ctx)} ${withdrawn.length === 1 ? 'has' : 'have'} declared an interest (${arrangements.conductClause})`;
  const counted =
    outlook === 'short'
      ? `${atBest.counted} would count at most, and ${atBest.minimum} are needed (${atBest.clause})`
      : `${sure.counted} would count so far, and ${sure.minimum} are needed (${sure.clause})`;
  const missing = outlook === 'short' ? atBest.missing : [];
  const nobody = missing.map((party) => ` Nobody would count for ${partyName(arrangements, party)}.`);
  return {
    lead:
      outlook === 'short'
        ? `${capitalised(named)} would be inquorate.`
        : `${capitalised(named)} may be inquorate.`,
    why: `${capitalised(declared)}: ${counted}.${nobody.join('')}`,
    cure: `Cure: ${curesOf(risk, summons, ctx).join('; ')}.`,
  };
}

/** Who could still be counted, then what needs nobody: the dispensation of a council, and deferring. */
function curesOf(
  { item, withdrawn, outlook }: ItemForecast,
  summons: Scheduled,
  ctx: WordingContext,
): readonly string[] {
  const { unanswered, absent } = forecastOf(summons, ctx);
  const answers =
    outlook === 'open' && unanswered.length > 0 ? [`an answer from ${titles(unanswered, ctx)}`] : [];
  const inPlace = (seat: SeatId, substitutes: readonly string[], on: string): readonly string[] =>
    substitutes.length === 0
      ? []
      : [`${alternatives(substitutes, ctx)} sits for the ${seatTitle(ctx.arrangements, seat)}${on}`];
  const forAbsent = absent.flatMap(({ seat, substitutes }) => inPlace(seat, substitutes, ''));
  const forWithdrawn = withdrawn.flatMap((seat) =>
    inPlace(seat, fitForItem(seat, item, summons, ctx), ' on this item'),
  );
  const councils = [...new Set(withdrawn.map((seat) => partyName(ctx.arrangements, partyOf(seat))))];
  const granted = `${listed(councils)} ${councils.length === 1 ? 'grants' : 'grant'} a dispensation (s.33 of the Localism Act 2011)`;
  return [...answers, ...forAbsent, ...forWithdrawn, granted, 'or the item is deferred'];
}

const titles = (seats: readonly SeatId[], { arrangements }: WordingContext): string =>
  listed(seats.map((seat) => `the ${seatTitle(arrangements, seat)}`));

const alternatives = (people: readonly string[], { board }: WordingContext): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(people.map((id) => personName(board, id)));
