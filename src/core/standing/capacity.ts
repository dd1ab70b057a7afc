import { civilDateAt } from '../calendar/index.ts';
import {
  type Arrangements,
  appointmentsOf,
  chairSeatOn,
  hasSubstituteRole,
  type PartyId,
  type PersonId,
  type Post,
  partiesOn,
  partyOf,
  postTitle,
  type SeatId,
  seatsHeldBy,
  seatsOn,
  seatTitle,
  substituteEntriesOf,
  viceChairSeatOn,
} from '../constitution/index.ts';
import type { Facts } from '../kernel/index.ts';
import { onceForBoth } from '../once/index.ts';

/** One capacity in which a person may act at this moment; `words` is how the record names it (R-RECORD-1). */
export type Capacity =
  | {
      readonly kind: 'member' | 'substitute';
      readonly seat: SeatId;
      readonly party: PartyId;
      readonly words: string;
    }
  | { readonly kind: 'post'; readonly post: Post; readonly party?: PartyId; readonly words: string };

/**
 * Every capacity of the person acting, seats first. Seats of a council that has left, and substitutes without the
 * role their seat asks for (6.1), give none; nor does the bot itself have any.
 */
export function capacitiesOf({ board, arrangements, person, now }: Facts): readonly Capacity[] {
  if (person === null) return [];
  const date = civilDateAt(now, board.timeZone);
  const seats = seatSetOn(arrangements, board, date);
  const held = seatsHeldBy(board, person, date)
    .filter((seat) => seats.has(seat))
    .map((seat): Capacity => inSeat('member', seat, seatTitle(arrangements, seat)));
  const deputed = substituteEntriesOf(board, person, date)
    .filter((entry) => seats.has(entry.seat) && hasSubstituteRole(arrangements, entry))
    .map(
      (entry): Capacity =>
        inSeat(
          'substitute',
          entry.seat,
          `${entry.role}, substitute for the ${seatTitle(arrangements, entry.seat)}`,
        ),
    );
  return [...held, ...deputed, ...postsOf(board, person, arrangements, date)];
}

const seatSetOn = onceForBoth(
  (rules: Arrangements, _: Facts['board'], date: string): ReadonlySet<SeatId> =>
    new Set(seatsOn(rules, date)),
);

/** Whether the person acting is Chairman or Vice Chairman today: the office is its council's Leader's (R-CHAIR-1, 10.1). */
export function chairRoleOf({
  board,
  arrangements,
  person,
  now,
}: Facts): 'chairman' | 'vice-chairman' | null {
  if (person === null) return null;
  const date = civilDateAt(now, board.timeZone);
  const held = seatsHeldBy(board, person, date);
  if (held.includes(chairSeatOn(arrangements, date))) return 'chairman';
  return held.includes(viceChairSeatOn(arrangements, date)) ? 'vice-chairman' : null;
}

/** What a breach found when it asked who was acting: their first capacity, in words. */
export function actingAs(facts: Facts): string {
  if (facts.person === null) return 'Quorate itself';
  return capacitiesOf(facts)[0]?.words ?? 'nobody on this board';
}

const inSeat = (kind: 'member' | 'substitute', seat: SeatId, words: string): Capacity => ({
  kind,
  seat,
  party: partyOf(seat),
  words,
});

function postsOf(
  board: Facts['board'],
  person: PersonId,
  rules: Arrangements,
  date: string,
): readonly Capacity[] {
  return appointmentsOf(board, person).flatMap((a): Capacity[] => {
    if (!('post' in a)) return [];
    if (date < a.from || (a.to !== undefined && a.to < date)) return [];
    const party = partiesOn(rules, date).find(({ id }) => id === a.for)?.id;
    const post = { kind: 'post', post: a.post, words: postTitle(a.post) } as const;
    return [party === undefined ? post : { ...post, party }];
  });
}
