import type { Called } from '../../src/core/meeting/index.ts';
import { type MeetingEvent, meeting } from '../../src/core/meeting/index.ts';
import { AGENDA, CHAIR, EVERYBODY } from './play.ts';

const seatOf = (person: string): string => {
  const [, office = '', party = ''] = /^(leader|chief-executive)-(.+)$/.exec(person) ?? [];
  return `${party}.${office}`;
};

/** A meeting on a day that closed, with those away, those who sent a substitute, and the rest there. */
export function closedOn(
  date: string,
  away: readonly string[] = [],
  substitutes: Readonly<Record<string, string>> = {},
): Called {
  const at = `${date}T10:00:00.000Z`;
  const there = EVERYBODY.filter((person) => !away.includes(person));
  const events: readonly MeetingEvent[] = [
    { type: 'MeetingCalled', at, meeting: date, agenda: [...AGENDA], by: 'clerk' },
    ...there.map((person): MeetingEvent => {
      const substitute = substitutes[person];
      const sits = { type: 'MemberArrived', at, seat: seatOf(person) } as const;
      return substitute === undefined
        ? { ...sits, person, as: 'principal' }
        : { ...sits, person: substitute, as: 'substitute' };
    }),
    { type: 'MeetingClosed', at, by: CHAIR },
  ];
  return events.reduce(meeting.evolve, meeting.initial) as Called;
}

/** Two years of a quarterly board. */
export const lastEight: readonly Called[] = [
  closedOn('2024-12-12'),
  closedOn('2025-03-13', ['leader-swale']),
  closedOn('2025-06-12', [], { 'leader-swale': 'cabinet-member-swale' }),
  closedOn('2025-09-25'),
  closedOn('2025-12-11', ['leader-swale', 'chief-executive-swale']),
  closedOn('2026-03-12', [], { 'chief-executive-maidstone': 'director-maidstone' }),
  closedOn('2026-06-11'),
  closedOn('2026-09-24', ['chief-executive-tunbridge-wells']),
];
