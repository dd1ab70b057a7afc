import type { Subject } from '../kernel/index.ts';
import { announce, deadlines, lines } from './announce.ts';
import type { SummonsCommand } from './command.ts';
import { decide } from './decide/index.ts';
import { SummonsEvent } from './event.ts';
import { evolve, initial, type Summons } from './state.ts';

export type { SummonsLine } from './announce.ts';
export { nextAvailable } from './available.ts';
export { type Business, businessOf } from './business.ts';
export { emptyQuartersBetween, quartersFrom } from './cadence.ts';
export type { Proposed, SummonsCommand } from './command.ts';
export { openingBreaches } from './decide/open.ts';
export { clerkOf, notTheClerk } from './decide/rules.ts';
export { LIMITS as SUMMONS_LIMITS } from './decide/schedule.ts';
export type { ItemForecast, Mode, PublishedLine, SummonsEvent } from './event.ts';
export { fitFor, forecastOf } from './forecast.ts';
export { fitForItem, itemsAtRisk } from './interests.ts';
export { type Part, partIn } from './part.ts';
export type {
  Forecast,
  LateItem,
  Moment,
  NotifiedInterest,
  Publication,
  Reply,
  Scheduled,
  Summons,
} from './state.ts';

/** A meeting from its date to its opening: notice, agenda, and who will come (7.1, 8.1, 8.2). */
export const summons: Subject<Summons, SummonsCommand, SummonsEvent> = {
  name: 'summons',
  initial,
  event: SummonsEvent,
  decide,
  evolve,
  announce,
  deadlines,
  lines,
};
