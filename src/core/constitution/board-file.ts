import type { z } from 'zod';
import {
  type Arrangements,
  type Board,
  identityKey,
  officeOf,
  partyOf,
  type SeatId,
  seatId,
} from './board.ts';
import { faultsOf } from './faults.ts';
import { BoardShape } from './schema.ts';

type Path = readonly (string | number)[];
type Context = z.RefinementCtx;
type Term = { readonly from: string; readonly to?: string | undefined };

/** A board file, whole: its shape, and every name in it pointing at something that exists. */
const BoardSchema = BoardShape.superRefine((board, ctx) => {
  if (ctx.issues.length > 0) return; // one wrong shape would bring a flood of names that point at nothing
  unique(board.people, (p) => p.id, ['people'], ctx);
  unique(board.people, identityKey, ['people'], ctx);
  unique(board.arrangements, (a) => a.version, ['arrangements'], ctx);
  unique(board.arrangements, (a) => a.from, ['arrangements'], ctx);
  board.arrangements.forEach((rules, i) => {
    checkArrangements(rules, ['arrangements', i], ctx);
  });
  checkEntries(board, 'appointments', ctx);
  checkEntries(board, 'substitutes', ctx);
  checkOneHolder(board, ctx);
});

/** Parse a board file. Refuses with one line per fault, each naming its field. */
export function parseBoard(json: unknown): { board: Board } | { faults: readonly string[] } {
  const parsed = BoardSchema.safeParse(json);
  return parsed.success ? { board: parsed.data } : { faults: faultsOf(parsed.error) };
}

function checkArrangements(rules: Arrangements, path: Path, ctx: Context): void {
  unique(rules.parties, (p) => p.id, [...path, 'parties'], ctx);
  unique(rules.offices, (o) => o.id, [...path, 'offices'], ctx);
  unique(rules.matters, (m) => m.id, [...path, 'matters'], ctx);
  unique(rules.chair.order, (id) => id, [...path, 'chair', 'order'], ctx);
  const party = (id: string, ...where: Path) =>
    needs(rules.parties, id, 'party', [...path, 'chair', ...where], ctx);
  const office = (id: string, ...where: Path) => needs(rules.offices, id, 'office', [...path, ...where], ctx);
  rules.chair.order.forEach((id, i) => {
    party(id, 'order', i);
  });
  rules.chair.overrides.forEach((o, i) => {
    party(o.chair, 'overrides', i, 'chair');
    party(o.vice, 'overrides', i, 'vice');
    checkTerm(o, [...path, 'chair', 'overrides', i], ctx);
    if (o.chair === o.vice)
      complain(ctx, [...path, 'chair', 'overrides', i, 'vice'], 'nobody is their own Vice Chairman');
  });
  office(rules.chair.office, 'chair', 'office');
  office(rules.press.circulateTo, 'press', 'circulateTo');
  office(rules.press.consults, 'press', 'consults');
  rules.preElection?.forEach((period, i) => {
    checkTerm(period, [...path, 'preElection', i], ctx);
    period.parties?.forEach((id, j) => {
      needs(rules.parties, id, 'party', [...path, 'preElection', i, 'parties', j], ctx);
    });
  });
}

function checkEntries(board: Board, field: 'appointments' | 'substitutes', ctx: Context): void {
  const people = new Set(board.people.map((p) => p.id));
  board[field].forEach((entry, i) => {
    if (!people.has(entry.person)) complain(ctx, [field, i, 'person'], `nobody has the id "${entry.person}"`);
    if ('seat' in entry && !board.arrangements.some((r) => hasSeat(r, seatId(entry.seat))))
      complain(ctx, [field, i, 'seat'], `no arrangements give ${entry.seat.party} a ${entry.seat.office}`);
    if ('for' in entry && !board.arrangements.some((r) => serves(r, entry.for)))
      complain(ctx, [field, i, 'for'], `no party or observer has the id "${entry.for}"`);
    checkTerm(entry, [field, i], ctx);
  });
}

/** A seat with two holders on one day would be one vote in two hands (R-MEM-1). */
function checkOneHolder(board: Board, ctx: Context): void {
  const held = new Map<SeatId, Term[]>();
  board.appointments.forEach((entry, i) => {
    if (!('seat' in entry)) return;
    const seat = seatId(entry.seat);
    const terms = held.get(seat) ?? [];
    if (terms.some((term) => overlap(term, entry)))
      complain(ctx, ['appointments', i, 'from'], `${seat} has another holder in that time`);
    held.set(seat, [...terms, entry]);
  });
}

const overlap = (a: Term, b: Term): boolean =>
  (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to);

function hasSeat(rules: Arrangements, seat: SeatId): boolean {
  return (
    rules.parties.some((p) => p.id === partyOf(seat)) && rules.offices.some((o) => o.id === officeOf(seat))
  );
}

const serves = (rules: Arrangements, id: string | undefined): boolean =>
  [...rules.parties, ...rules.observers].some((body) => body.id === id);

function checkTerm(term: Term, path: Path, ctx: Context): void {
  if (term.to !== undefined && term.to < term.from)
    complain(ctx, [...path, 'to'], `it ends on ${term.to}, before it begins on ${term.from}`);
}

function needs(
  list: readonly { readonly id: string }[],
  id: string,
  what: string,
  path: Path,
  ctx: Context,
): void {
  if (!list.some((entry) => entry.id === id)) complain(ctx, path, `no ${what} has the id "${id}"`);
}

function unique<T>(list: readonly T[], key: (entry: T) => string, path: Path, ctx: Context): void {
  const seen = new Set<string>();
  list.forEach((entry, i) => {
    if (seen.has(key(entry))) complain(ctx, [...path, i], `"${key(entry)}" is there twice`);
    seen.add(key(entry));
  });
}

function complain(ctx: Context, path: Path, message: string): void {
  ctx.addIssue({ code: 'custom', path: [...path], message });
}
