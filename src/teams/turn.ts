import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Caller, Desk } from '../app/desk/types.ts';
import { faultOf } from '../app/fault.ts';
import type { Directory, Messenger, Place } from '../app/ports.ts';
import { fromSdk, type Inbound } from './activity.ts';
import { cardActivity, type Draw, type Drawn } from './answer.ts';
import type { Arrivals } from './arrivals.ts';
import { callerOf } from './identity.ts';
import { inTime } from './in-time.ts';
import { placeOf } from './place.ts';

/** What every turn has at hand. */
export interface Parts {
  readonly desk: Desk;
  readonly arrivals: Arrivals;
  readonly directory: Directory;
  readonly messenger: Messenger;
  readonly draw: Draw;
}

/** How long a person waits, in ms. Teams wants a press answered in under 5 s. */
export interface Patience {
  readonly press: number;
  readonly hear: number;
}

export interface BotParts extends Parts {
  readonly logger: Logger;
  readonly patience?: Patience;
}

/** One activity being dealt with. The context is dead once the turn is over. */
export interface Turn {
  readonly context: TurnContext;
  readonly activity: Inbound;
  readonly caller: Caller;
  readonly place: Place;
  /** Knows the activity's id and the scope: nothing a person typed or is called. */
  readonly log: Logger;
}

const REPLY_LIMIT = 10_000;

export function beginTurn(context: TurnContext, logger: Logger): Turn {
  const activity = fromSdk(context.activity);
  const caller = callerOf(activity);
  const place = placeOf(activity, caller);
  return {
    context,
    activity,
    caller,
    place,
    log: logger.child({ correlation: activity.id, scope: place.scope }),
  };
}

/** Say something back where it was said: in a channel, in the thread. Sent once; a failure is only logged. */
export async function reply(turn: Turn, drawn: Drawn): Promise<void> {
  const sent = await inTime(() => turn.context.sendActivity(cardActivity(drawn)), REPLY_LIMIT);
  if (sent.kind === 'done') return;
  const fault = sent.kind === 'failed' ? faultOf(sent.error) : { name: 'late' };
  turn.log.warn({ fault }, 'reply not delivered');
}

/** Work nobody waits for. */
export function inBackground(turn: Turn, work: Promise<unknown>): void {
  work.catch((error: unknown) => turn.log.error({ fault: faultOf(error) }, 'background work failed'));
}
