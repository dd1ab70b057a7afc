import type { Instant } from '../calendar/index.ts';
import type { PartyId, PersonId } from '../constitution/index.ts';
import type { Announcement, Line } from '../kernel/index.ts';
import type { KeptPrivate } from '../openness/index.ts';
import { announcePrivate, readersCard } from './announce-private.ts';
import type { ItemEvent, Right } from './event.ts';
import {
  isOpenReason,
  isSettled,
  keptPrivate,
  publicMotionOf,
  publicPurposeOf,
  publicTitleOf,
} from './public.ts';
import type { AgendaItem, SubmittedItem } from './state.ts';

/**
 * A row of the list of items, newest state wins. `reason` is why it was declined or put off. Of a private item it has
 * the public title and motion alone: every agenda, summons, motion and decision is made from this row (R-EXEMPT-3).
 */
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
  /** Why it is kept from the public, once that is settled. */
  readonly openness?: KeptPrivate;
  /** It is said to be private, and clerk and Monitoring Officer have not settled it. */
  readonly unsettled?: true;
}

/** A new item goes to the chair and the clerk; what becomes of it goes back to whoever raised it. */
export function announce(event: ItemEvent, state: AgendaItem): readonly Announcement[] {
  if (state.stage === 'unsubmitted') return [];
  const of = state.id;
  switch (event.type) {
    case 'ItemSubmitted':
      return [
        { kind: 'tell', to: [{ chair: 'chair-or-vice' }, { post: 'clerk' }], card: 'item-review', of },
        ...readersCard([{ post: 'clerk' }], event, state),
      ];
    case 'ItemTaken':
      return [
        { kind: 'refresh', card: 'item-review', of },
        { kind: 'refresh', card: 'item-status', of },
        ...announcePrivate(event, state),
      ];
    case 'ItemPublished':
      return announcePrivate(event, state);
    case 'ItemMarked':
    case 'MarkingConfirmed':
    case 'MarkingRefused':
    case 'OpeningAsked':
    case 'ItemOpened':
      return [
        { kind: 'refresh', card: 'item-review', of },
        { kind: 'tell', to: [{ person: state.by }], card: 'item-status', of },
        ...announcePrivate(event, state),
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
  const { id, matter, involved, stage, right, by, submittedAt, approvedAt } = state;
  const openness = keptPrivate(state);
  return {
    ...{ id, title: publicTitleOf(state), motion: publicMotionOf(state), purpose: publicPurposeOf(state) },
    ...{ matter, involved, stage, right, by, submittedAt },
    ...(approvedAt === null ? {} : { approvedAt }),
    ...('reason' in state && (!state.privacy || isOpenReason(state)) ? { reason: state.reason } : {}),
    ...(openness === undefined ? {} : { openness }),
    ...(isSettled(state) ? {} : { unsettled: true }),
  };
}
