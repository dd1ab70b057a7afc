import type { CivilDate, Instant } from '../calendar/index.ts';
import { type PartyId, seatId } from '../constitution/index.ts';
import { erasingDeadline, forgetting, isDetailsEvent } from '../details/index.ts';
import type { Announcement, Audience, Deadline, Line } from '../kernel/index.ts';
import { type Clock, dueOn, markDays } from './clock.ts';
import type { RequestCommand } from './command.ts';
import { MARKS, type Mark, type Regime, type RequestEvent } from './event.ts';
import { momentOf } from './moments.ts';
import { isLiveRequest, type LoggedRequest, newsOf, type Request } from './state.ts';

const CARD = 'request';

/** In personal chats alone: a request names whoever asked, and its text may. */
export function announce(event: RequestEvent, state: Request): readonly Announcement[] {
  if (state.stage === 'unlogged') return [];
  const copies = ['', ...state.news].map((of) => ({ card: CARD, of }));
  if (event.type === 'DetailsErased') return forgetting(...copies);
  if (isDetailsEvent(event)) return [];
  const refresh = copies.map((copy): Announcement => ({ kind: 'refresh', ...copy }));
  switch (event.type) {
    case 'RequestLogged':
      return [tell('', [...ownOf(state), { person: state.loggedBy }])];
    case 'RequestCopied':
      return [...refresh, tell('', [...state.others.flatMap(peopleOf(state.office))])];
    case 'RequestReminded': {
      const told = event.mark === 'views' ? event.silent.flatMap(peopleOf(state.office)) : ownOf(state);
      const of = newsOf(state, event.mark);
      return [...refresh.filter((one) => !('of' in one && one.of === of)), tell(of, told)];
    }
    default:
      return refresh;
  }
}

const tell = (of: string, to: readonly Audience[]): Announcement => ({ kind: 'tell', to, card: CARD, of });

/** A council's communications and its chief executive. */
const peopleOf =
  (office: string) =>
  (party: PartyId): readonly Audience[] => [
    { post: 'communications', party },
    { seat: seatId({ party, office }) },
  ];

const ownOf = ({ party, office }: LoggedRequest): readonly Audience[] => [
  ...peopleOf(office)(party),
  { post: 'clerk' },
];

/** The working days on which somebody is waited for, and the end of the time it is kept. */
export function deadlines(state: Request): readonly Deadline<RequestCommand>[] {
  if (state.stage === 'unlogged') return [];
  if (!isLiveRequest(state)) return erasingDeadline(state.details, false);
  const on = markDays(state.clock, state.days);
  if (on === null) return [];
  return MARKS.filter((mark) => !state.reminded.includes(mark) && isWaitedFor(mark, state)).map((mark) => ({
    name: mark,
    at: momentOf(on[mark], state.timeZone),
    command: { type: 'Remind', mark },
  }));
}

function isWaitedFor(mark: Mark, state: LoggedRequest): boolean {
  if (mark === 'copy') return state.copied === null;
  if (mark === 'views') return state.copied !== null && state.others.some((party) => !(party in state.views));
  return mark !== 'draft' || (state.draftAt === null && state.decision === null);
}

/** A row of the list of requests: nobody's name and no word of what was asked. */
export interface RequestLine {
  readonly id: string;
  readonly regime: Regime;
  readonly party: PartyId;
  readonly reference?: string | undefined;
  readonly receivedOn: CivilDate;
  readonly clock: Clock;
  /** Null while the clock is stopped. */
  readonly dueOn: CivilDate | null;
  readonly stage: LoggedRequest['stage'];
  readonly loggedAt: Instant;
}

export function lines(_event: RequestEvent, state: Request): readonly Line[] {
  if (state.stage === 'unlogged') return [];
  const { id, regime, party, reference, receivedOn, clock, stage, loggedAt } = state;
  const named = reference === undefined ? {} : { reference };
  const data: RequestLine = {
    ...{ id, regime, party, ...named, receivedOn, clock },
    dueOn: dueOn(clock),
    stage,
    loggedAt,
  };
  const line = { list: 'request', key: id, data } as const;
  return [isLiveRequest(state) ? line : { ...line, settled: true }];
}
