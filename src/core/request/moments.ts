import { type CivilDate, type Instant, instantOf } from '../calendar/index.ts';

/** People are reminded as their day begins. */
const MORNING = '09:00';

export const momentOf = (day: CivilDate, timeZone: string): Instant =>
  instantOf(day, MORNING, timeZone) ?? `${day}T09:00:00.000Z`;
