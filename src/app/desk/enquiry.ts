import { civilDateAt } from '../../core/calendar/index.ts';
import { substitutesFor } from '../../core/constitution/index.ts';
import type { PressEnquiry } from '../../core/press/index.ts';
import { peopleMeant } from '../audience.ts';
import type { DeskParts, Speaker } from './parts.ts';

/** An enquiry names a journalist: it is shown only in a personal chat, to those it was sent to and to whoever logged it (R-DP-1). */
export function mayReadEnquiry(
  { clock }: Pick<DeskParts, 'clock'>,
  { board, person, place }: Pick<Speaker, 'board' | 'person' | 'place'>,
  enquiry: PressEnquiry,
): boolean {
  if (place.scope !== 'personal' || enquiry.stage === 'unlogged') return false;
  if (enquiry.loggedBy === person) return true;
  const now = clock.now();
  const date = civilDateAt(now, board.timeZone);
  const seats = enquiry.circulatedTo.map((seat) => ({ seat }));
  const meant = peopleMeant([...seats, { post: 'communications' }, { chair: 'chair-or-vice' }], board, now);
  const deputed = enquiry.circulatedTo.flatMap((seat) => substitutesFor(board, seat, date));
  return meant.includes(person) || deputed.some((entry) => entry.person === person);
}
