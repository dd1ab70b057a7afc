import { faultOf } from '../app/fault.ts';
import type { Showing } from '../core/showing/index.ts';
import type { Drawn } from './answer.ts';
import { inTime, type Outcome } from './in-time.ts';
import type { Press } from './pressed.ts';
import { stopgap, WORDS } from './stopgap.ts';
import { inBackground, type Parts, type Turn } from './turn.ts';

/** What the one who pressed is to see. `showing` is null where only a stopgap could be given. */
export interface Pressing {
  readonly drawn: Drawn;
  readonly showing: Showing | null;
}

/** A button was pressed: there is always a card to answer with, whatever was sent and however the desk fares. */
export async function press(parts: Parts, turn: Turn, read: Press | null, limit: number): Promise<Pressing> {
  if (!read) {
    turn.log.warn({ verb: 'malformed', outcome: 'unread' }, 'pressed');
    return { drawn: stopgap(WORDS.unread), showing: null };
  }
  const outcome = await inTime(
    () => judged(parts, turn, read),
    limit,
    (error) => turn.log.error({ verb: read.verb, fault: faultOf(error) }, 'failed after its time'),
  );
  log(turn, read, outcome);
  if (outcome.kind === 'done') return outcome.value;
  const words = outcome.kind === 'late' ? WORDS.late : WORDS.fault;
  return { drawn: stopgap(words, read), showing: null };
}

async function judged(parts: Parts, turn: Turn, read: Press): Promise<Pressing> {
  const { caller, place, activity } = turn;
  const hello = await parts.arrivals.seen(place, caller);
  for (const showing of hello) inBackground(turn, parts.messenger.post(place, showing));
  const { id: activityId, replyToId: message = null } = activity;
  const showing = await parts.desk.press({
    ...{ caller, place, activityId, message },
    ...{ verb: read.verb, data: read.data },
  });
  return { drawn: parts.draw(showing), showing };
}

function log(turn: Turn, { verb }: Press, outcome: Outcome<unknown>): void {
  const entry = { verb, outcome: outcome.kind };
  if (outcome.kind === 'failed') turn.log.error({ ...entry, fault: faultOf(outcome.error) }, 'pressed');
  else turn.log.info(entry, 'pressed');
}
