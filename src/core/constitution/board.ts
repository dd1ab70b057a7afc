import { type CivilDate, civilDateAt, type Instant } from '../calendar/index.ts';
import { once, onceForBoth } from '../once/index.ts';
import type { Coming, Former, Recorded } from './entry.ts';
import type { ArrangementsFile, BoardFile } from './schema.ts';

export type PersonId = string;
export type PartyId = string;
/** `party.office`, for example `swale.leader`. */
export type SeatId = string;

/** A board as it stands: its file's, with what the roster has added, ended and is to begin (see `amended`). */
export type Board = Readonly<Omit<BoardFile, 'appointments' | 'substitutes'>> & {
  readonly appointments: readonly (BoardFile['appointments'][number] & Recorded)[];
  readonly substitutes: readonly (BoardFile['substitutes'][number] & Recorded)[];
  readonly former?: readonly Former[];
  readonly coming?: readonly Coming[];
  /** The board as its file has it, where the roster has changed anything. */
  readonly file?: Board;
};
export type Arrangements = Readonly<ArrangementsFile>;
export type Party = Arrangements['parties'][number];
export type Matter = Arrangements['matters'][number];

export function seatId(seat: { readonly party: string; readonly office: string }): SeatId {
  return `${seat.party}.${seat.office}`;
}

/** The one key by which a person is known: tenant and directory object, never a name or an email. */
export function identityKey(who: { readonly tenantId: string; readonly aadObjectId: string }): string {
  return `${who.tenantId.toLowerCase()}/${who.aadObjectId.toLowerCase()}`;
}

/** The arrangements in force at an instant: the last to begin on or before that civil date, else the earliest. */
export function arrangementsAt(board: Board, at: Instant): Arrangements {
  const date = civilDateAt(at, board.timeZone);
  const inOrder = board.arrangements.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const rules = inOrder.findLast((a) => a.from <= date) ?? inOrder[0];
  if (!rules) throw new Error(`board ${board.id} has no arrangements`);
  return rules;
}

export function arrangementsByVersion(board: Board, version: string): Arrangements | undefined {
  return board.arrangements.find((a) => a.version === version);
}

/** The parties that have joined and not left on a civil date, in the register's order (R-DEF-1). */
export function partiesOn(rules: Arrangements, date: CivilDate): readonly Party[] {
  return rules.parties.filter((p) => p.joined <= date && (p.left === undefined || date <= p.left));
}

/** Every seat on a civil date: each party's offices in order (R-MEM-1, 6.1). */
export function seatsOn(rules: Arrangements, date: CivilDate): readonly SeatId[] {
  return seatsOf(rules, rules.offices, date);
}

const seatsOf = onceForBoth((rules: Arrangements, offices: Arrangements['offices'], date: CivilDate) =>
  partiesOn(rules, date).flatMap((party) =>
    offices.map((office) => seatId({ party: party.id, office: office.id })),
  ),
);

export function partyOf(seat: SeatId): PartyId {
  return seat.slice(0, seat.indexOf('.'));
}

export function officeOf(seat: SeatId): string {
  return seat.slice(seat.indexOf('.') + 1);
}

export function partyName(rules: Arrangements, party: PartyId): string {
  return namesOf(rules).get(party) ?? party;
}

const namesOf = once(({ parties }: Arrangements) => new Map(parties.map(({ id, name }) => [id, name])));

/** "Leader of Swale": how a seat is named wherever a person reads it. */
export function seatTitle(rules: Arrangements, seat: SeatId): string {
  const office = rules.offices.find((o) => o.id === officeOf(seat));
  return `${office?.title ?? officeOf(seat)} of ${partyName(rules, partyOf(seat))}`;
}
