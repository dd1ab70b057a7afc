import type { Subject } from '../kernel/index.ts';
import { announce, lines } from './announce.ts';
import type { PressCommand } from './command.ts';
import { deadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { PressEvent, personal } from './event.ts';
import { evolve } from './evolve.ts';
import { initial, type PressEnquiry } from './state.ts';

export type { PressLineData } from './announce.ts';
export { LIMITS as PRESS_LIMITS } from './breaches.ts';
export { CHANNELS, ENDINGS, EXCEPTIONS, URGENCIES } from './choices.ts';
export type { PressCommand } from './command.ts';
export { enquiriesAsCsv } from './csv.ts';
export { enquiryDetails } from './decide.ts';
export type { PressEvent } from './event.ts';
export { type CouncilFigures, figuresOf, minutesTaken } from './figures.ts';
export {
  type ConsultationRow,
  consultationRows,
  type NextStep,
  nextStep,
  remindersOf,
  seatsUncleared,
} from './progress.ts';
export {
  type Clearance,
  type Draft,
  type Enquiry,
  isLive,
  type LiveEnquiry,
  type LoggedEnquiry,
  type PressEnquiry,
} from './state.ts';

/** A press enquiry or a release: circulated to every council, its line agreed by each, released only by the chair (20.1). */
export const press: Subject<PressEnquiry, PressCommand, PressEvent> = {
  name: 'press',
  initial,
  event: PressEvent,
  personal,
  decide,
  evolve,
  announce,
  deadlines,
  lines,
};
