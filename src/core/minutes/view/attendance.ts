import { civilDateAt } from '../../calendar/index.ts';
import {
  type PersonId,
  partyName,
  partyOf,
  personName,
  type SeatId,
  seatsOn,
  seatTitle,
} from '../../constitution/index.ts';
import type { MeetingEvent } from '../../meeting/index.ts';
import { clock, listed } from './names.ts';
import { grid, type Part, type Sources, said } from './types.ts';

interface Stay {
  readonly person: PersonId;
  readonly seat: SeatId | null;
  readonly capacity: string;
  readonly came: string;
  left: string;
}

/** Who was present by council and capacity, who attended, and who sent apologies (R-MINUTES-1). */
export function attendancePart(sources: Sources): Part {
  const stays = staysOf(sources);
  const { board, arrangements } = sources;
  const members = stays.flatMap((stay) => (stay.seat === null ? [] : [{ ...stay, seat: stay.seat }]));
  const others = stays.filter(({ seat }) => seat === null);
  const rows = members.map(({ person, seat, capacity, came, left }) => [
    personName(board, person),
    partyName(arrangements, partyOf(seat)),
    capacity,
    came,
    left || 'To the close',
  ]);
  const absent = apologiesOf(sources.events)
    .filter(({ person }) => !members.some((m) => m.person === person))
    .map(({ seat, person }) => apology(sources, seat, person));
  const unheard = unheardOf(
    sources,
    members.map(({ seat }) => seat),
  );
  return {
    ref: 'A',
    heading: 'Attendance',
    blocks: [
      ...grid('Members present', ['Name', 'Council', 'Capacity', 'Came', 'Left'], rows),
      ...(rows.length === 0 ? [said('No member was present.')] : []),
      ...grid(
        'In attendance, without a vote',
        ['Name', 'Capacity', 'Came', 'Left'],
        others.map(({ person, capacity, came, left }) => [
          personName(board, person),
          capacity,
          came,
          left || 'To the close',
        ]),
      ),
      said(
        absent.length === 0
          ? 'There were no apologies for absence.'
          : `Apologies for absence: ${listed(absent)}.`,
      ),
      ...(unheard.length === 0 ? [] : [said(`Absent without apologies: ${listed(unheard)}.`)]),
    ],
  };
}

/** Everybody who came, in the order they came, from when and until when. */
function staysOf(sources: Sources): readonly Stay[] {
  const stays: Stay[] = [];
  for (const event of sources.events) {
    if (event.type === 'MemberArrived') {
      const title = seatTitle(sources.arrangements, event.seat);
      const capacity = event.as === 'substitute' ? `Substitute for the ${title}` : title;
      // A principal who sat out one item for an interest, and is back, had never left.
      if (stays.some((s) => s.person === event.person && s.capacity === capacity && s.left === '')) continue;
      stays.push({
        person: event.person,
        seat: event.seat,
        capacity,
        came: whenAndBy(sources, event),
        left: '',
      });
    } else if (event.type === 'AttendeeArrived') {
      const { person, capacity } = event;
      stays.push({ person, seat: null, capacity, came: whenAndBy(sources, event), left: '' });
    } else leave(sources, stays, event);
  }
  return stays;
}

/** When, and that the clerk took the roll for them where they did not say so themselves. */
const whenAndBy = (sources: Sources, event: Rolled): string => {
  const taken = 'recordedBy' in event && event.recordedBy !== undefined;
  return taken ? `${clock(sources, event.at)}, recorded by the clerk` : clock(sources, event.at);
};
type Rolled = Pick<MeetingEvent, 'at'> & { readonly recordedBy?: PersonId | undefined };

function leave(sources: Sources, stays: readonly Stay[], event: MeetingEvent): void {
  if (
    event.type !== 'MemberLeft' &&
    event.type !== 'MemberUnseated' &&
    event.type !== 'SubstituteStoodDown' &&
    event.type !== 'AttendeeLeft'
  )
    return;
  const stay = stays.findLast((s) => s.person === event.person && s.left === '');
  if (stay) stay.left = whenAndBy(sources, event);
}

function apologiesOf(events: readonly MeetingEvent[]) {
  const sent = events.flatMap((event) =>
    event.type === 'ApologiesSent' || event.type === 'SubstituteCalled'
      ? [{ seat: event.seat, person: event.person }]
      : [],
  );
  return [...new Map(sent.map((one) => [one.person, one])).values()];
}

function apology({ board, arrangements }: Sources, seat: SeatId, person: PersonId): string {
  const [name, title] = [personName(board, person), seatTitle(arrangements, seat)];
  return name === title ? name : `${name} (${title})`;
}

/** Seats nobody sat in and for which nobody wrote. */
function unheardOf(
  { board, arrangements, meeting, events }: Sources,
  sat: readonly SeatId[],
): readonly string[] {
  const sent = new Set(apologiesOf(events).map(({ seat }) => seat));
  return seatsOn(arrangements, civilDateAt(meeting.calledAt, board.timeZone))
    .filter((seat) => !sat.includes(seat) && !sent.has(seat))
    .map((seat) => `the ${seatTitle(arrangements, seat)}`);
}
