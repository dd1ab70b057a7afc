import type { CivilDate, Instant } from '../calendar/index.ts';
import { once } from '../once/index.ts';
import {
  type Arrangements,
  type Board,
  identityKey,
  officeOf,
  type PartyId,
  type PersonId,
  type SeatId,
  seatId,
} from './board.ts';
import { Post } from './schema.ts';

export { Post };

export interface SubstituteEntry {
  readonly person: PersonId;
  readonly seat: SeatId;
  readonly role: string;
  readonly from: CivilDate;
  /** The moment the roster put them on it, where it was not the board file. */
  readonly since?: Instant;
}

const within = (term: { from: string; to?: string | undefined }, date: CivilDate): boolean =>
  term.from <= date && (term.to === undefined || date <= term.to);

/** Whether somebody has spoken yet: until then only the roster knows of them, and no account is theirs. */
export const isBound = (person: { readonly aadObjectId: string }): boolean => person.aadObjectId !== '';

export function personByIdentity(
  board: Board,
  who: { readonly tenantId: string; readonly aadObjectId: string },
): PersonId | undefined {
  return identitiesOf(board).get(identityKey(who));
}

const identitiesOf = once(
  ({ people }: Board) =>
    new Map(people.filter(isBound).map((person) => [identityKey(person), person.id] as const)),
);

export function personName(board: Board, person: PersonId): string {
  return namesOf(board).get(person) ?? 'Someone no longer on this board';
}

const namesOf = once(({ people }: Board) => new Map(people.map(({ id, name }) => [id, name] as const)));

type Appointment = Board['appointments'][number];

const byHolder = once(({ appointments }: Board) => grouped(appointments, ({ person }) => person));
const bySeat = once(({ appointments }: Board) =>
  grouped(appointments, (a) => ('seat' in a ? seatId(a.seat) : '')),
);

function grouped(
  list: readonly Appointment[],
  by: (entry: Appointment) => string,
): ReadonlyMap<string, readonly Appointment[]> {
  const groups = new Map<string, Appointment[]>();
  for (const entry of list) {
    const group = groups.get(by(entry));
    if (group) group.push(entry);
    else groups.set(by(entry), [entry]);
  }
  return groups;
}

/** A person's appointments, whenever they begin and end. */
export function appointmentsOf(board: Board, person: PersonId): readonly Appointment[] {
  return byHolder(board).get(person) ?? [];
}

/** The seats a person holds in their own right on a date (R-MEM-1, 6.1). */
export function seatsHeldBy(board: Board, person: PersonId, date: CivilDate): readonly SeatId[] {
  return appointmentsOf(board, person).flatMap((a) =>
    'seat' in a && within(a, date) ? [seatId(a.seat)] : [],
  );
}

/** Who holds a seat in their own right on a date; null is a vacancy, which never lowers the quorum (R-QUORUM-2). */
export function holderOf(board: Board, seat: SeatId, date: CivilDate): PersonId | null {
  return (
    bySeat(board)
      .get(seat)
      ?.find((a) => within(a, date))?.person ?? null
  );
}

/** The posts a person holds on a date: clerk, officer, communications and so on. None of them votes (R-MEM-3, R-MEM-4). */
export function postsHeldBy(board: Board, person: PersonId, date: CivilDate): readonly Post[] {
  return appointmentsOf(board, person).flatMap((a) => ('post' in a && within(a, date) ? [a.post] : []));
}

/** Who holds a post on a date; of one council alone where it is named. */
export function holdersOfPost(
  board: Board,
  post: Post,
  date: CivilDate,
  party?: PartyId,
): readonly PersonId[] {
  return board.appointments.flatMap((a) =>
    'post' in a && a.post === post && within(a, date) && (party === undefined || a.for === party)
      ? [a.person]
      : [],
  );
}

/** The substitutes on a seat's register on a date (R-MEM-2, 6.1). */
export function substitutesFor(board: Board, seat: SeatId, date: CivilDate): readonly SubstituteEntry[] {
  return board.substitutes.flatMap((s) =>
    seatId(s.seat) === seat && within(s, date) ? [onRegister(s)] : [],
  );
}

export function substituteEntriesOf(
  board: Board,
  person: PersonId,
  date: CivilDate,
): readonly SubstituteEntry[] {
  return board.substitutes.flatMap((s) => (s.person === person && within(s, date) ? [onRegister(s)] : []));
}

const onRegister = ({ person, seat, role, from, since }: Board['substitutes'][number]): SubstituteEntry => ({
  person,
  seat: seatId(seat),
  role,
  from,
  ...(since === undefined ? {} : { since }),
});

/** Whether a substitute has the role the arrangements ask for: Cabinet Member for a Leader, Director for a Chief Executive (6.1). */
export function hasSubstituteRole(rules: Arrangements, entry: SubstituteEntry): boolean {
  const office = rules.offices.find((o) => o.id === officeOf(entry.seat));
  return office?.substituteRoles.includes(entry.role) ?? false;
}

const POST_TITLES: Record<Post, string> = {
  clerk: 'Clerk (Democratic Services)',
  'monitoring-officer': 'Monitoring Officer',
  'programme-manager': 'Programme Manager',
  officer: 'Officer',
  communications: 'Communications',
  'service-board': 'Shared Service Board',
  observer: 'Observer, without a vote',
};

export const postTitle = (post: Post): string => POST_TITLES[post];
