import type { MeetingEvent } from './event.ts';
import type { Attendance, Called, Presiding } from './state.ts';

type Arrived = Extract<MeetingEvent, { type: 'MemberArrived' }>;
type Left = Extract<MeetingEvent, { type: 'MemberLeft' }>;

/** Who is in which seat, who attends without a vote, and who presides. */
export function evolveAttendance(meeting: Called, event: MeetingEvent): Called {
  switch (event.type) {
    case 'MemberArrived':
      return seat(back(meeting, event.person), event.seat, arrived(meeting.attendance[event.seat], event));
    case 'PrincipalWaited': {
      const sitting = meeting.attendance[event.seat];
      return sitting?.status === 'present'
        ? seat(meeting, event.seat, { ...sitting, waiting: event.person })
        : meeting;
    }
    case 'SubstituteStoodDown':
    case 'MemberLeft':
    case 'MemberUnseated': {
      const stoodAside = meeting.stoodAside?.person === event.person ? null : meeting.stoodAside;
      const gone = [...back(meeting, event.person).gone, event.person];
      return seat({ ...meeting, stoodAside, gone }, event.seat, left(meeting.attendance[event.seat], event));
    }
    case 'ApologiesSent':
      return seat(meeting, event.seat, apologised(meeting.attendance[event.seat], event.person));
    case 'SubstituteCalled':
      return seat(meeting, event.seat, called(meeting, event));
    case 'AttendeeArrived': {
      const { person, capacity, at } = event;
      return { ...back(meeting, person), attendees: [...meeting.attendees, { person, capacity, since: at }] };
    }
    case 'AttendeeLeft':
      return {
        ...meeting,
        attendees: meeting.attendees.filter((a) => a.person !== event.person),
        gone: [...meeting.gone, event.person],
      };
    case 'ChairBallotCast':
      // A lot is drawn between the tied of one count: another ballot makes another count.
      return {
        ...meeting,
        chairBallots: { ...meeting.chairBallots, [event.seat]: event.candidate },
        lot: null,
      };
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
  const { recordedBy } = event;
  const came = { status: 'present', person: event.person, as: event.as, since: event.at } as const;
  const now = recordedBy === undefined ? came : { ...came, recordedBy };
  // A substitute sits for a principal who is here but has withdrawn: the principal waits for the item to end.
  const principalHere = event.as === 'substitute' && before?.status === 'present';
  if (principalHere) return { ...now, waiting: before.person };
  return before?.status === 'apologies' && event.as === 'substitute' ? { ...now, apologies: true } : now;
}

function left(before: Attendance | undefined, event: Pick<Left, 'person' | 'at'>): Attendance {
  if (before?.status === 'present' && before.person !== event.person) {
    const { waiting: _gone, ...sitting } = before;
    return sitting;
  }
  return { status: 'left', person: event.person, at: event.at };
}

/** Apologies never unseat the substitute who sits meanwhile. */
function apologised(sitting: Attendance | undefined, person: string): Attendance {
  if (sitting?.status !== 'present') return { status: 'apologies', person, substitutes: [] };
  return { ...sitting, apologies: true };
}

const back = (meeting: Called, person: string): Called => ({
  ...meeting,
  gone: meeting.gone.filter((p) => p !== person),
});

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
