import type { Announcement, Audience, Deadline, Line } from '../kernel/index.ts';
import type { RequisitionCommand } from './command.ts';
import type { RequisitionEvent } from './event.ts';
import { isOpen, type Requisition, type Requisitioned } from './state.ts';

const CLERK: Audience = { post: 'clerk' };
const ESCALATED = 'escalated';
const tell = (of: string, ...to: readonly Audience[]): Announcement => ({
  kind: 'tell',
  to,
  card: 'requisition',
  of,
});
const refresh = (of: string): Announcement => ({ kind: 'refresh', card: 'requisition', of });

/** The Chairman and the clerk at once; every member when nobody has fixed a date in time. Never a channel. */
export function announce(event: RequisitionEvent, state: Requisition): readonly Announcement[] {
  if (state.stage === 'uncalled') return [];
  switch (event.type) {
    case 'MeetingRequisitioned':
      return [tell('', { seat: state.chair }, CLERK)];
    case 'RequisitionEscalated':
      return [refresh(''), tell(ESCALATED, { chair: 'chair-or-vice' }, { all: 'members' }, CLERK)];
    case 'RequisitionMet':
      return [refresh(''), refresh(ESCALATED), tell('met', { person: state.by })];
    case 'RequisitionWithdrawn':
      return [refresh(''), refresh(ESCALATED)];
  }
}

/** The days there are to fix a date. */
export function deadlines(state: Requisition): readonly Deadline<RequisitionCommand>[] {
  return state.stage === 'called'
    ? [{ name: 'convene', at: state.dueAt, command: { type: 'Escalate' } }]
    : [];
}

/** A call's place in the list of calls; it says no reason. */
export type RequisitionLine = Pick<Requisitioned, 'id' | 'by' | 'at'> & { readonly open: boolean };

export function lines(_event: RequisitionEvent, state: Requisition): readonly Line[] {
  if (state.stage === 'uncalled') return [];
  const { id, by, at } = state;
  const data: RequisitionLine = { id, by, at, open: isOpen(state) };
  return [{ list: 'requisition', key: id, data }];
}
