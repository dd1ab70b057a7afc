import {
  daysAfter,
  ENGLAND_AND_WALES,
  type Instant,
  instantOf,
  workingDayBefore,
} from '../calendar/index.ts';
import type { PersonId } from '../constitution/index.ts';
import { type Details, evolveDetails, isDetailsEvent, untouched } from '../details/index.ts';
import type { ComplaintEvent, EventOf, Reminder } from './event.ts';

/** A complaint about what the councils do together. It names whoever complains: never for a shared place (R-DP-1). */
export interface LoggedComplaint extends Readonly<Omit<EventOf<'ComplaintLogged'>, 'type' | 'at' | 'by'>> {
  readonly stage: 'open' | 'closed';
  readonly loggedAt: Instant;
  readonly loggedBy: PersonId;
  /** Reminders sent for the date that now stands. */
  readonly reminded: readonly Reminder[];
  /** Names of the messages sent about it, besides the first. */
  readonly news: readonly string[];
  readonly moved: Pick<EventOf<'ResponseDateMoved'>, 'at' | 'reason'> | null;
  readonly closed: Omit<EventOf<'ComplaintClosed'>, 'type'> | null;
  readonly details: Details;
}

export type Complaint = { readonly stage: 'unlogged' } | LoggedComplaint;

export const initial: Complaint = { stage: 'unlogged' };

export function evolve(state: Complaint, event: ComplaintEvent): Complaint {
  if (event.type === 'ComplaintLogged') return state.stage === 'unlogged' ? logged(event) : state;
  if (state.stage === 'unlogged') return state;
  if (isDetailsEvent(event)) {
    const forgotten = { ...state, complainant: null, contact: null, text: null };
    const kept = event.type === 'DetailsErased' ? forgotten : state;
    return { ...kept, details: evolveDetails(state.details, event) };
  }
  switch (event.type) {
    case 'OwnerChanged':
      return { ...state, owner: event.owner };
    case 'ResponseDateMoved': {
      const { at, reason, respondBy } = event;
      return { ...state, respondBy, moved: { at, reason }, reminded: [] };
    }
    case 'ComplaintReminded':
      return {
        ...state,
        reminded: [...state.reminded, event.when],
        news: [...new Set([...state.news, newsOf(state, event.when)])],
      };
    case 'ComplaintClosed': {
      const { type: _, ...closed } = event;
      return { ...state, stage: 'closed', closed };
    }
  }
}

/** Each reminder is a message of its own, and another for another date. */
export const newsOf = ({ respondBy }: LoggedComplaint, when: Reminder): string => `${when}-${respondBy}`;

const MORNING = '09:00';

/** Two working days before the response is due, and the day after it was. */
export function momentOf({ respondBy, timeZone }: LoggedComplaint, when: Reminder): Instant {
  const day = when === 'before' ? workingDayBefore(respondBy, 2, ENGLAND_AND_WALES) : daysAfter(respondBy, 1);
  return instantOf(day, MORNING, timeZone) ?? `${day}T09:00:00.000Z`;
}

function logged({ type: _, at, by, ...complaint }: EventOf<'ComplaintLogged'>): Complaint {
  return {
    ...complaint,
    ...{ stage: 'open', loggedAt: at, loggedBy: by, reminded: [], news: [], moved: null, closed: null },
    details: untouched,
  };
}
