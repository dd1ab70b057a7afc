import { personName, type SeatId, seatTitle } from '../core/constitution/index.ts';
import { chairRoleOf } from '../core/standing/index.ts';
import { clerkOf, forecastOf, type Scheduled } from '../core/summons/index.ts';
import { forecastInWords } from '../core/wording/index.ts';
import { type Fact, fact } from './sheet.ts';
import type { Setting } from './who.ts';
import { list } from './words.ts';

/** A button that asks a registered substitute to sit: `Ask NAME`, by the verb `ask-substitute`. */
export interface Ask {
  readonly title: string;
  readonly seat: SeatId;
  readonly substitute: string;
}

/** An ActionSet bears six buttons. */
const MOST_ASKS = 6;

/** "Five will attend: a quorum (10.3).": the forecast in a line. */
export const forecastLine = (setting: Setting, summons: Scheduled): string =>
  forecastInWords(forecastOf(summons, setting), setting);

/** Clerk and chair ask; the substitutes they could ask, those first whose council would otherwise have nobody: each person once. */
export function asksOf(setting: Setting, summons: Scheduled): readonly Ask[] {
  if ((summons.stage !== 'scheduled' && summons.stage !== 'published') || !mayAsk(setting)) return [];
  const { absent, atBest } = forecastOf(summons, setting);
  const urgent = ({ seat }: { readonly seat: SeatId }): boolean =>
    atBest.missing.some((party) => seat.startsWith(`${party}.`));
  const asks = absent
    .toSorted((a, b) => Number(urgent(b)) - Number(urgent(a)))
    .flatMap(({ seat, substitutes }) =>
      substitutes
        .filter((person) => summons.asked[seat]?.includes(person) !== true)
        .map((substitute) => ({ title: `Ask ${personName(setting.board, substitute)}`, seat, substitute })),
    );
  return [...new Map(asks.toReversed().map((ask) => [ask.substitute, ask])).values()]
    .toReversed()
    .slice(0, MOST_ASKS);
}

function mayAsk(setting: Setting): boolean {
  const facts = { ...setting, person: setting.viewer };
  return clerkOf(facts) !== undefined || chairRoleOf(facts) !== null;
}

/** Substitutes who have been asked and have not answered, with the seats they would sit in. */
export function askedFacts({ board, arrangements }: Setting, summons: Scheduled): readonly Fact[] {
  const waiting = Object.entries(summons.asked).flatMap(([seat, people]) =>
    summons.replies[seat]?.answer === 'attending'
      ? []
      : people
          .filter((person) => summons.replies[seat]?.person !== person)
          .map((person) => `${personName(board, person)} for the ${seatTitle(arrangements, seat)}`),
  );
  return fact('Asked to sit', list(waiting));
}
