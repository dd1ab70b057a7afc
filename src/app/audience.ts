import { civilDateAt, type Instant } from '../core/calendar/index.ts';
import {
  arrangementsAt,
  type Board,
  chairSeatOn,
  holderOf,
  holdersOfPost,
  officeOf,
  type PersonId,
  seatsOn,
  viceChairSeatOn,
} from '../core/constitution/index.ts';
import type { Audience } from '../core/kernel/index.ts';

/** The people an announcement is for, by who holds what at that moment. Each once. */
export function peopleMeant(audiences: readonly Audience[], board: Board, now: Instant): readonly PersonId[] {
  return [...new Set(audiences.flatMap((audience) => meant(audience, board, now)))];
}

function meant(audience: Audience, board: Board, now: Instant): readonly PersonId[] {
  const rules = arrangementsAt(board, now);
  const date = civilDateAt(now, board.timeZone);
  const holder = (seat: string): readonly PersonId[] => {
    const person = holderOf(board, seat, date);
    return person === null ? [] : [person];
  };
  if ('person' in audience) return [audience.person];
  if ('seat' in audience) return holder(audience.seat);
  if ('post' in audience) return holdersOfPost(board, audience.post, date, audience.party);
  if ('all' in audience) return seatsOn(rules, date).flatMap(holder);
  if ('office' in audience)
    return seatsOn(rules, date)
      .filter((seat) => officeOf(seat) === audience.office)
      .flatMap(holder);
  return [...holder(chairSeatOn(rules, date)), ...holder(viceChairSeatOn(rules, date))];
}
