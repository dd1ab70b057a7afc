import type { Subject } from '../kernel/index.ts';
import { announce, deadlines, lines } from './announce.ts';
import type { RequisitionCommand } from './command.ts';
import { decide } from './decide.ts';
import { RequisitionEvent } from './event.ts';
import { evolve, initial, type Requisition } from './state.ts';

export type { RequisitionLine } from './announce.ts';
export type { RequisitionCommand } from './command.ts';
export { REQUISITION_LIMITS } from './decide.ts';
export type { RequisitionEvent } from './event.ts';
export { isOpen, type Requisition, type Requisitioned } from './state.ts';

/** A member's call for an extra meeting, with the days there are to fix its date (R-MEET-2, 7.1). */
export const requisition: Subject<Requisition, RequisitionCommand, RequisitionEvent> = {
  name: 'requisition',
  initial,
  event: RequisitionEvent,
  decide,
  evolve,
  announce,
  deadlines,
  lines,
};
