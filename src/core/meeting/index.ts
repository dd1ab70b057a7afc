import type { Subject } from '../kernel/index.ts';
import { announce, deadlines, lines } from './announce.ts';
import type { MeetingCommand } from './command.ts';
import { decide } from './decide/index.ts';
import { MeetingEvent } from './event.ts';
import { evolve, initialMeeting } from './evolve.ts';
import type { Meeting } from './state.ts';

export type { MeetingLine } from './announce.ts';
export { type ChairFinding, findChair } from './chair.ts';
export type { CommandOf, MeetingCommand } from './command.ts';
export { pollOn, questionOn } from './decide/poll.ts';
export {
  type AgendaLine,
  AgendaLineSchema,
  type Foretold,
  type Hand,
  MeetingEvent,
  type StandingLine,
} from './event.ts';
export { type Exclusion, exclusionFor, isBarred, toExclude } from './exclusion.ts';
export { rejudge } from './rejudge.ts';
export * from './select.ts';
export type * from './state.ts';

/** A meeting of the board, from the calling of the roll to its close: one stream, so no ballot meets a stale quorum. */
export const meeting: Subject<Meeting, MeetingCommand, MeetingEvent> = {
  name: 'meeting',
  initial: initialMeeting,
  event: MeetingEvent,
  decide,
  evolve,
  announce,
  deadlines,
  lines,
};
