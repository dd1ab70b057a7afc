import type { Subject } from '../kernel/index.ts';
import { announce, deadlines, lines } from './announce.ts';
import type { PressCommand } from './command.ts';
import { decide } from './decide.ts';
import { PressEvent } from './event.ts';
import { evolve, initial, type PressEnquiry } from './state.ts';

export type { PressLineData } from './announce.ts';
export { LIMITS as PRESS_LIMITS } from './breaches.ts';
export type { PressCommand } from './command.ts';
export type { PressEvent } from './event.ts';
export { type ConsultationRow, consultationRows, type NextStep, nextStep } from './progress.ts';
export { type Draft, type Enquiry, isLive, type LoggedEnquiry, type PressEnquiry } from './state.ts';

/** A press enquiry: circulated to every council, its line agreed by each, released only by the chair (20.1). */
export const press: Subject<PressEnquiry, PressCommand, PressEvent> = {
  name: 'press',
  initial,
  event: PressEvent,
  decide,
  evolve,
  announce,
  deadlines,
  lines,
};
