import {
  hasSubstituteRole,
  judgeQuorum,
  type SeatId,
  seatsOn,
  substitutesFor,
} from '../constitution/index.ts';
import type { Facts } from '../kernel/index.ts';
import type { Forecast, Reply, Scheduled } from './state.ts';

type Rules = Pick<Facts, 'board' | 'arrangements'>;

/** How the quorum looks by the answers given so far (R-QUORUM-1, R-MEM-2). Kent and officers never count. */
export function forecastOf({ date, replies }: Scheduled, { board, arrangements }: Rules): Forecast {
  const seats = seatsOn(arrangements, date);
  const coming = seats.filter((seat) => comes(replies[seat]));
  const unanswered = seats.filter((seat) => replies[seat] === undefined);
  const sure = judgeQuorum(arrangements, date, coming);
  const atBest = judgeQuorum(arrangements, date, [...coming, ...unanswered]);
  const absent = seats
    .filter((seat) => replies[seat] !== undefined && !comes(replies[seat]))
    .map((seat) => ({ seat, substitutes: fitFor(seat, date, { board, arrangements }) }));
  return { outlook: outlookOf(sure.quorate, atBest.quorate), sure, atBest, unanswered, absent };
}

export const comes = (reply: Reply | undefined): boolean =>
  reply?.answer === 'attending' || (reply?.answer === 'substitute' && reply.substitute !== null);

export const outlookOf = (sure: boolean, atBest: boolean): Forecast['outlook'] => {
  if (sure) return 'assured';
  return atBest ? 'open' : 'short';
};

/** Substitutes on a seat's register that day with the role the seat asks for (R-MEM-2, 6.1). */
export function fitFor(seat: SeatId, date: string, { board, arrangements }: Rules): readonly string[] {
  return substitutesFor(board, seat, date)
    .filter((entry) => hasSubstituteRole(arrangements, entry))
    .map((entry) => entry.person);
}

export const STANDING: Readonly<Record<Forecast['outlook'], number>> = { assured: 2, open: 1, short: 0 };

/** Whether it looks worse than before: a lesser outlook, or fewer who could come at best. */
export function isWorse(now: Forecast, before: Forecast): boolean {
  const step = STANDING[now.outlook] - STANDING[before.outlook];
  return step < 0 || (now.outlook === 'short' && now.atBest.counted < before.atBest.counted);
}
