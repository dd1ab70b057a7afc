import { civilDateAt } from '../../core/calendar/index.ts';
import type { Board, PersonId } from '../../core/constitution/index.ts';
import {
  type DecisionEntered,
  decisionNumber,
  parseDecisionNumber,
  type Register,
  type YearLine,
} from '../../core/register/index.ts';
import type { Notice, Showing } from '../../core/showing/index.ts';
import type { StreamKey } from '../ports.ts';
import { readDecision } from '../scenes.ts';
import { streamKey } from '../stream-key.ts';
import type { DeskParts } from './parts.ts';

/** As many decisions as a card bears, however long their titles. */
export const PAGE = 10;

export interface Lookup {
  readonly store: Pick<DeskParts['store'], 'lists'>;
  readonly handler: Pick<DeskParts['handler'], 'state'>;
  readonly clock: DeskParts['clock'];
}

/** A year's register as a stream. */
export const registerOf = (board: Board, year: number): StreamKey =>
  streamKey({ board: board.id, subject: 'register', id: String(year) });

/** Where a year's decisions end, however many there are. */
export const yearEnd = (year: number): string => decisionNumber(year, 999_999_999);

/**
 * A page of the register, newest first, of the decision `at` and those before it; the newest where `at` names none.
 * Serials have no gaps: a page is found by counting back from the last of each year, and only its own lines are read.
 */
export async function registerPage(
  parts: Lookup & Pick<DeskParts, 'scenes'>,
  board: Board,
  person: PersonId,
  at?: unknown,
  notice?: Notice,
): Promise<Showing> {
  const years = await yearsOf(parts, board);
  const total = years.reduce((sum, { last }) => sum + last, 0);
  const from = Math.max(0, Math.min(newerThan(years, at), total - 1));
  const content = {
    card: 'register',
    of: registerOf(board, years[0]?.year ?? yearNow(parts, board)),
    decisions: await decisionsAfter(parts, board, years, from, PAGE),
    total,
    earlier: numbersFrom(years, from + PAGE, 1)[0] ?? null,
    later: from === 0 ? null : (numbersFrom(years, Math.max(0, from - PAGE), 1)[0] ?? null),
  } as const;
  return parts.scenes.frame(board, person, content, notice);
}

/** Decisions newest first, from the one after so many: as many as asked for, or as there are. */
export async function decisionsAfter(
  { store }: Lookup,
  board: Board,
  years: readonly YearLine[],
  skipped: number,
  many: number,
): Promise<readonly DecisionEntered[]> {
  const numbers = numbersFrom(years, skipped, many);
  const found = await Promise.all(numbers.map((number) => readDecision(store.lists, board.id, number)));
  return found.filter((entry) => entry !== null);
}

/** The decision of a number, or of a bare serial in the latest year that has one. */
export async function findDecision(
  parts: Lookup,
  board: Board,
  asked: string,
): Promise<DecisionEntered | null> {
  if (parseDecisionNumber(asked)) return readDecision(parts.store.lists, board.id, asked);
  const serial = Number(asked);
  const year = (await yearsOf(parts, board)).find(({ last }) => serial >= 1 && serial <= last);
  return year ? readDecision(parts.store.lists, board.id, decisionNumber(year.year, serial)) : null;
}

/** How many decisions each year has, latest year first; years without any are left out. */
export async function yearsOf(parts: Lookup, board: Board): Promise<readonly YearLine[]> {
  const years = range(yearNow(parts, board), firstYear(board));
  const found = await Promise.all(years.map((year) => yearOf(parts, board, year)));
  return found.filter(({ last }) => last > 0);
}

async function yearOf({ store, handler }: Lookup, board: Board, year: number): Promise<YearLine> {
  const line = await store.lists.get(board.id, 'register', String(year));
  if (line) return line.data as YearLine;
  // Lists of a version of ours that kept no count have decisions all the same, until they are drawn again.
  const first = await store.lists.get(board.id, 'decision', decisionNumber(year, 1));
  if (!first) return { year, last: 0 };
  const { serial } = (await handler.state(registerOf(board, year))) as Register;
  return { year, last: serial };
}

/** How many decisions are newer than one; none where it is no decision's number. */
function newerThan(years: readonly YearLine[], at: unknown): number {
  const named = parseDecisionNumber(at);
  if (!named) return 0;
  return years.reduce((newer, { year, last }) => {
    if (year > named.year) return newer + last;
    return year === named.year ? newer + Math.max(0, last - named.serial) : newer;
  }, 0);
}

function numbersFrom(years: readonly YearLine[], skipped: number, many: number): readonly string[] {
  const numbers: string[] = [];
  let left = skipped;
  for (const { year, last } of years) {
    for (let serial = last - left; serial > 0 && numbers.length < many; serial -= 1)
      numbers.push(decisionNumber(year, serial));
    left = Math.max(0, left - last);
  }
  return numbers;
}

const yearNow = ({ clock }: Lookup, board: Board): number =>
  Number(civilDateAt(clock.now(), board.timeZone).slice(0, 4));

/** Nobody decided anything before the first party joined or the first arrangements began. */
function firstYear(board: Board): number {
  const dates = board.arrangements.flatMap(({ from, parties }) => [from, ...parties.map((p) => p.joined)]);
  return Number(dates.toSorted()[0]?.slice(0, 4));
}

const range = (last: number, first: number): readonly number[] =>
  Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => last - i);
