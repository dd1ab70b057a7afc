import type { Instant } from '../calendar/index.ts';
import type { PersonId } from '../constitution/index.ts';
import type { ItemEvent, ItemSubmitted } from './event.ts';

/** What every submitted item has, whatever its stage. */
export interface Item extends Readonly<Omit<ItemSubmitted, 'type' | 'at'>> {
  readonly submittedAt: Instant;
  /** When the chair last approved it; null if never, or if it was put off since. */
  readonly approvedAt: Instant | null;
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
    case 'ItemApproved':
      return { ...item, stage: 'approved', approvedAt: event.at };
    case 'ItemDeclined':
      return { ...item, stage: 'declined', approvedAt: null, reason: event.reason, declinedBy: event.by };
    case 'ItemDeferred':
      return { ...deferred(item, event.reason), deferredBy: event.by, meeting: null };
    case 'ItemDeferredAtMeeting':
      return { ...deferred(item, event.reason), deferredBy: null, meeting: event.meeting };
    case 'ItemTaken':
      return { ...item, stage: 'taken', meeting: event.meeting, number: event.number };
  }
}

function submitted({ type: _, at, ...rest }: ItemSubmitted): AgendaItem {
  return { ...rest, stage: 'submitted', submittedAt: at, approvedAt: null };
}

const deferred = (item: Item, reason: string) =>
  ({ ...item, stage: 'deferred', approvedAt: null, reason }) as const;

/** The item without what belongs to the stage it is leaving. */
function itemOf(state: SubmittedItem): Item {
  const { id, title, purpose, motion, matter, involved, right, by, capacity, submittedAt, approvedAt } =
    state;
  const item = { id, title, purpose, motion, matter, involved, right, by, capacity, submittedAt, approvedAt };
  return state.party === undefined ? item : { ...item, party: state.party };
}
