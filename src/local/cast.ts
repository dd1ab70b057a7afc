import { civilDateAt, type Instant } from '../core/calendar/index.ts';
import {
  arrangementsAt,
  type Board,
  chairSeatOn,
  holderOf,
  holdersOfPost,
  type PersonId,
  type SeatId,
  seatsOn,
  viceChairSeatOn,
} from '../core/constitution/index.ts';
import { LocalTrouble } from './trouble.ts';

/** Who plays whom on this machine. */
export interface Cast {
  /** A playground each, in this order; the first is the page to open. */
  readonly players: readonly PersonId[];
  /** The other members, and somebody to draft lines for the press: each played by a stand-in. */
  readonly members: readonly PersonId[];
  readonly communications: readonly PersonId[];
}

/** The Leader who chairs today, whoever else `--as` names, and stand-ins for the rest. Refuses a name it does not know. */
export function castOf(board: Board, now: Instant, names: readonly string[]): Cast {
  const chair = personFor(board, now, 'chair');
  const players = [...new Set([chair, ...names.map((name) => personFor(board, now, name))])];
  const date = civilDateAt(now, board.timeZone);
  const members = seatsOn(arrangementsAt(board, now), date).flatMap(
    (seat) => holderOf(board, seat, date) ?? [],
  );
  const others = (people: readonly PersonId[]) =>
    [...new Set(people)].filter((person) => !players.includes(person));
  const communications = players.some((person) =>
    holdersOfPost(board, 'communications', date).includes(person),
  )
    ? []
    : holdersOfPost(board, 'communications', date).slice(0, 1);
  return { players, members: others(members), communications: others(communications) };
}

function personFor(board: Board, now: Instant, name: string): PersonId {
  const date = civilDateAt(now, board.timeZone);
  const rules = arrangementsAt(board, now);
  const inSeat = (seat: SeatId): PersonId | undefined => holderOf(board, seat, date) ?? undefined;
  const aliases: Readonly<Record<string, () => PersonId | undefined>> = {
    chair: () =>
      inSeat(chairSeatOn(rules, date)) ?? inSeat(viceChairSeatOn(rules, date)) ?? board.people[0]?.id,
    vice: () => inSeat(viceChairSeatOn(rules, date)),
    clerk: () => holdersOfPost(board, 'clerk', date)[0],
    comms: () => holdersOfPost(board, 'communications', date)[0],
  };
  const alias = Object.hasOwn(aliases, name) ? aliases[name]?.() : undefined;
  const person = alias ?? board.people.find((p) => p.id === name)?.id;
  if (person) return person;
  const known = [...Object.keys(aliases), ...board.people.map((p) => p.id)].join(', ');
  throw new LocalTrouble(
    `Nobody on the ${board.shortName} Board is called "${name}". Choose from: ${known}.`,
  );
}
