import type { Subject } from '../kernel/index.ts';
import { announce } from './announce.ts';
import type { RosterCommand } from './command.ts';
import { decide } from './decide/index.ts';
import { RosterEvent } from './event.ts';
import { evolve, initial, type Roster } from './state.ts';

export { authorityInWords, LONGEST_REFERENCE } from './authority.ts';
export type { Code, RosterCommand, Who } from './command.ts';
export { LONGEST_NAME } from './decide/who.ts';
export { RosterEvent } from './event.ts';
export type { Expected, Roster } from './state.ts';

/** Who is on a board beyond its file: one stream a board, from the first change to the last. */
export const roster: Subject<Roster, RosterCommand, RosterEvent> = {
  name: 'roster',
  initial,
  event: RosterEvent,
  decide,
  evolve,
  announce,
  deadlines: () => [],
  lines: () => [],
};
