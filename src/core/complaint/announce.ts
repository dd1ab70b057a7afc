import type { CivilDate } from '../calendar/index.ts';
import type { PartyId, PersonId } from '../constitution/index.ts';
import { erasingDeadline, forgetting, isDetailsEvent } from '../details/index.ts';
import type { Announcement, Audience, Deadline, Line } from '../kernel/index.ts';
import type { ComplaintCommand } from './command.ts';
import { type ComplaintEvent, REMINDERS } from './event.ts';
import { type Complaint, type LoggedComplaint, momentOf, newsOf } from './state.ts';

const CARD = 'complaint';
const CLERK: Audience = { post: 'clerk' };

/** In personal chats alone: a complaint names whoever complains. */
export function announce(event: ComplaintEvent, state: Complaint): readonly Announcement[] {
  if (state.stage === 'unlogged') return [];
  const copies = ['', ...state.news].map((of) => ({ card: CARD, of }));
  if (event.type === 'DetailsErased') return forgetting(...copies);
  if (isDetailsEvent(event)) return [];
  const refresh = copies.map((copy): Announcement => ({ kind: 'refresh', ...copy }));
  const owner: Audience = { person: state.owner };
  switch (event.type) {
    case 'ComplaintLogged':
      return [tell('', owner, CLERK, { person: state.loggedBy }, ...communicationsOf(state))];
    case 'OwnerChanged':
      return [...refresh, tell('', owner)];
    case 'ComplaintReminded':
      return [
        ...refresh.slice(0, 1),
        tell(newsOf(state, event.when), owner, ...(event.when === 'after' ? [CLERK] : [])),
      ];
    default:
      return refresh;
  }
}

const communicationsOf = ({ councils }: LoggedComplaint): readonly Audience[] =>
  councils.map((party) => ({ post: 'communications', party }));

const tell = (of: string, ...to: readonly Audience[]): Announcement => ({ kind: 'tell', to, card: CARD, of });

/** A reminder before the response is due and one after, and the end of the time it is kept. */
export function deadlines(state: Complaint): readonly Deadline<ComplaintCommand>[] {
  if (state.stage === 'unlogged') return [];
  if (state.stage === 'closed') return erasingDeadline(state.details, false);
  return REMINDERS.filter((when) => !state.reminded.includes(when)).map((when) => ({
    name: when,
    at: momentOf(state, when),
    command: { type: 'Remind', when },
  }));
}

/** A row of the list of complaints: nobody's name but its owner's, and no word of it. */
export interface ComplaintLine {
  readonly id: string;
  readonly councils: readonly PartyId[];
  readonly owner: PersonId;
  readonly respondBy: CivilDate;
  readonly stage: LoggedComplaint['stage'];
  readonly loggedAt: string;
}

export function lines(_event: ComplaintEvent, state: Complaint): readonly Line[] {
  if (state.stage === 'unlogged') return [];
  const { id, councils, owner, respondBy, stage, loggedAt } = state;
  const data: ComplaintLine = { id, councils, owner, respondBy, stage, loggedAt };
  const line = { list: 'complaint', key: id, data } as const;
  return [stage === 'open' ? line : { ...line, settled: true }];
}
