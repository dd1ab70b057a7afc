import type { Instant } from '../calendar/index.ts';
import type { PersonId } from '../constitution/index.ts';
import type { ItemEvent, ItemSubmitted } from './event.ts';
import { claimed, evolvePrivacy, type Privacy } from './privacy.ts';

/** What every submitted item has, whatever its stage. */
export interface Item extends Readonly<Omit<ItemSubmitted, 'type' | 'at' | 'private'>> {
  readonly submittedAt: Instant;
  /** When the chair last approved it; null if never, or if it was put off since. */
  readonly approvedAt: Instant | null;
  /** What keeps it from the public; absent of an open item. */
  readonly privacy?: Privacy;
  /** Each piece of news of its privacy is a message, by this name; and one for each agenda it was published on. */
  readonly news?: readonly string[];
  /** The meeting whose published agenda it was last on: its title, public or true, has been seen. */
  readonly publishedFor?: string;
}

/** An agenda item's life, from its raiser to the meeting that takes it (R-AGENDA-1). */
export type AgendaItem =
  | { readonly stage: 'unsubmitted' }
  | (Item & { readonly stage: 'submitted' })
  | (Item & { readonly stage: 'approved' })
  | (Item & { readonly stage: 'declined'; readonly reason: string; readonly declinedBy: PersonId })
  /** Put off by the chair, or by the meeting named; the chair may approve it again. */
  | (Item & {
      readonly stage: 'deferred';
      readonly reason: string;
      readonly deferredBy: PersonId | null;
      readonly meeting: string | null;
    })
  | (Item & { readonly stage: 'taken'; readonly meeting: string; readonly number: number });

export type SubmittedItem = Exclude<AgendaItem, { readonly stage: 'unsubmitted' }>;

export const initial: AgendaItem = { stage: 'unsubmitted' };

export function evolve(state: AgendaItem, event: ItemEvent): AgendaItem {
  if (event.type === 'ItemSubmitted') return state.stage === 'unsubmitted' ? submitted(event) : state;
  if (state.stage === 'unsubmitted') return state;
  const item = itemOf(state);
  switch (event.type) {
    case 'ItemPublished':
      return { ...withNews(state, `published ${event.meeting}`), publishedFor: event.meeting };
    case 'ItemMarked':
    case 'MarkingConfirmed':
    case 'MarkingRefused':
    case 'OpeningAsked':
    case 'ItemOpened': {
      const { privacy: before, ...open } = withNews(state, newsName(event));
      const privacy = evolvePrivacy(before, event);
      return privacy === undefined ? open : { ...open, privacy };
    }
  }
  switch (event.type) {
    case 'ItemApproved':
      return { ...item, stage: 'approved', approvedAt: event.at };
    case 'ItemDeclined':
      return { ...item, stage: 'declined', approvedAt: null, reason: event.reason, declinedBy: event.by };
    case 'ItemDeferred':
      return { ...deferred(item, event.reason), deferredBy: event.by, meeting: null };
    case 'ItemDeferredAtMeeting':
      return { ...deferred(item, event.reason), deferredBy: null, meeting: event.meeting };
    case 'ItemTaken':
      return {
        ...withNews(item, `taken ${event.meeting} ${event.number}`),
        ...{ stage: 'taken', meeting: event.meeting, number: event.number },
      };
  }
}

/** What a piece of news is known by. */
export const newsName = ({ type, at }: Pick<ItemEvent, 'type' | 'at'>): string => `${type} ${at}`;

/** An open item's news is nobody's in particular. */
const withNews = <S extends Item>(state: S, name: string): S =>
  state.privacy === undefined && !name.startsWith('ItemMarked')
    ? state
    : { ...state, news: [...(state.news ?? []), name].slice(-MOST_KEPT_FRESH) };
const MOST_KEPT_FRESH = 8;

function submitted({ type: _, at, private: claim, ...rest }: ItemSubmitted): AgendaItem {
  const item = { ...rest, stage: 'submitted', submittedAt: at, approvedAt: null } as const;
  return claim === undefined
    ? item
    : { ...item, privacy: claimed(claim.publicTitle), news: [newsName({ type: 'ItemSubmitted', at })] };
}

const deferred = (item: Item, reason: string) =>
  ({ ...item, stage: 'deferred', approvedAt: null, reason }) as const;

/** The item without what belongs to the stage it is leaving. */
function itemOf(state: SubmittedItem): Item {
  const { id, title, purpose, motion, matter, involved, right, by, capacity, submittedAt, approvedAt } =
    state;
  const item = { id, title, purpose, motion, matter, involved, right, by, capacity, submittedAt, approvedAt };
  const { party, privacy, news, publishedFor } = state;
  return {
    ...item,
    ...(party === undefined ? {} : { party }),
    ...(privacy === undefined ? {} : { privacy }),
    ...(news === undefined ? {} : { news }),
    ...(publishedFor === undefined ? {} : { publishedFor }),
  };
}
