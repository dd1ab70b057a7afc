import { askRegistration, retractDisclosure } from '../disclosure/index.ts';
import type { Announcement, Audience, Deadline, Line } from '../kernel/index.ts';
import type { SummonsCommand } from './command.ts';
import type { EventOf, PublishedLine, SummonsEvent } from './event.ts';
import { type Moment, type Scheduled, type Summons, type Warning, warningName } from './state.ts';
import { askingName, newsName, summonsNames } from './summons-names.ts';

/** The members' own card, and the clerk's and the chair's. */
const MEMBERS = [{ all: 'members' }] as const;
const PLANNED = {
  kind: 'tell',
  to: [{ post: 'clerk' }, { chair: 'chair-or-vice' }],
  card: 'planning',
  of: '',
} as const;
const refresh = (card: string, of = ''): Announcement => ({ kind: 'refresh', card, of });

const MOST_KEPT_FRESH = 8;

/** The clerk's and the chair's card, and each warning sent since: all show the meeting as it now stands. */
const planningOf = ({ warned }: Scheduled): readonly Announcement[] =>
  ['', ...warned.slice(-MOST_KEPT_FRESH)].map((of) => refresh('planning', of));

/** The public is told of each date and of its end by a message of its own; those before it say what became of theirs. */
const notice = (state: Scheduled, of: string): readonly Announcement[] => [
  { kind: 'show', card: 'notice-of-meeting', of },
  ...noticesOf(state).filter((one) => !('of' in one) || one.of !== of),
];
const dateName = (moves: number): string => (moves === 0 ? '' : `moved ${moves}`);
const noticesOf = ({ moves }: Scheduled): readonly Announcement[] =>
  Array.from({ length: moves + 1 }, (_, move) => refresh('notice-of-meeting', dateName(move))).slice(
    -MOST_KEPT_FRESH,
  );

/** A warning is a message of its own, since nobody is told of a card that only changes; where all is well there is none. */
function warning(event: Warning, state: Scheduled): readonly Announcement[] {
  const of = warningName(event, state.moves);
  return of === null ? planningOf(state) : [{ ...PLANNED, of }, ...planningOf(state)];
}

/** The board's year counts the meetings there are to be (R-MEET-1). */
const noted = ({ id, date }: Scheduled): Announcement => ({
  kind: 'pass',
  subject: 'cycle',
  id: 'board',
  command: { type: 'NoteMeeting', id, date },
});
const unnoted = ({ id }: Scheduled): Announcement => ({
  kind: 'pass',
  subject: 'cycle',
  id: 'board',
  command: { type: 'UnnoteMeeting', id },
});

/** A member's call for a meeting is met by the meeting fixed because of it (R-MEET-2). */
const answered = ({ requisition, id, date }: EventOf<'MeetingScheduled'>): readonly Announcement[] =>
  requisition === undefined
    ? []
    : [
        {
          kind: 'pass',
          subject: 'requisition',
          id: requisition,
          command: { type: 'RecordMet', meeting: id, date },
        },
      ];

/** Of a pecuniary interest the register of its member's council is to know (R-DPI-3). */
const disclosed = (event: EventOf<'InterestNotified'>, { id }: Scheduled): Announcement =>
  event.interest === 'pecuniary' ? askRegistration(event, id) : retractDisclosure(event, id);

/** Who must be told what because of an event; only what is published is shown to everybody. */
export function announce(event: SummonsEvent, state: Summons): readonly Announcement[] {
  if (state.stage === 'unscheduled') return [];
  switch (event.type) {
    case 'MeetingScheduled':
      return [...summoning(MEMBERS, state), PLANNED, ...noticesOf(state), noted(state), ...answered(event)];
    case 'MeetingMoved':
      return [...summoning(MEMBERS, state), PLANNED, ...noticesOf(state), noted(state)];
    case 'MeetingCancelled':
      return [
        ...summoning(everybodyAsked(state), state),
        PLANNED,
        ...notice(state, 'cancelled'),
        unnoted(state),
      ];
    case 'SubstituteAsked':
      return [...asking(event.substitute, state), ...planningOf(state)];
    case 'AgendaOrdered':
      return planningOf(state);
    case 'InterestNotified':
      return [...summonsCopies(state), ...planningOf(state), disclosed(event, state)];
    case 'InterestRetracted':
      return [...summonsCopies(state), ...planningOf(state), retractDisclosure(event, state.id)];
    case 'AnswerGiven':
    case 'BriefingHeld':
      return [...summonsCopies(state), ...planningOf(state)];
    case 'AgendaPublished':
    case 'LateItemAccepted':
      return [
        ...seen(event.type === 'AgendaPublished' ? event.lines : [event.line], state),
        ...notice(state, dateName(state.moves)),
        ...summoning(everybodyAsked(state), state),
        ...planningOf(state),
      ];
    case 'ForecastWorsened':
    case 'ForecastChecked':
    case 'NoticeReminded':
      return warning(event, state);
    case 'MeetingOpened':
      return [...summonsCopies(state), ...planningOf(state)];
  }
}

/** Each item knows that its title has been seen; of a private one its readers are then told (R-EXEMPT-3). */
const seen = (lines: readonly PublishedLine[], { id: meeting }: Scheduled): readonly Announcement[] =>
  lines.flatMap(({ item }) =>
    item === null
      ? []
      : [{ kind: 'pass', subject: 'item', id: item, command: { type: 'RecordPublished', meeting } } as const],
  );

/** Members are told by a message of its own, since nobody is told of a card that only changes; the older ones change. */
function summoning(to: readonly Audience[], state: Scheduled): readonly Announcement[] {
  return [{ kind: 'tell', to, card: 'summons', of: newsName(state) }, ...summonsCopies(state)];
}

const asking = (substitute: string, state: Scheduled): readonly Announcement[] => [
  { kind: 'tell', to: [{ person: substitute }], card: 'summons', of: askingName(state) },
  ...summonsCopies(state),
];

const everybodyAsked = ({ asked }: Scheduled): readonly Audience[] => [
  ...MEMBERS,
  ...[...new Set(Object.values(asked).flat())].map((person) => ({ person })),
];

const summonsCopies = (state: Scheduled): readonly Announcement[] =>
  summonsNames(state).map((of) => ({ kind: 'refresh', card: 'summons', of }));

/** What the bot looks at again before the meeting: the quorum, and until it is published the notice. */
export function deadlines(state: Summons): readonly Deadline<SummonsCommand>[] {
  if (state.stage !== 'scheduled' && state.stage !== 'published') return [];
  const forecasts = state.checkpoints.map(({ name, at }) => ({
    name: `forecast ${name}`,
    at,
    command: { type: 'CheckForecast', checkpoint: name } as const,
  }));
  return state.stage === 'published' ? forecasts : [...forecasts, ...reminded(state.reminders)];
}

const reminded = (reminders: readonly Moment[]): readonly Deadline<SummonsCommand>[] =>
  reminders.map(({ name, at }) => ({
    name: `notice ${name}`,
    at,
    command: { type: 'RemindOfNotice', reminder: name },
  }));

/** A meeting's place in the list of those with a date. */
export type SummonsLine = Pick<
  Scheduled,
  'id' | 'date' | 'time' | 'start' | 'place' | 'lastDay' | 'stage'
> & {
  /** The items on its published agenda. */
  readonly items?: readonly string[];
};

const LINE_CHANGES = new Set<SummonsEvent['type']>([
  'MeetingScheduled',
  'MeetingMoved',
  'MeetingCancelled',
  'AgendaPublished',
  'LateItemAccepted',
  'MeetingOpened',
]);

export function lines(event: SummonsEvent, state: Summons): readonly Line[] {
  if (state.stage === 'unscheduled' || !LINE_CHANGES.has(event.type)) return [];
  const { id, date, time, start, place, lastDay, stage, published } = state;
  const items = published?.lines.flatMap(({ item }) => item ?? []) ?? [];
  const data: SummonsLine = { id, date, time, start, place, lastDay, stage, items };
  const line = { list: 'summons', key: id, data } as const;
  return [stage === 'cancelled' || stage === 'opened' ? { ...line, settled: true } : line];
}
