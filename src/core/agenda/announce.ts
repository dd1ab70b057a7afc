import type { Instant } from '../calendar/index.ts';
import type { PartyId, PersonId } from '../constitution/index.ts';
import type { Announcement, Line } from '../kernel/index.ts';
import type { ItemEvent, Right } from './event.ts';
import type { AgendaItem, SubmittedItem } from './state.ts';

/** A row of the list of items, newest state wins. `reason` is why it was declined or put off. */
export interface AgendaLineData {
  readonly id: string;
  readonly title: string;
  readonly motion: string;
  readonly purpose: string;
  readonly matter: string;
  readonly involved: readonly PartyId[];
  readonly stage: SubmittedItem['stage'];
  readonly right: Right;
  readonly by: PersonId;
  readonly submittedAt: Instant;
  readonly approvedAt?: Instant;
  readonly reason?: string;
}

/** A new item goes to the chair and the clerk; what becomes of it goes back to whoever raised it. */
export function announce(event: ItemEvent, state: AgendaItem): readonly Announcement[] {
  if (state.stage === 'unsubmitted') return [];
  const of = state.id;
  switch (event.type) {
    case 'ItemSubmitted':
      return [{ kind: 'tell', to: [{ chair: 'chair-or-vice' }, { post: 'clerk' }], card: 'item-review', of }];
    case 'ItemTaken':
      return [
        { kind: 'refresh', card: 'item-review', of },
        { kind: 'refresh', card: 'item-status', of },
      ];
    default:
      return [
        { kind: 'refresh', card: 'item-review', of },
        { kind: 'tell', to: [{ person: state.by }], card: 'item-status', of },
      ];
  }
}

export function lines(_event: ItemEvent, state: AgendaItem): readonly Line[] {
  if (state.stage === 'unsubmitted') return [];
  const line = { list: 'item', key: state.id, data: agendaLine(state) } as const;
  return [state.stage === 'taken' || state.stage === 'declined' ? { ...line, settled: true } : line];
}

export function agendaLine(state: SubmittedItem): AgendaLineData {
  const { id, title, motion, purpose, matter, involved, stage, right, by, submittedAt, approvedAt } = state;
  return {
    ...{ id, title, motion, purpose, matter, involved, stage, right, by, submittedAt },
    ...(approvedAt === null ? {} : { approvedAt }),
    ...('reason' in state ? { reason: state.reason } : {}),
  };
}
