import type { Subject } from '../kernel/index.ts';
import { announce, deadlines, lines } from './announce.ts';
import type { MinutesCommand } from './command.ts';
import { decide } from './decide.ts';
import { MinutesEvent } from './event.ts';
import { evolve, initial, type Minutes } from './state.ts';

export type { MinutesLine } from './announce.ts';
export type { CommandOf, InSession, MinutesCommand } from './command.ts';
export type { MinutesEvent } from './event.ts';
export { type Inspection, inspectionOf } from './retention.ts';
export { MINUTES_LIMITS } from './rules.ts';
export type { Approval, Begun, Correction, Minutes, Signature } from './state.ts';
export * from './view/index.ts';

/** The minutes of a meeting: drafted from its record, corrected by new versions, approved at the next, and signed. */
export const minutes: Subject<Minutes, MinutesCommand, MinutesEvent> = {
  name: 'minutes',
  initial,
  event: MinutesEvent,
  decide,
  evolve,
  announce,
  deadlines,
  lines,
};
