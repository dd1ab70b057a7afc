import { personName, type SeatId, seatTitle } from '../core/constitution/index.ts';
import { type Forecast, forecastOf, type Scheduled } from '../core/summons/index.ts';
import { type Band, type Fact, fact } from './sheet.ts';
import type { Setting } from './who.ts';
import { clause, list, parties } from './words.ts';

/** Who has answered, and how the quorum looks by it (R-QUORUM-1, R-MEM-2). */
export function answerFacts(setting: Setting, summons: Scheduled): readonly Fact[] {
  const { arrangements } = setting;
  const forecast = forecastOf(summons, setting);
  const coming = Object.entries(summons.replies).flatMap(([seat, { answer, substitute }]) => {
    if (answer === 'attending') return [seatTitle(arrangements, seat)];
    if (answer !== 'substitute') return [];
    const who = substitute === null ? 'a substitute' : personName(setting.board, substitute);
    return [`${who} for the ${seatTitle(arrangements, seat)}`];
  });
  return [
    ...fact('Coming', list(coming)),
    ...fact('Staying away', list(forecast.absent.map(({ seat }) => seatTitle(arrangements, seat)))),
    ...fact('No answer yet', titles(setting, forecast.unanswered)),
    ...fact('Quorum', outlook(setting, forecast)),
  ];
}

/** "Four will come, 5 needed": the outlook in a sentence. */
export function outlook({ arrangements }: Setting, { outlook: is, sure, atBest }: Forecast): string {
  const needed = `${sure.minimum} needed ${clause(arrangements.quorum.clause)}`;
  if (is === 'assured') return `✔ ${sure.counted} will come, ${needed}`;
  if (is === 'open') return `${sure.counted} so far, ${needed}; the others have not answered`;
  return `short: ${atBest.counted} at most, ${needed}`;
}

/** A quorum that cannot be had by the answers given, and who by name could cure it (R-MEM-2, 6.1). */
export function shortBand(setting: Setting, summons: Scheduled): readonly Band[] {
  const forecast = forecastOf(summons, setting);
  if (forecast.outlook !== 'short') return [];
  const { arrangements, board } = setting;
  const { missing } = forecast.atBest;
  const nobody = missing.length > 0 ? ` ${parties(arrangements, missing)} would have nobody here.` : '';
  const cures = forecast.absent.flatMap(({ seat, substitutes }) =>
    substitutes.length === 0
      ? []
      : [
          `${list(
            substitutes.map((id) => personName(board, id)),
            3,
            'or',
          )} may sit for the ${seatTitle(arrangements, seat)}`,
        ],
  );
  const cure = cures.length > 0 ? ` ${list(cures, 4)}.` : ' No substitute on the register could cure it.';
  return [{ style: 'attention', lead: 'There would be no quorum.', text: `${nobody}${cure}`.trim() }];
}

const titles = ({ arrangements }: Setting, seats: readonly SeatId[]): string =>
  list(seats.map((seat) => seatTitle(arrangements, seat)));
