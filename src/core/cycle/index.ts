import type { Subject } from '../kernel/index.ts';
import { announce, deadlines } from './announce.ts';
import type { CycleCommand } from './command.ts';
import { decide } from './decide.ts';
import { CycleEvent } from './event.ts';
import { type Cycle, evolve, initial } from './state.ts';

export type { CycleCommand } from './command.ts';
export { type CycleEvent, Task } from './event.ts';
export { termEnds } from './horizon.ts';
export { type Cycle, type HandOver, isOver, leftOf, TASKS } from './state.ts';
export { hasMeeting } from './warn.ts';

/** A board's year: a meeting in every quarter, offices and host that rotate, a term that ends (R-MEET-1, R-HOST-1, R-TERM-1). */
export const cycle: Subject<Cycle, CycleCommand, CycleEvent> = {
  name: 'cycle',
  initial,
  event: CycleEvent,
  decide,
  evolve,
  announce,
  deadlines,
  lines: () => [],
};
