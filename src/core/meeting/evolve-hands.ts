import type { MeetingEvent } from './event.ts';
import { showOn } from './select.ts';
import type { Called, Division, Show } from './state.ts';

/** A show of hands on the item under way: put to whoever presides, settled by them, or spoilt meanwhile. */
export function evolveHands(meeting: Called, event: MeetingEvent): Called {
  switch (event.type) {
    case 'HandsRecorded': {
      const { show, at, by: recordedBy, hands, number } = event;
      const put = { show, at, recordedBy, hands, stage: 'put', settled: null, spoilt: null } as const;
      return withDivision(meeting, number, (division) => ({ ...division, show: put }));
    }
    case 'HandsReturned':
    case 'HandsConfirmed': {
      const { by, at, number } = event;
      const stage = event.type === 'HandsReturned' ? 'returned' : 'confirmed';
      return withDivision(meeting, number, (division) => ({
        ...division,
        ballots: stage === 'confirmed' ? pressedOf(division) : division.ballots,
        show: division.show && { ...division.show, stage, settled: { by, at } },
      }));
    }
    case 'MemberLeft':
    case 'MemberUnseated':
    case 'SubstituteStoodDown':
      return spoilt(meeting, event.person, 'left');
    case 'InterestDeclared':
      return event.withdrew && event.number === meeting.floor
        ? spoilt(meeting, event.person, 'withdrew')
        : meeting;
    default:
      return meeting;
  }
}

/** What members pressed themselves: a show that is confirmed takes the place of the one before it. */
const pressedOf = ({ ballots }: Division): Division['ballots'] =>
  Object.fromEntries(Object.entries(ballots).filter(([, { inRoom }]) => inRoom === undefined));

function spoilt(meeting: Called, person: string, how: 'left' | 'withdrew'): Called {
  const { floor } = meeting;
  const show = floor === null ? null : showOn(meeting.business[floor]);
  if (floor === null || !isSpoilt(show, person)) return meeting;
  return withDivision(meeting, floor, (division) => ({
    ...division,
    show: { ...show, spoilt: { person, how } },
  }));
}

const isSpoilt = (show: Show | null, person: string): show is Show =>
  show?.stage === 'put' && show.spoilt === null && show.hands.some((hand) => hand.person === person);

function withDivision(meeting: Called, number: number, change: (division: Division) => Division): Called {
  const item = meeting.business[number];
  if (item?.stage !== 'division') return meeting;
  return {
    ...meeting,
    business: { ...meeting.business, [number]: { ...item, division: change(item.division) } },
  };
}
