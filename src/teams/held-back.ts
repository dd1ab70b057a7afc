import type { TurnContext } from 'botbuilder';
import type { Inbound } from './activity.ts';
import { cardActivity } from './answer.ts';
import type { Admission } from './door.ts';
import { invokeAnswer } from './extension-answers.ts';
import { readExecute } from './pressed.ts';
import { stopgap } from './stopgap.ts';

type Held = Exclude<Admission, { kind: 'in' }>;

/**
 * What somebody is told who is not let in, or not yet: a press is always answered, to the presser alone. Words are
 * answered where they were said, once until the waiting is over; people of other tenants get no message from us.
 */
export async function heldBack(
  context: TurnContext,
  activity: Inbound,
  held: Held,
): Promise<{ readonly status: number; readonly body?: unknown }> {
  const drawn = stopgap(words(held), held.kind === 'wait' ? readExecute(activity.value) : null);
  if (activity.type === 'invoke') return invokeAnswer(activity, drawn);
  if (held.kind === 'elsewhere') return { status: 403 };
  if (held.first) await context.sendActivity(cardActivity(drawn));
  return { status: 200 };
}

function words(held: Held): string {
  if (held.kind === 'elsewhere') return 'I do not serve your organisation. Nothing was recorded.';
  const seconds = held.seconds === 1 ? 'a second' : `${held.seconds} seconds`;
  const wait = `Nothing was recorded this time. Wait ${seconds}, and then try again.`;
  return held.whose === 'own'
    ? `That is more at once than I take from one person. ${wait}`
    : `Many people of your council are asking at once. ${wait}`;
}
