import type { Logger } from 'pino';
import { type Board, hasLeft, identityKey } from '../core/constitution/index.ts';
import type { Announcement } from '../core/kernel/index.ts';
import { peopleMeant } from './audience.ts';
import type { Missing } from './missing.ts';
import type { Clock, Place, Store, StreamKey } from './ports.ts';
import { readDecision } from './scenes.ts';
import { cardKey, streamKey } from './stream-key.ts';

/** Where a message goes: the chats of those meant, the places where a board meets, the places that show a card. */
export interface Whereabouts {
  /** Whoever has no chat is put on the clerk's list. */
  chatsOf(board: Board, tell: Tell, key: string): Promise<readonly Place[]>;
  /** With the chats of those who follow the meeting in their own. */
  meetingPlaces(board: Board, stream: StreamKey, card: string, of: string): Promise<readonly Place[]>;
  placesShowing(key: string): Promise<readonly Place[]>;
}

type Tell = Extract<Announcement, { kind: 'tell' }>;

export function createWhereabouts(store: Store, clock: Clock, logger: Logger, missing: Missing): Whereabouts {
  async function chatsOf(board: Board, tell: Tell, key: string): Promise<readonly Place[]> {
    const people = peopleMeant(tell.to, board, clock.now());
    const chats = await Promise.all(
      people.map(async (id) => {
        const person = board.people.find((p) => p.id === id);
        const places = person ? await store.directory.personalPlaces(identityKey(person)) : [];
        if (places.length === 0) {
          logger.warn({ card: tell.card }, 'someone to be told has no chat with the bot');
          await missing.fared(board.id, { cardKey: key, card: tell.card, to: { person: id } })('no chat');
        }
        return places;
      }),
    );
    return chats.flat();
  }

  async function meetingPlaces(
    board: Board,
    stream: StreamKey,
    card: string,
    of: string,
  ): Promise<readonly Place[]> {
    const meeting = card === 'outcome' ? await meetingOf(board, of) : stream;
    const followers = meeting ? await placesShowing(followKey(meeting)) : [];
    const places = [...(await store.directory.meetingPlaces(board.id)), ...followers];
    return [...new Map(places.map((place) => [place.key, place])).values()];
  }

  async function meetingOf(board: Board, decision: string): Promise<StreamKey | null> {
    const entry = await readDecision(store.lists, board.id, decision);
    return entry && streamKey({ board: board.id, subject: 'meeting', id: entry.meeting });
  }

  async function placesShowing(key: string): Promise<readonly Place[]> {
    const copies = await store.copies.of(key);
    const places = await Promise.all(copies.map((copy) => store.directory.get(copy.placeKey)));
    return places.flatMap((place) => place ?? []);
  }

  return { chatsOf, meetingPlaces, placesShowing };
}

export const followKey = (meeting: StreamKey): string => cardKey(meeting, 'follow', '');

/** A chat that followed the board for somebody who has left it since. */
export function isClosedTo(board: Board, place: Place): boolean {
  const person = personOf(board, place);
  return person !== null && hasLeft(board, person);
}

/** A shared card in somebody's own chat is drawn for them alone. */
export function personOf(board: Board | undefined, place: Place): string | null {
  if (place.scope !== 'personal' || place.identity === null) return null;
  return board?.people.find((p) => identityKey(p) === place.identity)?.id ?? null;
}
