import type { CivilDate, Instant } from '../calendar/index.ts';
import type { OfficeHolders, PartyId, PersonId } from '../constitution/index.ts';
import type { CycleEvent, EventOf, Horizon, Task } from './event.ts';

export interface Done {
  readonly by: PersonId;
  readonly at: Instant;
}

/** One year's hand-over from a host council to the next. */
export interface HandOver {
  /** The day the offices rotated. */
  readonly turn: CivilDate;
  readonly outgoing: OfficeHolders;
  readonly incoming: OfficeHolders;
  readonly done: Readonly<Partial<Record<Task, Done>>>;
  readonly confirmed: Done | null;
  /** When the clerk is next reminded of what is left. */
  readonly remindAt: Instant;
  readonly reminders: number;
}

/** What comes round in a board's year: meetings in every quarter, offices that rotate, a term that ends. */
export interface Cycle {
  readonly stage: 'kept';
  /** Null until the bot has first looked ahead. */
  readonly begunAt: Instant | null;
  readonly horizon: Horizon;
  /** The days of the meetings on record, by the meeting's id. */
  readonly meetings: Readonly<Record<string, CivilDate>>;
  /** First days of quarters that were warned of. */
  readonly quartersWarned: readonly CivilDate[];
  /** Warnings given of an end: `6-months 2027-08-31`. */
  readonly termsWarned: readonly string[];
  /** When the clerk is asked who presides, until they have been asked or have said. */
  readonly askAt: Instant | null;
  readonly confirmed: (Done & { readonly chair: PartyId; readonly vice: PartyId }) | null;
  readonly lastTurn: CivilDate | null;
  readonly handOver: HandOver | null;
  /** How many departures from the rotation were noted. */
  readonly departures: number;
}

export const TASKS: readonly Task[] = ['clerk', 'mailbox', 'staff', 'files'];

export const initial: Cycle = {
  stage: 'kept',
  begunAt: null,
  horizon: { quarters: [], turns: [], terms: [] },
  meetings: {},
  quartersWarned: [],
  termsWarned: [],
  askAt: null,
  confirmed: null,
  lastTurn: null,
  handOver: null,
  departures: 0,
};

/** What of a hand-over has not been done. */
export const leftOf = ({ done }: HandOver): readonly Task[] => TASKS.filter((task) => !(task in done));

/** Whether there is nothing more to a hand-over. */
export const isOver = (handOver: HandOver): boolean =>
  handOver.confirmed !== null && leftOf(handOver).length === 0;

export const warningKey = ({ warning, ends }: { warning: string; ends: CivilDate }): string =>
  `${warning} ${ends}`;

export function evolve(state: Cycle, event: CycleEvent): Cycle {
  switch (event.type) {
    case 'CycleBegun':
      return { ...state, begunAt: event.at, askAt: event.askAt, horizon: event.horizon };
    case 'CycleExtended':
      return { ...state, horizon: event.horizon, lastTurn: event.turn ?? state.lastTurn };
    case 'MeetingNoted':
      return { ...state, meetings: { ...state.meetings, [event.id]: event.date } };
    case 'MeetingUnnoted': {
      const { [event.id]: _gone, ...meetings } = state.meetings;
      return { ...state, meetings };
    }
    case 'QuarterWarned':
      return { ...state, quartersWarned: [...state.quartersWarned, event.first] };
    case 'TermWarned':
      return { ...state, termsWarned: [...state.termsWarned, warningKey(event)] };
    case 'ConfirmationAsked':
      return { ...state, askAt: null };
    case 'ChairConfirmed': {
      const { by, at, chair, vice } = event;
      return { ...state, askAt: null, confirmed: { by, at, chair, vice } };
    }
    case 'DepartureNoted':
      return { ...state, departures: state.departures + 1 };
    default:
      return { ...state, ...handedOver(state, event) };
  }
}

type HandOverEvent = EventOf<'HandOverBegun' | 'TaskDone' | 'HandOverConfirmed' | 'HandOverReminded'>;

function handedOver({ handOver }: Cycle, event: HandOverEvent): Partial<Cycle> {
  if (event.type === 'HandOverBegun') return begun(event);
  if (handOver === null) return {};
  const { at } = event;
  switch (event.type) {
    case 'TaskDone':
      return { handOver: { ...handOver, done: { ...handOver.done, [event.task]: { by: event.by, at } } } };
    case 'HandOverConfirmed':
      return { handOver: { ...handOver, confirmed: { by: event.by, at }, remindAt: event.remindAt } };
    case 'HandOverReminded':
      return { handOver: { ...handOver, remindAt: event.remindAt, reminders: handOver.reminders + 1 } };
  }
}

const begun = ({
  turn,
  outgoing,
  incoming,
  remindAt,
  horizon,
}: EventOf<'HandOverBegun'>): Partial<Cycle> => ({
  horizon,
  lastTurn: turn,
  handOver: { turn, outgoing, incoming, remindAt, done: {}, confirmed: null, reminders: 0 },
});
