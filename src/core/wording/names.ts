import { civilDateAt } from '../calendar/index.ts';
import {
  type Arrangements,
  chairSeatOn,
  holderOf,
  type PersonId,
  partyName,
  partyOf,
  personName,
  type SeatId,
  seatId,
  seatTitle,
  viceChairSeatOn,
} from '../constitution/index.ts';
import type { WordingContext } from './context.ts';

const today = ({ board, now }: WordingContext): string => civilDateAt(now, board.timeZone);

/** "The Leader of Swale": with the holder's name where the board file gives one of their own. */
export function seatInWords(seat: SeatId, ctx: WordingContext): string {
  const title = seatTitle(ctx.arrangements, seat);
  const holder = holderOf(ctx.board, seat, today(ctx));
  const name = holder === null ? title : personName(ctx.board, holder);
  return name === title ? `the ${title}` : `${name}, the ${title},`;
}

/** Whoever sits in a seat: "the Leader of Swale", or by name and, where the seat is another's, whom they sit for. */
export function memberInWords(person: PersonId, seat: SeatId, ctx: WordingContext): string {
  if (holderOf(ctx.board, seat, today(ctx)) === person) return seatInWords(seat, ctx);
  return `${personName(ctx.board, person)}, sitting for the ${seatTitle(ctx.arrangements, seat)},`;
}

/** One sentence saying who is Chairman and who is Vice Chairman today (10.1). */
export function chairsInWords(ctx: WordingContext): string {
  const chair = seatInWords(chairSeatOn(ctx.arrangements, today(ctx)), ctx);
  const vice = seatInWords(viceChairSeatOn(ctx.arrangements, today(ctx)), ctx);
  return `${capitalised(chair)} is Chairman and ${vice} is Vice Chairman.`;
}

/** The council a seat belongs to. */
export const councilOf = (seat: SeatId | undefined, ctx: WordingContext): string =>
  seat === undefined ? 'A council' : partyName(ctx.arrangements, partyOf(seat));

/** The seat that answers press enquiries for the same council, in words. */
export function pressSeatOf(seat: SeatId | undefined, ctx: WordingContext): string {
  if (seat === undefined) return 'its chief executive';
  return seatInWords(seatId({ party: partyOf(seat), office: ctx.arrangements.press.circulateTo }), ctx);
}

const officeTitle = ({ offices }: Arrangements, office: string): string =>
  offices.find(({ id }) => id === office)?.title ?? office;

/** The title of the office press enquiries go to, for example "Chief Executive" (20.1). */
export const circulatedTitle = ({ arrangements }: WordingContext): string =>
  officeTitle(arrangements, arrangements.press.circulateTo);

/** The title of the office that is consulted on press enquiries, for example "Leader". */
export const consultedTitle = ({ arrangements }: WordingContext): string =>
  officeTitle(arrangements, arrangements.press.consults);

/** The title of the office whose holders may preside, for example "Leader" (10.1). */
export const presidingTitle = ({ arrangements }: WordingContext): string =>
  officeTitle(arrangements, arrangements.chair.office);

/** "Ashlow, Broadmarsh and Hazelcote". */
export const listed = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words);

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
