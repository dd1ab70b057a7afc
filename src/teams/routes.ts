import type { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { privateAnswer } from './answer.ts';
import { extension, isExtension } from './extension.ts';
import { hear } from './hear.ts';
import { conversation, installation } from './installed.ts';
import { meetingSignal } from './meeting-signals.ts';
import { press } from './press.ts';
import { isSubmit, readExecute, readSubmit } from './pressed.ts';
import { answerSubmit } from './submitted.ts';
import { type BotParts, beginTurn, type Patience, type Turn } from './turn.ts';

const CARD_ACTION = 'adaptiveCard/action';

/**
 * What goes where. Presses are answered by our own invoke response: teams-ai's `actionExecute` would, once a
 * card carries `refresh`, send one person's private card to everybody.
 */
export function addRoutes<S extends TurnState>(
  app: Application<S>,
  parts: BotParts,
  patience: Patience,
): void {
  const on = (type: string, handle: (turn: Turn) => Promise<void>) =>
    app.addRoute(ofType(type), (context) => handle(beginTurn(context, parts.logger)), type === 'invoke');

  on(ActivityTypes.Invoke, async (turn) => {
    if (isExtension(turn.activity)) return respond(turn, await extension(parts, turn, patience.press));
    if (turn.activity.name !== CARD_ACTION) return respond(turn, { status: 200 });
    const read = readExecute(turn.activity.value);
    const { drawn } = await press(parts, turn, read, patience.press);
    await respond(turn, privateAnswer(drawn));
  });
  on(ActivityTypes.Message, async (turn) => {
    if (!isSubmit(turn.activity)) return hear(parts, turn, patience.hear);
    const read = readSubmit(turn.activity.value);
    await answerSubmit(parts, turn, await press(parts, turn, read, patience.hear));
  });
  on(ActivityTypes.Event, (turn) => meetingSignal(parts, turn));
  on(ActivityTypes.InstallationUpdate, (turn) => installation(parts, turn));
  on(ActivityTypes.ConversationUpdate, (turn) => conversation(parts, turn));
}

function ofType(type: string): (context: TurnContext) => Promise<boolean> {
  return async (context) => context.activity.type === type;
}

async function respond(turn: Turn, value: object): Promise<void> {
  await turn.context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
}
