import {
  type Board,
  hasLeft,
  isBound,
  type SeatId,
  seatId,
  seatsOn,
  seatTitle,
} from '../core/constitution/index.ts';
import { capacitiesOf } from '../core/standing/index.ts';
import { holderName, sinceWhen, whatIsHeld } from './held.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { type Room, shorten } from './size.ts';
import { dateOf } from './who.ts';
import { clause, more, shortDay, where } from './words.ts';

type Shown = ShownAs<'people'>;

interface Line {
  readonly what: string;
  readonly who: string;
  readonly note: string;
}

/** Who holds every seat and post, since when and by what authority; and for whom it is to change them (R-MEM-1 and 2). */
export function people(showing: Shown, room: Room): Sheet {
  const { board, arrangements } = showing;
  const seats = seatsOn(arrangements, dateOf(showing));
  const held = seats.flatMap((seat) => seatLine(showing, seat));
  const filled = held.filter(({ who }) => who !== VACANT).length;
  const groups = [
    group('Seats, one vote each', held, room),
    group(
      'Substitutes',
      board.substitutes.map((e) => substituteLine(showing, e)),
      room,
    ),
    group(
      'Posts, without a vote',
      posts(board).map((e) => line(showing, e)),
      room,
    ),
    group(
      'To come',
      (board.coming ?? []).map((c) => comingLine(showing, c)),
      room,
    ),
  ];
  const left = groups.reduce((sum, g) => sum + g.left, 0);
  return {
    head: head(where(board, 'people'), 'Who holds what', `${filled}/${seats.length}`, 'seats held'),
    foot: `Where nothing else is said, the board file says so. Every change is recorded with its authority, and takes effect at the next press. People are known by their work account, never by a name ${clause(arrangements.membershipClause)}.`,
    speak: `${filled} of ${seats.length} seats are held.`,
    body: {
      groups: groups.filter(({ lines }) => lines.length > 0),
      more: more(left, 'line'),
      awaited: awaited(showing, room),
    },
    plain: { buttons: buttonsFor(showing) },
  };
}

const VACANT = 'vacant';

function group(heading: string, all: readonly Line[], room: Room) {
  const { shown, left } = shorten(all, room.rows);
  return { heading, lines: shown, left };
}

function seatLine(showing: Shown, seat: SeatId): readonly Line[] {
  const { board, arrangements } = showing;
  const date = dateOf(showing);
  const holding = board.appointments.filter(
    (a) => 'seat' in a && seatId(a.seat) === seat && a.from <= date && (a.to === undefined || date <= a.to),
  );
  const what = seatTitle(arrangements, seat);
  if (holding.length === 0) return [{ what, who: VACANT, note: '' }];
  return holding.map((a) => ({ ...line(showing, a), what }));
}

const posts = ({ appointments }: Board) => appointments.filter((a) => 'post' in a);

const line = (showing: Shown, entry: Board['appointments'][number] | Board['substitutes'][number]): Line => ({
  what: whatIsHeld(showing, entry),
  who: holderName(showing.board, entry.person),
  note: changed(showing.board, entry),
});

const substituteLine = (showing: Shown, entry: Board['substitutes'][number]): Line => ({
  ...line(showing, entry),
  what: seatTitle(showing.arrangements, seatId(entry.seat)),
  note: [entry.role, changed(showing.board, entry)].filter(Boolean).join('; '),
});

/** Since when and by what authority, where it is not the board file that says it. */
const changed = (
  board: Board,
  entry: Board['appointments'][number] | Board['substitutes'][number],
): string => (entry.authority === undefined && entry.until === undefined ? '' : sinceWhen(board, entry));

const comingLine = (
  showing: Shown,
  { entry, at, authority }: NonNullable<Board['coming']>[number],
): Line => ({
  what: whatIsHeld(showing, entry),
  who: holderName(showing.board, entry.person),
  note: `from ${shortDay(showing.board, at)}, ${authority}`,
});

/** Those who have not spoken yet: the clerk may hand each of them a new code. */
function awaited(showing: Shown, room: Room) {
  const { board } = showing;
  const { shown } = shorten(
    board.people.filter((p) => !isBound(p) && !hasLeft(board, p.id)),
    room.rows,
  );
  const clerk = isClerk(showing);
  return shown.map(({ id, name }) => ({
    name,
    note: 'has yet to speak to me, from the account chosen or with the code handed over',
    codes: clerk ? [{ person: id }] : [],
  }));
}

const capacities = ({ board, arrangements, now, viewer }: Shown) =>
  capacitiesOf({ board, arrangements, now, person: viewer });

const isClerk = (showing: Shown): boolean =>
  capacities(showing).some((c) => c.kind === 'post' && c.post === 'clerk');

function buttonsFor(showing: Shown) {
  const substitute = { title: 'Name a substitute', verb: 'show-substitute' };
  const end = { title: 'End', verb: 'show-end' };
  if (isClerk(showing)) return [{ title: 'Appoint', verb: 'show-appoint' }, end, substitute];
  return capacities(showing).some((c) => c.kind === 'member') ? [substitute, end] : [];
}
