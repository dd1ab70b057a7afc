import { faultOf } from '../app/fault.ts';
import { parseAsk } from '../app/words.ts';
import type { Drawn } from './answer.ts';
import { inTime, type Outcome } from './in-time.ts';
import { stopgap, WORDS } from './stopgap.ts';
import { type Parts, reply, type Turn } from './turn.ts';
import { typedText } from './typed-text.ts';

/** A person typed something: answer with cards in the same place. */
export async function hear(parts: Parts, turn: Turn, limit: number): Promise<void> {
  const text = typedText(turn.activity);
  const outcome = await inTime(
    () => answers(parts, turn, text),
    limit,
    (error) => turn.log.error({ fault: faultOf(error) }, 'failed after its time'),
  );
  log(turn, text, outcome);
  for (const drawn of cardsFor(outcome)) await reply(turn, drawn);
}

async function answers(parts: Parts, turn: Turn, text: string): Promise<readonly Drawn[]> {
  const { caller, place, activity } = turn;
  const hello = await parts.arrivals.seen(place, caller);
  const answer = await parts.desk.hear({ caller, place, text, activityId: activity.id });
  return [...hello, ...answer].map(parts.draw);
}

function cardsFor(outcome: Outcome<readonly Drawn[]>): readonly Drawn[] {
  if (outcome.kind === 'done') return outcome.value;
  return [stopgap(outcome.kind === 'late' ? WORDS.tooSlow : WORDS.unheard)];
}

function log(turn: Turn, text: string, outcome: Outcome<unknown>): void {
  const entry = { ask: parseAsk(text).ask, outcome: outcome.kind };
  if (outcome.kind === 'failed') turn.log.error({ ...entry, fault: faultOf(outcome.error) }, 'heard');
  else turn.log.info(entry, 'heard');
}
