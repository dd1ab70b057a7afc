import type { Quorum } from '../constitution/index.ts';
import type { MeetingEvent } from './event.ts';
import { evolveAttendance } from './evolve-attendance.ts';
import { evolveBusiness } from './evolve-business.ts';
import { evolveHands } from './evolve-hands.ts';
import type { Business, Called, Meeting, UnderWay } from './state.ts';

export const initialMeeting: Meeting = { stage: 'uncalled' };

/** What a meeting has become after an event. Events that could not follow from the record change nothing. */
export function evolve(meeting: Meeting, event: MeetingEvent): Meeting {
  if (event.type === 'MeetingCalled') {
    return {
      stage: 'assembling',
      id: event.meeting,
      calledAt: event.at,
      attendance: {},
      attendees: [],
      gone: [],
      presiding: null,
      stoodAside: null,
      chairBallots: {},
      lot: null,
      summons: event.summons ?? null,
      standing: event.standing ?? [],
      business: Object.fromEntries(
        event.agenda.map((line): [number, Business] => [line.number, { stage: 'listed', line }]),
      ),
      floor: null,
      interests: [],
      adjournedAt: null,
      foretold: event.interests ?? [],
      excluded: null,
    };
  }
  if (meeting.stage === 'uncalled') return meeting;
  const sat = evolveHands(evolveBusiness(evolveAttendance(meeting, event), event), event);
  return evolveStage(sat, event);
}

function evolveStage(meeting: Called, event: MeetingEvent): Called {
  switch (event.type) {
    case 'CalledToOrder':
      return meeting.stage === 'assembling' ? { ...meeting, stage: 'open', openedAt: event.at } : meeting;
    case 'QuorumLost':
      return meeting.stage === 'open' ? suspended(meeting, event) : meeting;
    case 'QuorumRegained':
      return meeting.stage === 'suspended' ? resumed(meeting) : meeting;
    case 'AdjournmentOffered':
      return meeting.stage === 'suspended' ? { ...meeting, offered: true } : meeting;
    case 'MeetingAdjourned':
      return { ...meeting, adjournedAt: event.at };
    case 'MeetingClosed': {
      const openedAt = meeting.stage === 'assembling' ? null : meeting.openedAt;
      return { ...meeting, stage: 'closed', openedAt, closedAt: event.at };
    }
    default:
      return meeting;
  }
}

function suspended(meeting: UnderWay, event: { at: string; quorum: Quorum; offerAt: string }): Called {
  const { at, quorum, offerAt } = event;
  return { ...meeting, stage: 'suspended', since: at, quorum, offerAt, offered: false };
}

function resumed(meeting: Extract<Meeting, { stage: 'suspended' }>): Called {
  const { since: _since, quorum: _quorum, offerAt: _offerAt, offered: _offered, ...sitting } = meeting;
  return { ...sitting, stage: 'open' };
}
