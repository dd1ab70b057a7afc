import type { Subject } from '../kernel/index.ts';
import { announce } from './announce.ts';
import type { HoldingCommand } from './command.ts';
import { decide } from './decide.ts';
import { HoldingEvent } from './event.ts';
import { evolve, type HoldingLines, initial } from './state.ts';

export type { HoldingCommand } from './command.ts';
export { HOLDING_LIMITS } from './decide.ts';
export type { HoldingEvent } from './event.ts';
export { type HoldingLine, type HoldingLines, holdingLine, mayBeGiven } from './state.ts';

/** A board's holding lines: proposed by communications, approved by the Chairman before they are needed (R-PRESS-3). */
export const holdingLines: Subject<HoldingLines, HoldingCommand, HoldingEvent> = {
  name: 'holding-lines',
  initial,
  event: HoldingEvent,
  decide,
  evolve,
  announce,
  deadlines: () => [],
  lines: () => [],
};
