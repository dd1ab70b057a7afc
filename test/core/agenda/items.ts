import type { ItemCommand, ItemEvent, ItemSubmitted } from '../../../src/core/agenda/index.ts';
import { NOW } from '../boards.ts';

/** What the Head of Waste Services types on the raise-an-item card. */
export const submit: Extract<ItemCommand, { type: 'SubmitItem' }> = {
  type: 'SubmitItem',
  id: 'item-1',
  title: 'Shared waste contract',
  purpose: 'To agree how the three councils buy waste collection from 2028.',
  motion: 'That the councils be recommended to buy waste collection together.',
  matter: 'recommendation',
  involved: ['maidstone', 'swale', 'tunbridge-wells'],
};

const { type: _, ...words } = submit;

/** An officer's request. */
export const requested: ItemSubmitted = {
  ...words,
  type: 'ItemSubmitted',
  at: '2026-11-20T09:00:00Z',
  right: 'request',
  by: 'head-of-waste',
  capacity: 'Officer',
};

/** A member's requirement. */
export const required: ItemSubmitted = {
  ...requested,
  right: 'require',
  by: 'leader-swale',
  capacity: 'Leader of Swale',
  party: 'swale',
};

/** A report a service board owes the Board. */
export const report: ItemSubmitted = {
  ...requested,
  right: 'report',
  by: 'head-of-waste',
  capacity: 'Shared Service Board',
};

export const CHAIR = 'leader-tunbridge-wells';
export const VICE = 'leader-maidstone';

const byChair = { at: NOW, by: CHAIR, as: 'chairman' } as const;
export const approved: ItemEvent = { ...byChair, type: 'ItemApproved' };
export const declined: ItemEvent = { ...byChair, type: 'ItemDeclined', reason: 'Not for this Board.' };
export const deferred: ItemEvent = { ...byChair, type: 'ItemDeferred', reason: 'The paper is not ready.' };
export const taken: ItemEvent = { at: NOW, type: 'ItemTaken', meeting: '2026-11-26', number: 4 };
export const deferredAtMeeting = {
  at: NOW,
  type: 'ItemDeferredAtMeeting' as const,
  meeting: '2026-11-26',
  reason: 'No time was left.',
} satisfies ItemEvent;
