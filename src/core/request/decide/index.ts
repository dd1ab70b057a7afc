import { decideDetails, isDetailsCommand, retained } from '../../details/index.ts';
import { type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { RequestCommand } from '../command.ts';
import type { RequestEvent } from '../event.ts';
import { evolve, isLiveRequest, type LoggedRequest, type Request } from '../state.ts';
import { decideRequest, endRequest, markSent, remind } from './answer.ts';
import { copyRequest, sendViews } from './consult.ts';
import { logRequest } from './log.ts';
import { capacityFor, over, source, theirsAlone } from './rules.ts';
import {
  type Acting,
  askClarification,
  extendTime,
  giveFeesNotice,
  recordClarification,
  recordFee,
} from './time.ts';

type Ruled = Ruling<RequestEvent>;

const LIFE = {
  evolve,
  isOver: (state: Request) => state.stage !== 'unlogged' && !isLiveRequest(state),
};

/** Judge what somebody asks of a request for information (R-FOI-1 to 3, 19.6 to 19.8). */
export function decide(command: RequestCommand, state: Request, facts: Facts): Ruled {
  if (command.type === 'LogRequest') return logRequest(command, state, facts);
  if (state.stage === 'unlogged')
    return outOfOrder({
      ...source('R-FOI-1', facts),
      why: 'request-not-logged',
      required: 'a logged request',
      found: 'nothing',
    });
  if (isDetailsCommand(command)) return decideDetails(command, holdingOf(state), facts);
  return retained(decideLogged(command, state, facts), state, LIFE, 'request', facts);
}

export const holdingOf = (state: LoggedRequest) => ({
  record: 'request' as const,
  loggedBy: state.loggedBy,
  party: state.party,
  details: state.details,
  live: isLiveRequest(state),
});

type Logged = Exclude<
  RequestCommand,
  { readonly type: 'LogRequest' | 'ReadDetails' | 'EraseDetails' | 'EraseInTime' }
>;

function decideLogged(command: Logged, state: LoggedRequest, facts: Facts): Ruled {
  if (command.type === 'Remind') return remind(command, state, facts);
  if (command.type === 'CopyRequest') return copyRequest(command, state, facts);
  if (command.type === 'SendViews') return sendViews(command, state, facts);
  const capacity = capacityFor(state.party, facts);
  if (facts.person === null || capacity === undefined) return outOfOrder(theirsAlone(state, facts));
  if (doneAlready(command, state)) return inOrder();
  if (!isLiveRequest(state)) return outOfOrder(over(state, facts));
  const acting: Acting = { at: facts.now, by: facts.person, capacity: capacity.words };
  switch (command.type) {
    case 'MarkDraftReady':
      return state.draftAt === null ? inOrder({ type: 'DraftReady', ...acting }) : inOrder();
    case 'AskClarification':
      return askClarification(command, state, acting, facts);
    case 'RecordClarification':
      return recordClarification(command.on, state, acting, facts);
    case 'GiveFeesNotice':
      return giveFeesNotice(command.on, state, acting, facts);
    case 'RecordFee':
      return recordFee(command.on, state, acting, facts);
    case 'ExtendTime':
      return extendTime(command, state, acting, facts);
    case 'DecideRequest':
      return decideRequest(command, state, acting, facts);
    case 'MarkSent':
      return markSent(command.on, state, acting, facts);
    case 'EndRequest':
      return endRequest(command.why, acting, facts);
  }
}

/** The same press again: what it asked for is so. */
const doneAlready = (command: Logged, state: LoggedRequest): boolean =>
  (command.type === 'MarkSent' && state.stage === 'answered' && state.sentOn === command.on) ||
  (command.type === 'EndRequest' && state.stage === 'ended' && state.ending === command.why);
