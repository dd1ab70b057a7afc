import { civilDateAt, clockTimeAt, type Instant } from '../../calendar/index.ts';
import { holderOf, type PersonId, personName, type SeatId, seatTitle } from '../../constitution/index.ts';
import type { Sources } from './types.ts';

type Setting = Pick<Sources, 'board' | 'arrangements' | 'meeting'>;

/** "10:41", where the board sits. */
export const clock = ({ board }: Setting, at: Instant): string => clockTimeAt(at, board.timeZone);

/** "A. Member, Leader of Swale", or whom a substitute sat for; the title alone where it is the name. */
export function memberIn(setting: Setting, seat: SeatId, person: PersonId): string {
  const { board, arrangements, meeting } = setting;
  const [name, title] = [personName(board, person), seatTitle(arrangements, seat)];
  if (name === title) return name;
  const holds = holderOf(board, seat, civilDateAt(meeting.calledAt, board.timeZone)) === person;
  return holds ? `${name}, ${title}` : `${name}, for the ${title}`;
}

/** The same where a sentence begins with it. */
export function whoIn(setting: Setting, seat: SeatId, person: PersonId): string {
  const member = memberIn(setting, seat, person);
  return member.includes(', ') ? `${member},` : `The ${member}`;
}

export const listed = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words);

/** "three", and digits from eleven. */
export const counted = (n: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ?? String(n);

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${counted(n)} ${n === 1 ? one : many}`;

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Ends with one full stop, however a person ended it. */
export const sentence = (text: string): string =>
  /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
