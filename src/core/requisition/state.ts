import type { CivilDate, Instant } from '../calendar/index.ts';
import type { MeetingRequisitioned, RequisitionEvent } from './event.ts';

type Asked = Readonly<Omit<MeetingRequisitioned, 'type'>>;

/** A member's call for an extra meeting, until a date is fixed or it is withdrawn (R-MEET-2, 7.1). */
export type Requisition =
  | { readonly stage: 'uncalled' }
  | (Asked & { readonly stage: 'called' | 'escalated' })
  | (Asked & { readonly stage: 'met'; readonly meeting: string; readonly date: CivilDate })
  | (Asked & { readonly stage: 'withdrawn'; readonly withdrawnAt: Instant });

export type Requisitioned = Exclude<Requisition, { readonly stage: 'uncalled' }>;

export const initial: Requisition = { stage: 'uncalled' };

export const isOpen = (state: Requisition): boolean =>
  state.stage === 'called' || state.stage === 'escalated';

export function evolve(state: Requisition, event: RequisitionEvent): Requisition {
  if (event.type === 'MeetingRequisitioned') {
    const { type: _, ...asked } = event;
    return state.stage === 'uncalled' ? { ...asked, stage: 'called' } : state;
  }
  if (state.stage === 'uncalled') return state;
  const asked = askedOf(state);
  switch (event.type) {
    case 'RequisitionEscalated':
      return { ...asked, stage: 'escalated' };
    case 'RequisitionMet':
      return { ...asked, stage: 'met', meeting: event.meeting, date: event.date };
    case 'RequisitionWithdrawn':
      return { ...asked, stage: 'withdrawn', withdrawnAt: event.at };
  }
}

const askedOf = ({ at, id, by, as, reason, chair, dueAt }: Requisitioned): Asked => ({
  at,
  id,
  by,
  as,
  reason,
  chair,
  dueAt,
});
