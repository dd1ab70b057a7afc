import type { Subject } from '../kernel/index.ts';
import { announce, lines } from './announce.ts';
import type { RegisterCommand } from './command.ts';
import { decide } from './decide.ts';
import { DecisionEntered } from './event.ts';
import { evolve, initial, type Register } from './state.ts';

export type { YearLine } from './announce.ts';
export type { RegisterCommand } from './command.ts';
export { DecisionEntered } from './event.ts';
export { decisionNumber, parseDecisionNumber } from './number.ts';
export type { Register } from './state.ts';

/** The register of decisions, one stream for each year: entered once, cited for ever, never rewritten. */
export const register: Subject<Register, RegisterCommand, DecisionEntered> = {
  name: 'register',
  initial,
  event: DecisionEntered,
  decide,
  evolve,
  announce,
  deadlines: () => [],
  lines,
};
