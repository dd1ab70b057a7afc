import { type CivilDate, lastDayOf } from '../calendar/index.ts';

export interface Inspection {
  /** The last day on which minutes, agenda and open reports are to be open to inspection: six years (s.100C(1)). */
  readonly minutes: CivilDate;
  /** The same for background papers: four years (s.100D(2)). */
  readonly papers: CivilDate;
}

/** Until when the public may inspect a meeting's documents: periods that begin with its date (R-MINUTES-3). */
export const inspectionOf = (meeting: CivilDate): Inspection => ({
  minutes: lastDayOf(meeting, { years: 6 }),
  papers: lastDayOf(meeting, { years: 4 }),
});
