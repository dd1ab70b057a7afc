import type { MeetingEvent } from './event.ts';
import type { Attendance, Called, Presiding } from './state.ts';

type Arrived = Extract<MeetingEvent, { type: 'MemberArrived' }>;
type Left = Extract<MeetingEvent, { type: 'MemberLeft' }>;

/** Who is in which seat, who attends without a vote, and who presides. */
export function evolveAttendance(meeting: Called, event: MeetingEvent): Called {
  switch (event.type) {
    case 'MemberArrived':
      return seat(meeting, event.seat, arrived(meeting.attendance[event.seat], event));
    case 'PrincipalWaited': {
      const sitting = meeting.attendance[event.seat];
      return sitting?.status === 'present'
        ? seat(meeting, event.seat, { ...sitting, waiting: event.person })
        : meeting;
    }
    case 'SubstituteStoodDown':
    case 'MemberLeft': {
      const stoodAside = meeting.stoodAside?.person === event.person ? null : meeting.stoodAside;
      return seat({ ...meeting, stoodAside }, event.seat, left(meeting.attendance[event.seat], event));
    }
    case 'ApologiesSent':
      return meeting.attendance[event.seat]?.status === 'present'
        ? meeting
        : seat(meeting, event.seat, { status: 'apologies', person: event.person, substitutes: [] });
    case 'SubstituteCalled':
      return seat(meeting, event.seat, called(meeting, event));
    case 'AttendeeArrived': {
      const { person, capacity, at } = event;
      return { ...meeting, attendees: [...meeting.attendees, { person, capacity, since: at }] };
    }
    case 'AttendeeLeft':
      return { ...meeting, attendees: meeting.attendees.filter((a) => a.person !== event.person) };
    case 'ChairBallotCast':
      return { ...meeting, chairBallots: { ...meeting.chairBallots, [event.seat]: event.candidate } };
    case 'LotDrawn':
      return { ...meeting, lot: event.candidate };
    case 'ChairTaken': {
      const { seat: chair, person, basis } = event;
      const aside = standsAside(meeting);
      const stoodAside = aside?.person === person ? null : aside;
      return { ...unelected(meeting), presiding: { seat: chair, person, basis }, stoodAside };
    }
    case 'ChairVacated':
      return { ...unelected(meeting), presiding: null, stoodAside: standsAside(meeting) };
    default:
      return meeting;
  }
}

function seat(meeting: Called, id: string, attendance: Attendance): Called {
  return { ...meeting, attendance: { ...meeting.attendance, [id]: attendance } };
}

function arrived(before: Attendance | undefined, event: Arrived): Attendance {
  const now = { status: 'present', person: event.person, as: event.as, since: event.at } as const;
  // A substitute sits for a principal who is here but has withdrawn: the principal waits for the item to end.
  const principalHere = event.as === 'substitute' && before?.status === 'present';
  return principalHere ? { ...now, waiting: before.person } : now;
}

function left(before: Attendance | undefined, event: Pick<Left, 'person' | 'at'>): Attendance {
  if (before?.status === 'present' && before.person !== event.person) {
    const { waiting: _gone, ...sitting } = before;
    return sitting;
  }
  return { status: 'left', person: event.person, at: event.at };
}

function called(meeting: Called, event: Extract<MeetingEvent, { type: 'SubstituteCalled' }>): Attendance {
  const { person, substitutes } = event;
  const sitting = meeting.attendance[event.seat];
  if (sitting?.status !== 'present') return { status: 'apologies', person, substitutes };
  return meeting.floor === null ? sitting : { ...sitting, calledFor: meeting.floor };
}

/** An election serves the vacancy it was held for; the next one starts from an empty box (R-CHAIR-3). */
const unelected = (meeting: Called): Called => ({ ...meeting, chairBallots: {}, lot: null });

/** Whoever presided first and stands aside only for this item takes the chair back after it (R-DPI-2). */
function standsAside({ stoodAside, presiding, interests, floor }: Called): Presiding | null {
  if (stoodAside || presiding === null) return stoodAside;
  const withdrew = interests.some((i) => i.withdrew && i.number === floor && i.person === presiding.person);
  return withdrew ? presiding : null;
}
