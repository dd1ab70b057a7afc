import { INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { faultOf } from '../app/fault.ts';
import { forSdk, type Inbound, readInbound } from './activity.ts';
import type { Adapter } from './adapter.ts';
import { openDoor } from './door.ts';
import { invokeAnswer } from './extension-answers.ts';
import { heldBack } from './held-back.ts';
import { mayCall, type TeamsSettings } from './settings.ts';
import { stopgap, WORDS } from './stopgap.ts';

/** One request to `/api/messages`, free of any web framework's types. */
export interface MessageCall {
  readonly body: unknown;
  /** The Authorization header, or an empty string. */
  readonly authorization: string;
}
export interface MessageReply {
  readonly status: number;
  readonly body?: unknown;
  /** The body as JSON, where it has been written already. */
  readonly json?: string;
}
export type MessageHandler = (call: MessageCall) => Promise<MessageReply>;

/** Authenticate, run the turn, and answer. An invoke always gets 200 with a card; nothing else gets a 500 either. */
export function messageHandler(
  adapter: Adapter,
  settings: TeamsSettings,
  bot: (context: TurnContext) => Promise<void>,
  logger: Logger,
): MessageHandler {
  const door = openDoor(settings);
  return async ({ body, authorization }) => {
    const activity = readInbound(body);
    if (!activity) return { status: 400, body: 'This is not an activity a bot can answer.' };
    if (!mayCall(activity.serviceUrl, settings)) return { status: 403, body: 'Not an address to answer to.' };
    let reply = replyTo(activity);
    try {
      const letIn = await adapter.receive(authorization, forSdk(activity), async (context) => {
        const admission = await door(activity);
        if (admission.kind !== 'in') {
          logger.warn({ correlation: activity.id, outcome: admission.kind }, 'held back');
          reply = await heldBack(context, activity, admission);
          return;
        }
        await bot(context);
        reply = invokeReply(context) ?? reply;
      });
      return letIn ? reply : { status: 401 };
    } catch (error) {
      logger.error({ correlation: activity.id, fault: faultOf(error) }, 'turn failed');
      return reply;
    }
  };
}

function replyTo(activity: Inbound): MessageReply {
  return activity.type === 'invoke' ? invokeAnswer(activity, stopgap(WORDS.fault)) : { status: 200 };
}

function invokeReply(context: TurnContext): MessageReply | undefined {
  const response: { readonly value?: MessageReply } | undefined = context.turnState.get(INVOKE_RESPONSE_KEY);
  return response?.value;
}
