import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const text = (max: number) => z.string().max(max);
const optional = (max: number) => text(max).optional().catch(undefined);
const Account = z.looseObject({ id: text(1000), aadObjectId: optional(100) });

/** As little of an activity as the bot relies on. Anything else in it may be missing, odd or new. */
const Inbound = z.looseObject({
  type: text(100),
  /** Ours where there is none, so that no two presses are taken for one. */
  id: text(300)
    .min(1)
    .catch(() => randomUUID()),
  name: optional(200),
  channelId: text(100).catch(''),
  serviceUrl: text(1000),
  from: Account.catch({ id: '', aadObjectId: undefined }),
  recipient: Account.catch({ id: '', aadObjectId: undefined }),
  conversation: z.looseObject({
    id: text(1000).min(1),
    conversationType: optional(100),
    tenantId: optional(100),
  }),
  channelData: z
    .looseObject({
      tenant: z
        .looseObject({ id: optional(100) })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  text: z.string().default('').catch(''),
  action: optional(100),
  replyToId: optional(300),
  value: z.unknown().optional(),
  membersAdded: z
    .array(z.looseObject({ id: text(1000) }))
    .default([])
    .catch([]),
  membersRemoved: z
    .array(z.looseObject({ id: text(1000) }))
    .default([])
    .catch([]),
});
export type Inbound = z.infer<typeof Inbound>;

/** An activity as it came over the wire, made safe to rely on; null for anything that is not one. */
export function readInbound(body: unknown): Inbound | null {
  const read = Inbound.safeParse(body);
  return read.success ? read.data : null;
}

/** The one place where our reading of an activity is handed to the SDK as its own type. */
export function forSdk(inbound: Inbound): Activity {
  return inbound as unknown as Activity;
}

/** What the SDK hands back is what `readInbound` made. */
export function fromSdk(activity: Activity): Inbound {
  return activity as unknown as Inbound;
}
