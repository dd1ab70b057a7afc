import { type PersonId, personName, seatsOn, substitutesFor } from '../core/constitution/index.ts';
import { type Called, seatedIn } from '../core/meeting/index.ts';
import type { Sighting } from '../core/showing/index.ts';
import { capacitiesOf } from '../core/standing/index.ts';
import { type Band, head, type Sheet, type ShownAs } from './sheet.ts';
import { type Room, shorten } from './size.ts';
import { dateOf, viewerOf } from './who.ts';
import { capital, clause, clock, number, plural, where } from './words.ts';

type Shown = ShownAs<'evidence'>;
const SILENT = 'Teams has said nothing yet of who has joined or left.';

type Confirm = 'here' | 'left';

const TITLES = { here: 'Confirm: here', left: 'Confirm: has left' } as const;

/** Teams' word of who came and went, beside the roll: the clerk alone says what the roll is (R-QUORUM-4). */
export function evidence(showing: Shown, room: Room): Sheet {
  const { meeting, board, arrangements, seen } = showing;
  const clerk = viewerOf(showing)?.posts.includes('clerk') === true;
  const running = clerk && meeting.stage !== 'uncalled' && meeting.stage !== 'closed';
  const people = running
    ? Object.entries(seen).map(([id, sighting]) => rowOf(showing, meeting, id, sighting))
    : [];
  const open = people.filter(({ confirm }) => confirm !== null);
  const agreed = people.filter(({ confirm }) => confirm === null);
  const { shown, left } = shorten([...open, ...agreed], room.rows);
  const others = running ? othersIn(showing, meeting, room) : [];
  const nothing = clerk ? 'There is no roll to take now.' : 'The clerk takes the roll for others.';
  return {
    head: head(where(board, 'the roll'), 'Who is here', ...figureOf(open.length)),
    bands: bandFor(open.length),
    foot: `What Teams says is evidence, never the roll: what you confirm is recorded as your word. It is kept only while the meeting lasts ${clause(arrangements.membershipClause)}.`,
    speak: running ? spokenOf(open.length) : nothing,
    body: {
      text: running ? (people.length === 0 ? SILENT : '') : nothing,
      people: shown.map(({ name, note }, i) => ({ name, note, presses: pressesOf(shown[i]) })),
      more: left === 0 ? '' : `and ${left} more ${plural(left, 'person', 'people')}`,
    },
    plain: { others, take: others.length > 0 },
  };
}

const figureOf = (open: number): readonly [string, string] =>
  open === 0 ? ['', ''] : [String(open), 'to confirm'];

const bandFor = (open: number): readonly Band[] =>
  open === 0
    ? []
    : [
        {
          style: 'accent',
          lead: `Teams and the roll differ for ${number(open)} ${plural(open, 'person', 'people')}.`,
          text: 'Look, or ask; then confirm what is so.',
        },
      ];

const spokenOf = (open: number): string =>
  open === 0
    ? 'Nothing Teams says differs from the roll.'
    : `${capital(number(open))} ${plural(open, 'person', 'people')} to confirm: Teams and the roll differ.`;

interface Row {
  readonly id: PersonId;
  readonly name: string;
  readonly note: string;
  readonly confirm: Confirm | null;
}

function rowOf(showing: Shown, meeting: Called, id: PersonId, { joined, left }: Sighting): Row {
  const { board } = showing;
  const [came, went] = [joined, left].map((at) => (at === null ? null : clock(board, at)));
  const said = [came ? `joined ${came}` : '', went ? `left ${went}` : ''].filter(Boolean).join(', ');
  const roll = rollOf(meeting, id);
  const inTeams = joined !== null && left === null;
  const confirm = inTeams ? (roll.here ? null : 'here') : roll.here ? 'left' : null;
  return { id, name: nameOf(showing, id), note: `Teams: ${said}. The roll: ${roll.words}.`, confirm };
}

const pressesOf = (row: Row | undefined) =>
  row?.confirm ? [{ title: TITLES[row.confirm], verb: `record-${row.confirm}`, person: row.id }] : [];

/** How somebody stands on the roll; a principal who waits for their seat is here. */
function rollOf(meeting: Called, id: PersonId): { readonly here: boolean; readonly words: string } {
  if (seatedIn(meeting).some(({ person }) => person === id)) return { here: true, words: 'here' };
  const waits = Object.values(meeting.attendance).some((a) => a.status === 'present' && a.waiting === id);
  if (waits) return { here: true, words: 'here, until this item ends' };
  if (meeting.attendees.some(({ person }) => person === id)) return { here: true, words: 'attending' };
  return { here: false, words: meeting.gone.includes(id) ? 'left' : 'not here' };
}

/** Members and their substitutes, as the clerk may record them though Teams says nothing of them. */
function othersIn(showing: Shown, meeting: Called, room: Room) {
  const { board, arrangements } = showing;
  const date = dateOf(showing);
  const seats = seatsOn(arrangements, date);
  const principals = board.appointments.flatMap((a) => ('seat' in a ? [a.person] : []));
  const deputies = seats.flatMap((seat) => substitutesFor(board, seat, date).map(({ person }) => person));
  const posts = board.appointments.flatMap((a) => ('post' in a ? [a.person] : []));
  const all = [...new Set([...principals, ...deputies, ...posts])].filter(
    (id) => id !== showing.viewer && capacityOf(showing, id) !== '',
  );
  return all.slice(0, room.rows * 2).map((id) => ({
    title: `${nameOf(showing, id)} (${rollOf(meeting, id).words})`,
    value: id,
  }));
}

const capacityOf = ({ board, arrangements, now }: Shown, person: PersonId): string =>
  capacitiesOf({ board, arrangements, now, person })[0]?.words ?? '';

function nameOf(showing: Shown, id: PersonId): string {
  const [name, capacity] = [personName(showing.board, id), capacityOf(showing, id)];
  return capacity === '' || name.includes(capacity.split(',')[0] ?? capacity) ? name : `${name}, ${capacity}`;
}
