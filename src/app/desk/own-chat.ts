import { identityKey } from '../../core/constitution/index.ts';
import type { Showing } from '../../core/showing/index.ts';
import type { Place } from '../ports.ts';
import type { DeskParts, Speaker } from './parts.ts';

/** How somebody votes while a vote is open is theirs alone: asked in company, it is answered in their own chat. */
export async function inOwnChat(
  parts: DeskParts,
  { board, person, place }: Speaker,
  showing: Showing,
): Promise<Showing> {
  if (place.scope === 'personal') return showing;
  return sentToOwnChat(parts, { board, person }, (chat) => parts.courier.send(chat, showing));
}

/** The word for whoever asked in company, once what they asked for is on its way to their own chat. */
export async function sentToOwnChat(
  parts: DeskParts,
  { board, person }: Pick<Speaker, 'board' | 'person'>,
  send: (chat: Place) => Promise<unknown>,
): Promise<Showing> {
  const known = board.people.find((p) => p.id === person);
  const [chat] = known ? await parts.store.directory.personalPlaces(identityKey(known)) : [];
  if (chat) void send(chat);
  const text = chat
    ? 'I have answered you in our own chat.'
    : 'That is for you alone: ask me in our own chat.';
  return parts.scenes.frame(board, person, { card: 'notice' }, { tone: 'info', text });
}
