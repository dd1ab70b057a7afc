import { civilDateAt } from '../core/calendar/index.ts';
import {
  holderOf,
  type PersonId,
  personName,
  postsHeldBy,
  type SeatId,
  seatsHeldBy,
  seatTitle,
  substituteEntriesOf,
} from '../core/constitution/index.ts';
import type { Called } from '../core/meeting/index.ts';
import type { Showing } from '../core/showing/index.ts';

export type Setting = Pick<Showing, 'board' | 'arrangements' | 'now' | 'viewer'>;

/** The last date asked for: a card asks for its own many times over. */
let last = { now: '', timeZone: '', date: '' };

/** The civil date of a card, where the board sits. */
export function dateOf({ now, board: { timeZone } }: Pick<Setting, 'now' | 'board'>): string {
  if (last.now !== now || last.timeZone !== timeZone)
    last = { now, timeZone, date: civilDateAt(now, timeZone) };
  return last.date;
}

/** The viewer's part in a board, or null for the copy everybody sees. */
export function viewerOf(setting: Setting) {
  const { viewer, board } = setting;
  if (viewer === null) return null;
  const date = dateOf(setting);
  return {
    person: viewer,
    seats: seatsHeldBy(board, viewer, date),
    substituteFor: substituteEntriesOf(board, viewer, date).map((entry) => entry.seat),
    posts: postsHeldBy(board, viewer, date),
  };
}

/** Who sits in a seat, as the record names them: "Leader of Swale", with the person where that says more. */
export function member(setting: Omit<Setting, 'viewer'>, seat: SeatId, person: PersonId): string {
  const { board, arrangements } = setting;
  const title = seatTitle(arrangements, seat);
  const name = personName(board, person);
  if (holderOf(board, seat, dateOf(setting)) !== person) return `${name}, for the ${title}`;
  return name === title ? title : `${name}, ${title}`;
}

/** The interest a person declared in an item, if any. */
export const interestOf = (meeting: Called, person: PersonId, number: number) =>
  meeting.interests.find((i) => i.person === person && i.number === number);
