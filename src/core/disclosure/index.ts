import type { Subject } from '../kernel/index.ts';
import { announce, deadlines, lines } from './announce.ts';
import type { DisclosureCommand } from './command.ts';
import { decide } from './decide.ts';
import { DisclosureEvent } from './event.ts';
import { type Disclosure, evolve, initial } from './state.ts';

export { type DisclosureLine, OVERSEERS } from './announce.ts';
export { askRegistration, retractDisclosure } from './asking.ts';
export type { DisclosureCommand } from './command.ts';
export type { DisclosureEvent } from './event.ts';
export { type Disclosed, type Disclosure, isOutstanding } from './state.ts';

/** A declared pecuniary interest, and the 28 days there are to notify the Monitoring Officer of one not registered (R-DPI-3). */
export const disclosure: Subject<Disclosure, DisclosureCommand, DisclosureEvent> = {
  name: 'disclosure',
  initial,
  event: DisclosureEvent,
  decide,
  evolve,
  announce,
  deadlines,
  lines,
};
