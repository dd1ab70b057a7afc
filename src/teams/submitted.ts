import { identityKey } from '../core/constitution/index.ts';
import type { Showing } from '../core/showing/index.ts';
import { readReference, sameService } from './place.ts';
import type { Pressing } from './press.ts';
import { stopgap, WORDS } from './stopgap.ts';
import { type Parts, reply, type Turn } from './turn.ts';

/**
 * Answer an older client's press, which arrives as a message and can only be answered by one.
 * In a group or channel everybody would read that, so the card goes to the person's own chat instead.
 */
export async function answerSubmit(parts: Parts, turn: Turn, pressing: Pressing): Promise<void> {
  if (turn.place.scope === 'personal' || pressing.showing === null) return reply(turn, pressing.drawn);
  if (await sentPrivately(parts, turn, pressing.showing)) return;
  await reply(turn, stopgap(WORDS.elsewhere));
}

async function sentPrivately(parts: Parts, turn: Turn, showing: Showing): Promise<boolean> {
  if (!turn.caller.identity) return false;
  const chats = await parts.directory.personalPlaces(identityKey(turn.caller.identity));
  const own = chats.find((place) => {
    const reference = readReference(place.reference);
    return reference !== null && sameService(reference.serviceUrl, turn.activity.serviceUrl);
  });
  if (!own) return false;
  return (await parts.messenger.post(own, showing)).kind === 'delivered';
}
