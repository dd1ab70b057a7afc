import { z } from 'zod';
import type { Signalled } from '../app/desk/types.ts';
import { faultOf } from '../app/fault.ts';
import type { Inbound } from './activity.ts';
import type { Parts, Turn } from './turn.ts';

const SIGNS: Readonly<Record<string, Signalled['sign']>> = {
  'application/vnd.microsoft.meetingParticipantJoin': 'joined',
  'application/vnd.microsoft.meetingParticipantLeave': 'left',
  'application/vnd.microsoft.meetingEnd': 'ended',
};

const Guid = z.guid().transform((id) => id.toLowerCase());
const Member = z.object({
  user: z.object({ tenantId: z.unknown(), aadObjectId: z.unknown(), objectId: z.unknown() }).partial(),
});
const Participants = z.object({ members: z.array(z.unknown()).max(1_000) });

/** What an event says of a meeting; null for one that says nothing we have a use for. Teams may send any. */
export function readSignal(activity: Inbound): Omit<Signalled, 'place'> | null {
  const sign = Object.hasOwn(SIGNS, activity.name ?? '') ? SIGNS[activity.name ?? ''] : undefined;
  if (sign === undefined) return null;
  if (sign === 'ended') return { sign, who: [] };
  const read = Participants.safeParse(activity.value);
  const who = read.success ? read.data.members.flatMap((member) => identityOf(member, activity) ?? []) : [];
  return who.length === 0 ? null : { sign, who };
}

/** By tenant and directory object alone; a guest without one is nobody. */
function identityOf(member: unknown, activity: Inbound): Signalled['who'][number] | null {
  const read = Member.safeParse(member);
  if (!read.success) return null;
  const { user } = read.data;
  const tenantId = Guid.safeParse(user.tenantId ?? activity.channelData?.tenant?.id);
  const aadObjectId = Guid.safeParse(user.aadObjectId ?? user.objectId);
  if (!tenantId.success || !aadObjectId.success) return null;
  return { tenantId: tenantId.data, aadObjectId: aadObjectId.data };
}

/** An event of a meeting. Who it names is told to the desk and written nowhere, in no log either. */
export async function meetingSignal({ desk }: Parts, { activity, place, log }: Turn): Promise<void> {
  const signal = readSignal(activity);
  if (!signal) return;
  try {
    await desk.signal({ ...signal, place });
  } catch (error) {
    log.error({ outcome: 'failed', fault: faultOf(error) }, 'a meeting signal was not heeded');
  }
}
