import type { CivilDate, Instant } from '../calendar/index.ts';
import type { PersonId, Quorum, SeatId } from '../constitution/index.ts';
import type { AnswerGiven, EventOf, Mode, PublishedLine, SummonsEvent } from './event.ts';

/** Something the bot must do at a moment fixed when the meeting was. */
export interface Moment {
  readonly name: string;
  readonly at: Instant;
}

export interface Reply {
  readonly answer: AnswerGiven['answer'];
  readonly person: PersonId;
  /** Who is to sit, where that was said. */
  readonly substitute: PersonId | null;
  readonly at: Instant;
}

/** How the quorum of a meeting to come looks, by what its members have answered. */
export interface Forecast {
  /** `assured` by the answers given; `open` while enough have not answered; `short` even if all of those came. */
  readonly outlook: 'assured' | 'open' | 'short';
  readonly sure: Quorum;
  readonly atBest: Quorum;
  readonly unanswered: readonly SeatId[];
  /** Seats whose member stays away and for whom nobody sits, with the substitutes on the register who could sit. */
  readonly absent: readonly { readonly seat: SeatId; readonly substitutes: readonly PersonId[] }[];
}

/** An interest in an item, declared before the meeting (R-DPI-1). */
export interface NotifiedInterest {
  readonly person: PersonId;
  readonly item: string;
  readonly interest: 'pecuniary' | 'other';
}

export interface LateItem {
  readonly by: PersonId;
  readonly as: string;
  readonly reason: string;
  readonly at: Instant;
  readonly line: PublishedLine;
}

export interface Publication {
  readonly at: Instant;
  readonly date: CivilDate;
  readonly clearDays: number;
  readonly lines: readonly PublishedLine[];
}

/** What every meeting with a date has. */
export interface Dated {
  readonly id: string;
  readonly date: CivilDate;
  /** Clock time there, as `HH:MM`. */
  readonly time: string;
  readonly start: Instant;
  readonly place: string;
  readonly mode: Mode;
  readonly scheduledAt: Instant;
  /** How often it has been moved: a calendar file's sequence. */
  readonly moves: number;
  /** The last working day on which publication gives the clear days asked for (R-NOTICE-1). */
  readonly lastDay: CivilDate;
  readonly warnings: readonly string[];
  readonly reason: string;
  readonly replies: Readonly<Record<SeatId, Reply>>;
  /** Substitutes who have been asked to sit, by the seat. */
  readonly asked: Readonly<Record<SeatId, readonly PersonId[]>>;
  /** Interests declared beforehand: each is a person's, whatever seat they may sit in. */
  readonly interests: readonly NotifiedInterest[];
  readonly briefedAt: Instant | null;
  readonly published: Publication | null;
  readonly late: readonly LateItem[];
  /** Items in the order the chair has put them in; what came since follows as it came. */
  readonly order: readonly string[];
  /** What clerk and chair have been warned of, each warning by its name: every one is a card of its own. */
  readonly warned: readonly string[];
  readonly reminders: readonly Moment[];
  readonly checkpoints: readonly Moment[];
}

/** A meeting from its date to its opening (R-MEET-2, R-AGENDA-1, R-NOTICE-1). */
export type Summons =
  | { readonly stage: 'unscheduled' }
  | (Dated & { readonly stage: 'scheduled' })
  | (Dated & { readonly stage: 'published'; readonly published: Publication })
  | (Dated & { readonly stage: 'cancelled'; readonly cancelledFor: string })
  /** Its roll has been called: what follows is the meeting's own record. */
  | (Dated & { readonly stage: 'opened' });

export type Scheduled = Exclude<Summons, { readonly stage: 'unscheduled' }>;

export const initial: Summons = { stage: 'unscheduled' };

export function evolve(state: Summons, event: SummonsEvent): Summons {
  if (event.type === 'MeetingScheduled') return state.stage === 'unscheduled' ? scheduled(event) : state;
  if (state.stage === 'unscheduled') return state;
  switch (event.type) {
    case 'MeetingMoved':
      return moved(state, event);
    case 'MeetingCancelled':
      return { ...state, stage: 'cancelled', cancelledFor: event.reason };
    case 'AnswerGiven':
      return { ...state, replies: { ...state.replies, [event.seat]: replyOf(event) } };
    case 'SubstituteAsked':
      return asked(state, event);
    case 'InterestNotified': {
      const { person, item, interest } = event;
      return { ...state, interests: [...othersThan(state, event), { person, item, interest }] };
    }
    case 'InterestRetracted':
      return { ...state, interests: othersThan(state, event) };
    case 'BriefingHeld':
      return { ...state, briefedAt: event.at };
    case 'AgendaPublished':
      return { ...state, stage: 'published', published: publicationOf(event) };
    case 'LateItemAccepted':
      return accepted(state, event);
    case 'AgendaOrdered':
      return { ...state, order: event.order };
    case 'ForecastWorsened':
      return warnedOf(state, event);
    case 'ForecastChecked':
      return warnedOf(
        { ...state, checkpoints: state.checkpoints.filter((c) => c.name !== event.checkpoint) },
        event,
      );
    case 'NoticeReminded':
      return warnedOf(
        { ...state, reminders: state.reminders.filter((r) => r.name !== event.reminder) },
        event,
      );
    case 'MeetingOpened':
      return { ...state, stage: 'opened' };
  }
}

const othersThan = (
  { interests }: Scheduled,
  { person, item }: Omit<NotifiedInterest, 'interest'>,
): readonly NotifiedInterest[] => interests.filter((i) => i.person !== person || i.item !== item);

function scheduled(event: EventOf<'MeetingScheduled'>): Summons {
  const { type: _type, at, by: _by, requisition: _answered, ...fixed } = event;
  return {
    ...fixed,
    stage: 'scheduled',
    scheduledAt: at,
    moves: 0,
    replies: {},
    asked: {},
    interests: [],
    briefedAt: null,
    published: null,
    late: [],
    order: [],
    warned: [],
  };
}

const warnedOf = <S extends Scheduled>(state: S, event: Warning): S => {
  const name = warningName(event, state.moves);
  return name === null ? state : { ...state, warned: [...state.warned, name] };
};

export type Warning = EventOf<'ForecastWorsened' | 'ForecastChecked' | 'NoticeReminded'>;

/** What a warning is known by, so that each goes out as one message; null where all is well and nobody is warned. */
export function warningName(event: Warning, moves: number): string | null {
  const date = moves === 0 ? '' : ` ${moves}`;
  switch (event.type) {
    case 'ForecastWorsened':
      return `worse ${event.at}`;
    case 'ForecastChecked':
      return event.forecast.outlook === 'assured' && !event.items?.length
        ? null
        : `quorum ${event.checkpoint}${date}`;
    case 'NoticeReminded':
      return `notice ${event.reminder}${date}`;
  }
}

/** A new date is asked about anew, and its notice begins again; the briefing on the same business stands. */
function moved(state: Scheduled, event: EventOf<'MeetingMoved'>): Summons {
  const { type: _type, at: _at, by: _by, ...fixed } = event;
  const dated: Dated = { ...state, ...fixed, moves: state.moves + 1 };
  if (fixed.start !== state.start)
    return { ...dated, stage: 'scheduled', replies: {}, asked: {}, published: null, late: [] };
  return state.published
    ? { ...dated, stage: 'published', published: state.published }
    : { ...dated, stage: 'scheduled' };
}

function asked(state: Scheduled, { seat, substitute }: EventOf<'SubstituteAsked'>): Summons {
  const before = state.asked[seat] ?? [];
  return { ...state, asked: { ...state.asked, [seat]: [...before, substitute] } };
}

const replyOf = ({ answer, person, substitute, at }: AnswerGiven): Reply => ({
  answer,
  person,
  substitute: substitute ?? null,
  at,
});

const publicationOf = ({ at, date, clearDays, lines }: EventOf<'AgendaPublished'>): Publication => ({
  at,
  date,
  clearDays,
  lines,
});

function accepted(state: Scheduled, { by, as, reason, at, line }: EventOf<'LateItemAccepted'>): Summons {
  if (state.published === null || state.stage === 'cancelled') return state;
  const published = { ...state.published, lines: [...state.published.lines, line] };
  return { ...state, published, late: [...state.late, { by, as, reason, at, line }] };
}
