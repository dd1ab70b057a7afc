import { type Activity, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { faultOf } from '../app/fault.ts';
import type { Cause, Delivery, Messenger, Place } from '../app/ports.ts';
import type { Showing } from '../core/showing/index.ts';
import type { Adapter } from './adapter.ts';
import { cardActivity, type Draw } from './answer.ts';
import { copied } from './copied.ts';
import { deliveryAfter, type Sending } from './delivery.ts';
import { inTime } from './in-time.ts';
import type { UserIdsAt } from './members.ts';
import { type ConnectorClient, connectorOf } from './one-attempt.ts';
import { type Reference, readReference } from './place.ts';
import { refreshing } from './refresh.ts';
import { mayCall, type TeamsSettings } from './settings.ts';

const LIMIT = 10_000;

export interface MessengerParts {
  readonly adapter: Adapter;
  readonly settings: TeamsSettings;
  readonly draw: Draw;
  readonly userIdsAt: UserIdsAt;
  readonly logger: Logger;
}

/** Speaks first, in any conversation the bot knows. Each call is one request, at most 10 s long, never repeated. */
export function openMessenger(parts: MessengerParts): Messenger {
  return {
    async post(place, showing, cause) {
      return send(parts, place, showing, cause, 'post', async (client, reference, activity, options) => {
        const id = reference.conversation.id;
        const sent = await client.conversations.sendToConversation(id, activity, options);
        if (!sent.id) return { kind: 'ambiguous', why: 'no id came back' };
        return { kind: 'delivered', activityId: sent.id };
      });
    },
    async update(place, activityId, showing, cause) {
      return send(parts, place, showing, cause, 'update', async (client, reference, activity, options) => {
        const id = reference.conversation.id;
        const body = { ...activity, id: activityId };
        await client.conversations.updateActivity(id, activityId, body, options);
        return { kind: 'delivered', activityId };
      });
    },
  };
}

type Transmit = (
  client: ConnectorClient,
  reference: Reference,
  activity: Partial<Activity>,
  options: object,
) => Promise<Delivery>;

async function send(
  parts: MessengerParts,
  place: Place,
  showing: Showing,
  cause: Cause | undefined,
  what: Sending['what'],
  transmit: Transmit,
): Promise<Delivery> {
  const reference = readReference(place.reference);
  if (!reference || !mayCall(reference.serviceUrl, parts.settings)) {
    return { kind: 'unreachable', why: 'not an address this bot may use' };
  }
  const activity = await outgoing(parts, place, reference, showing);
  const outcome = await inTime(() => inTurn(parts, reference, activity, what, transmit), LIMIT);
  const delivery = outcome.kind === 'done' ? outcome.value : deliveryAfter(null, sending(parts, what));
  parts.logger.info(
    { ...cause, what, scope: place.scope, card: showing.card, outcome: delivery.kind },
    'sent',
  );
  return delivery;
}

async function outgoing(
  parts: MessengerParts,
  place: Place,
  reference: Reference,
  showing: Showing,
): Promise<Partial<Activity>> {
  const drawn = parts.draw(showing);
  const shared = showing.viewer === null && place.scope !== 'personal';
  const userIds = shared ? await parts.userIdsAt(reference.serviceUrl, showing.board).catch(() => []) : [];
  const own = copied(drawn.card, showing.copy);
  const card = shared ? refreshing(own, showing, userIds) : own;
  return TurnContext.applyConversationReference(cardActivity({ ...drawn, card }), {
    serviceUrl: reference.serviceUrl,
    channelId: reference.channelId,
    conversation: reference.conversation as Activity['conversation'],
    bot: { ...reference.bot, name: '' },
  });
}

/** Inside the turn nothing may be thrown: the adapter would swallow it, and with it how the message fared. */
async function inTurn(
  parts: MessengerParts,
  reference: Reference,
  activity: Partial<Activity>,
  what: Sending['what'],
  transmit: Transmit,
): Promise<Delivery> {
  const { sdk } = parts.adapter;
  let delivery = deliveryAfter(null, sending(parts, what));
  const logic = async (context: TurnContext) => {
    try {
      const client = connectorOf(context, sdk.ConnectorClientKey);
      const options = { abortSignal: AbortSignal.timeout(LIMIT) };
      delivery = await transmit(client, reference, activity, options);
    } catch (error) {
      delivery = deliveryAfter(error, sending(parts, what));
      parts.logger.warn({ what, fault: faultOf(error) }, 'not delivered');
    }
  };
  const target = reference as Parameters<typeof sdk.continueConversationAsync>[1];
  await sdk.continueConversationAsync(parts.settings.appId ?? '', target, logic);
  return delivery;
}

function sending(parts: MessengerParts, what: Sending['what']): Sending {
  return { what, local: !parts.settings.appId };
}
