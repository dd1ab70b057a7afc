import type { TurnContext } from 'botbuilder';

interface Pipeline {
  removePolicy(which: { readonly name: string }): unknown;
}

/** The SDK's client, as far as the bot reaches into it. */
export interface ConnectorClient {
  readonly conversations: {
    sendToConversation(id: string, activity: unknown, options: object): Promise<{ readonly id?: string }>;
    updateActivity(id: string, activityId: string, activity: unknown, options: object): Promise<unknown>;
  };
  readonly client: { readonly pipeline: Pipeline };
}

/** Why it is needed: the SDK's hidden retry policy repeats a POST after a 500, which posts a card twice. */
export function sendOnce(context: TurnContext, clientKey: symbol): void {
  connectorOf(context, clientKey).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}

export function connectorOf(context: TurnContext, clientKey: symbol): ConnectorClient {
  const client: unknown = context.turnState.get(clientKey);
  if (!isConnectorClient(client)) throw new Error('the SDK has changed: no connector client with a pipeline');
  return client;
}

function isConnectorClient(client: unknown): client is ConnectorClient {
  const pipeline = (client as Partial<ConnectorClient> | undefined)?.client?.pipeline;
  return typeof pipeline?.removePolicy === 'function';
}
