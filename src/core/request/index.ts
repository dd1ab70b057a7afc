import type { Subject } from '../kernel/index.ts';
import { announce, deadlines, lines } from './announce.ts';
import type { RequestCommand } from './command.ts';
import { decide } from './decide/index.ts';
import { personal, RequestEvent } from './event.ts';
import { evolve, initial, type Request } from './state.ts';

export type { RequestLine } from './announce.ts';
export {
  type Clock,
  dueOn,
  FORTY,
  markDays,
  stoppedBy,
  TWENTY,
  workingDaysTo,
} from './clock.ts';
export type { RequestCommand } from './command.ts';
export { holdingOf } from './decide/index.ts';
export {
  capacityFor,
  loggerCapacity,
  mayReadRequest,
  othersActedFor,
  REQUEST_LIMITS,
  readsWhole,
} from './decide/rules.ts';
export type { Ending, Mark, Outcome, Regime, RequestEvent } from './event.ts';
export {
  type InformationRequest,
  isLiveRequest,
  type LoggedRequest,
  type Request,
  type Views,
} from './state.ts';

/** A request for information: copied to every council, decided by the one that received it, on a clock set by law. */
export const request: Subject<Request, RequestCommand, RequestEvent> = {
  name: 'request',
  initial,
  event: RequestEvent,
  personal,
  decide,
  evolve,
  announce,
  deadlines,
  lines,
};
