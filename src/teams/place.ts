import { z } from 'zod';
import type { Caller } from '../app/desk/types.ts';
import type { Place } from '../app/ports.ts';
import { identityKey } from '../core/constitution/index.ts';
import type { Inbound } from './activity.ts';

/** What is kept to speak first in a conversation: ids only, no names, and nothing that differs by who spoke last. */
const Reference = z.object({
  serviceUrl: z.string(),
  channelId: z.string(),
  bot: z.object({ id: z.string() }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
  }),
  /** The person's id in this service (MRI), in personal chats. */
  user: z.object({ id: z.string() }).optional(),
});
export type Reference = z.infer<typeof Reference>;

/** The place an activity came from. The board is the directory's to say, so it is null here. */
export function placeOf(activity: Inbound, caller: Caller): Place {
  const scope = scopeOf(activity.conversation.conversationType);
  return {
    key: placeKey(activity),
    scope,
    board: null,
    identity: scope === 'personal' && caller.identity ? identityKey(caller.identity) : null,
    reference: referenceOf(activity, scope),
  };
}

/** Service URL and conversation id. A thread belongs to its channel, so its suffix is dropped. */
export function placeKey(activity: Inbound): string {
  return `${trimmed(activity.serviceUrl)} ${withoutThread(activity.conversation.id)}`;
}

/** Null for a reference that is not one this bot made. */
export function readReference(kept: unknown): Reference | null {
  const read = Reference.safeParse(kept);
  return read.success ? read.data : null;
}

export function sameService(one: string, other: string): boolean {
  return trimmed(one) === trimmed(other);
}

/** Only a chat that says it is personal is private: anything unknown is taken for a shared one. */
function scopeOf(conversationType: string | undefined): Place['scope'] {
  if (conversationType === 'personal') return 'personal';
  return conversationType === 'channel' ? 'channel' : 'group';
}

function referenceOf(activity: Inbound, scope: Place['scope']): Reference {
  const { conversationType } = activity.conversation;
  return {
    serviceUrl: activity.serviceUrl,
    channelId: activity.channelId,
    bot: { id: activity.recipient.id },
    conversation: {
      id: withoutThread(activity.conversation.id),
      ...(conversationType === undefined ? {} : { conversationType }),
    },
    ...(scope === 'personal' && activity.from.id ? { user: { id: activity.from.id } } : {}),
  };
}

function withoutThread(conversationId: string): string {
  const suffix = conversationId.indexOf(';messageid=');
  return suffix < 0 ? conversationId : conversationId.slice(0, suffix);
}

function trimmed(serviceUrl: string): string {
  return serviceUrl.replace(/\/+$/, '');
}
