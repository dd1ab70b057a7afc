import type { AgendaLineData } from '../../src/core/agenda/index.ts';

import type { PressLineData } from '../../src/core/press/index.ts';
import type { Content, Showing } from '../../src/core/showing/index.ts';
import { businessOf, type Scheduled, type SummonsCommand, summons } from '../../src/core/summons/index.ts';
import { CHAIR, play, type Step } from './play.ts';

type Move = Step<SummonsCommand>;
const STANDING = 'apologies,interests,urgent,exempt,minutes,actions,projects,performance,press'.split(',');

const december: Move = [
  '09:00',
  'clerk',
  {
    type: 'ScheduleMeeting',
    id: 'december',
    date: '2026-12-10',
    time: '14:00',
    place: 'The Town Hall, Tunbridge Wells',
    mode: 'in-person',
    others: ['2026-09-24'],
    reason: '',
  },
];
const fixed = (...moves: readonly Move[]): Scheduled =>
  play(summons, summons.initial, [december, ...moves]) as Scheduled;
const answers = (answer: 'attending' | 'apologies', ...people: readonly string[]): readonly Move[] =>
  people.map((person): Move => ['09:10', person, { type: 'AnswerSummons', answer }]);

const item = (more: Partial<AgendaLineData>): AgendaLineData => ({
  ...{ id: 'waste', title: 'Shared waste service', purpose: 'To decide on a shared service.' },
  ...{ motion: 'That the Board recommends a shared waste service.', matter: 'shared-service' },
  ...{ involved: ['maidstone', 'swale'], stage: 'approved', right: 'request', by: 'head-of-waste' },
  ...{ submittedAt: '2026-11-20T09:00:00.000Z', approvedAt: '2026-11-24T09:00:00.000Z' },
  ...more,
});
export const items: readonly AgendaLineData[] = [
  item({}),
  item({ id: 'floods', title: 'Flood defences', right: 'require', by: 'leader-swale', stage: 'submitted' }),
  item({ id: 'fleet', title: 'A joint fleet', stage: 'submitted', by: 'programme-manager' }),
];

export const booked = fixed(...answers('attending', CHAIR, 'leader-maidstone', 'chief-executive-maidstone'));
export const short = fixed(
  ...answers('attending', CHAIR, 'leader-maidstone'),
  ...answers('apologies', 'leader-swale', 'chief-executive-swale'),
);
const briefed: Move = ['09:20', 'clerk', { type: 'RecordBriefing' }];
export const ready = fixed(briefed);
const publishing: Move = [
  '09:30',
  'clerk',
  {
    type: 'PublishAgenda',
    standing: STANDING,
    items: [
      { title: 'Shared waste service', standing: null, item: 'waste' },
      { title: 'Flood defences', standing: null, item: 'floods' },
    ],
  },
];
export const published = fixed(briefed, publishing);
export const withLate = fixed(briefed, publishing, [
  '09:40',
  CHAIR,
  {
    type: 'AcceptLateItem',
    item: { title: 'A joint fleet', standing: null, item: 'fleet' },
    reason: 'The lease offer lapses before the next meeting.',
  },
]);
export const cancelled = fixed(['09:30', 'clerk', { type: 'CancelMeeting', reason: 'The hall is flooded.' }]);

const enquiries: readonly PressLineData[] = [
  {
    ...{ id: 'press-1', kind: 'enquiry', outlet: 'Kent Messenger', stage: 'issued' },
    ...{ dueAt: '2026-11-20T17:00:00.000Z', loggedAt: '2026-11-19T09:00:00.000Z' },
    ...{ party: 'swale', endedAt: '2026-11-19T12:20:00.000Z', heard: {} },
  },
];
const of = 'mkip.summons.december';

export const planned = (
  card: 'planning' | 'briefing',
  meeting: Scheduled,
  among: readonly AgendaLineData[] = items,
): Content => {
  const business = businessOf(meeting, among, [meeting], 'Europe/London');
  return { card, of, summons: meeting, business, press: enquiries };
};
export const noticed = (meeting: Scheduled): Content => ({ card: 'notice-of-meeting', of, summons: meeting });
export const toCome = (meeting: Scheduled, draft: readonly AgendaLineData[] | null): Content => ({
  card: 'agenda',
  meeting: { stage: 'uncalled' },
  of: 'mkip.meeting.none',
  lines: [],
  next: { summons: meeting, key: of, draft },
});

type Show = (content: Content, viewer?: string | null, more?: Partial<Pick<Showing, 'notice'>>) => Showing;

/** What the sample data of the summons' cards shows. */
export const summonsScenes = (show: Show) => ({
  'schedule-meeting': show({ card: 'schedule-meeting', of: 'mkip.summons.new' }, 'clerk'),
  planning: show(planned('planning', booked), 'clerk'),
  briefing: show(planned('briefing', booked), CHAIR),
  'notice-of-meeting': show(noticed(published)),
});
