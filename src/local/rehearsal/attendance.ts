import { clockTimeAt } from '../../core/calendar/index.ts';
import { arrangementsAt, personName, seatTitle } from '../../core/constitution/index.ts';
import type { Records } from './record.ts';

interface Stay {
  readonly person: string;
  readonly capacity: string;
  readonly came: string;
  left: string;
}

/** Everybody who came, in the order they came: name, capacity, from when and until when (R-MINUTES-1). */
export function attendanceRows({ board, events }: Records): readonly (readonly string[])[] {
  const stays: Stay[] = [];
  const clock = (at: string): string => clockTimeAt(at, board.timeZone);
  const leave = (person: string, at: string): void => {
    const stay = stays.findLast((s) => s.person === person && s.left === '');
    if (stay) stay.left = clock(at);
  };
  for (const event of events) {
    if (event.type === 'MemberArrived') {
      const title = seatTitle(arrangementsAt(board, event.at), event.seat);
      const capacity = event.as === 'substitute' ? `substitute for the ${title}` : title;
      // A principal who sat out one item for an interest, and is back, had never left.
      if (stays.some((s) => s.person === event.person && s.capacity === capacity && s.left === '')) continue;
      stays.push({ person: event.person, capacity, came: clock(event.at), left: '' });
    } else if (event.type === 'AttendeeArrived')
      stays.push({
        person: event.person,
        capacity: event.capacity,
        came: clock(event.at),
        left: '',
      });
    else if (
      event.type === 'MemberLeft' ||
      event.type === 'MemberUnseated' ||
      event.type === 'SubstituteStoodDown' ||
      event.type === 'AttendeeLeft'
    )
      leave(event.person, event.at);
  }
  const absent = events.flatMap((event) =>
    event.type === 'ApologiesSent' || event.type === 'SubstituteCalled' ? [event.person] : [],
  );
  const apologies = [...new Set(absent)].filter((person) => !stays.some((s) => s.person === person));
  return [
    ...stays.map(({ person, capacity, came, left }) => [personName(board, person), capacity, came, left]),
    ...apologies.map((person) => [personName(board, person), 'apologies', '', '']),
  ];
}
