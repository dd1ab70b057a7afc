import type { SummonsCommand, SummonsEvent } from '../../../src/core/summons/index.ts';
import { summons } from '../../../src/core/summons/index.ts';
import { given } from '../given.ts';

export const CLERK = 'clerk';
/** The Leader of Tunbridge Wells, who is Chairman in the year from September 2026. */
export const CHAIR = 'leader-tunbridge-wells';

type Fixing = Extract<SummonsCommand, { type: 'ScheduleMeeting' }>;

/** A meeting on Thursday 10 December 2026 at two in the Town Hall: its notice is due on Wednesday 2 December. */
export const december: Fixing = {
  type: 'ScheduleMeeting',
  id: '2026-12-10',
  date: '2026-12-10',
  time: '14:00',
  place: 'The Town Hall, Tunbridge Wells',
  mode: 'in-person',
  others: ['2026-09-24'],
  reason: '',
};

export const scheduled: SummonsEvent = {
  type: 'MeetingScheduled',
  id: '2026-12-10',
  at: '2026-11-02T09:00:00Z',
  by: CLERK,
  date: '2026-12-10',
  time: '14:00',
  start: '2026-12-10T14:00:00.000Z',
  place: 'The Town Hall, Tunbridge Wells',
  mode: 'in-person',
  lastDay: '2026-12-02',
  warnings: [],
  reason: '',
  reminders: [
    { name: '5 working days', at: '2026-11-25T09:00:00.000Z' },
    { name: '2 working days', at: '2026-11-30T09:00:00.000Z' },
    { name: 'last day', at: '2026-12-02T09:00:00.000Z' },
    { name: 'past', at: '2026-12-03T09:00:00.000Z' },
  ],
  checkpoints: [
    { name: '10 working days', at: '2026-11-26T09:00:00.000Z' },
    { name: '5 working days', at: '2026-12-03T09:00:00.000Z' },
    { name: '2 working days', at: '2026-12-08T09:00:00.000Z' },
    { name: '1 hour', at: '2026-12-10T13:00:00.000Z' },
  ],
};

export const briefed: SummonsEvent = { type: 'BriefingHeld', at: '2026-11-30T10:00:00Z', by: CLERK };

/** The standing lines of the MKIP arrangements, in their order. */
export const STANDING = [
  'apologies',
  'interests',
  'urgent',
  'exempt',
  'minutes',
  'actions',
  'projects',
  'performance',
  'press',
];

export const waste = { title: 'Shared waste contract', standing: null, item: 'waste' };

export const published: SummonsEvent = {
  type: 'AgendaPublished',
  at: '2026-12-02T10:00:00Z',
  by: CLERK,
  date: '2026-12-02',
  clearDays: 5,
  lines: [{ number: 1, title: 'Shared waste contract', standing: null, item: 'waste' }],
};

/** What a seat's own member has answered, in November. */
export const answered = (
  seat: string,
  answer: 'attending' | 'apologies' | 'substitute',
  substitute?: string,
): SummonsEvent => {
  const [party = '', office = ''] = seat.split('.');
  const event = {
    type: 'AnswerGiven',
    at: '2026-11-20T10:00:00Z',
    seat,
    person: `${office}-${party}`,
    answer,
  } as const;
  return substitute === undefined ? event : { ...event, substitute };
};

export const SEATS = ['maidstone', 'swale', 'tunbridge-wells'].flatMap((party) =>
  ['leader', 'chief-executive'].map((office) => `${party}.${office}`),
);

/** A meeting to come, with what has happened since it was fixed. */
export const onTheBooks = (...events: readonly SummonsEvent[]) => given(summons, scheduled, ...events);
