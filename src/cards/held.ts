import {
  type Board,
  type Entry,
  partyName,
  personName,
  postTitle,
  seatId,
  seatTitle,
} from '../core/constitution/index.ts';
import type { Setting } from './who.ts';
import { shortDay } from './words.ts';

type Standing = Board['appointments'][number] | Board['substitutes'][number];

/** "Leader of Swale", "Communications, Swale", "Substitute for the Leader of Swale". */
export function whatIsHeld({ arrangements }: Pick<Setting, 'arrangements'>, entry: Entry): string {
  if ('post' in entry) {
    const title = postTitle(entry.post);
    if (entry.for === undefined) return title;
    const observer = arrangements.observers.find(({ id }) => id === entry.for)?.name;
    return `${title}, ${observer ?? partyName(arrangements, entry.for)}`;
  }
  const title = seatTitle(arrangements, seatId(entry.seat));
  return 'role' in entry ? `${entry.role}, substitute for the ${title}` : title;
}

/** "since Thu 26 Nov 2026, Board decision 2026/014": the board file is its own authority. */
export function sinceWhen(board: Board, entry: Standing): string {
  const noon = `${entry.from}T12:00:00Z`;
  const since = `since ${shortDay(board, entry.since ?? noon)}, ${entry.authority ?? 'the board file'}`;
  const last = entry.until ?? (entry.to === undefined ? undefined : `${entry.to}T12:00:00Z`);
  return last === undefined ? since : `${since}; until ${shortDay(board, last)}`;
}

/** A person, and that the bot has not met them yet. */
export function holderName(board: Board, person: string): string {
  const met = board.people.find(({ id }) => id === person)?.aadObjectId !== '';
  return met ? personName(board, person) : `${personName(board, person)} (has yet to speak to me)`;
}
