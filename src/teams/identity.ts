import { z } from 'zod';
import type { Caller } from '../app/desk/types.ts';
import type { Inbound } from './activity.ts';

const Identity = z.object({ tenantId: z.guid(), aadObjectId: z.guid() });

/**
 * Who is speaking: tenant and directory object, never a name. A guest or anonymous attendee without a
 * directory object, or with anything that is not a GUID, is nobody.
 */
export function callerOf(activity: Inbound): Caller {
  const found = Identity.safeParse({
    tenantId: activity.channelData?.tenant?.id ?? activity.conversation.tenantId,
    aadObjectId: activity.from.aadObjectId,
  });
  if (!found.success) return { identity: null };
  return {
    identity: {
      tenantId: found.data.tenantId.toLowerCase(),
      aadObjectId: found.data.aadObjectId.toLowerCase(),
    },
  };
}
