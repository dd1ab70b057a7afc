import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { type Board, identityKey } from '../core/constitution/index.ts';
import type { Announcement } from '../core/kernel/index.ts';
import type { Showing } from '../core/showing/index.ts';
import { peopleMeant } from './audience.ts';
import type { Handler } from './handler.ts';
import { createLanes } from './lanes.ts';
import type { Clock, Envelope, Messenger, Place, Store, StreamKey } from './ports.ts';
import { type How, putCard } from './posting.ts';
import { readDecision, type Scenes } from './scenes.ts';
import { cardKey, parseStreamKey, streamKey } from './stream-key.ts';

export interface CourierParts {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly handler: Handler;
  readonly scenes: Scenes;
  readonly clock: Clock;
  readonly boards: readonly Board[];
  readonly logger: Logger;
  /** The least time between two messages to one conversation. */
  readonly gapMs: number;
}

export interface Courier {
  /** Carry out every announcement of these events. Resolves when all have been tried. */
  deliver(envelopes: readonly Envelope[]): Promise<void>;
  /** Post a card afresh in one place and keep that copy up to date from then on. */
  repost(place: Place, stream: StreamKey, card: string, of: string): Promise<boolean>;
  /** Send a card once, for this place alone; nothing keeps it up to date. */
  send(place: Place, showing: Showing): Promise<void>;
  /** Let a person's own chat see a meeting's shared cards as they come. */
  follow(place: Place, meeting: StreamKey): Promise<void>;
  idle(): Promise<void>;
}

/** Outgoing messages: in order for each conversation, drawn from the record at the moment they are sent. */
export function createCourier(parts: CourierParts): Courier {
  const { store, scenes, logger, handler } = parts;
  const lanes = createLanes(parts.gapMs, (error) => logger.error({ err: error }, 'a message was not sent'));
  const boardOf = (stream: StreamKey): Board | undefined =>
    parts.boards.find((b) => b.id === parseStreamKey(stream)?.board);

  function put(place: Place, stream: StreamKey, card: string, of: string, how: How): Promise<boolean> {
    const key = cardKey(stream, card, of);
    const run = async (where: Place) => {
      const viewer = personOf(boardOf(stream), where);
      const showing = await scenes.scene({ stream, card, of, viewer });
      return showing
        ? putCard({ copies: store.copies, messenger: parts.messenger, logger }, where, key, how, showing)
        : 'done';
    };
    // A refresh must never take the place of a post still waiting for its turn.
    return lanes.add(place, { key: how === 'refresh' ? `${key}?` : key, run });
  }

  async function announce(stream: StreamKey, announcement: Announcement, id: string): Promise<void> {
    const board = boardOf(stream);
    if (!board) return;
    if (announcement.kind === 'pass') return passOn(board, announcement, id);
    const { card, of } = announcement;
    const how = announcement.kind === 'refresh' ? 'refresh' : 'show';
    const places =
      announcement.kind === 'tell'
        ? await chatsOf(board, announcement)
        : announcement.kind === 'show'
          ? await meetingPlaces(board, stream, card, of)
          : await placesShowing(cardKey(stream, card, of));
    const tried = await Promise.all(places.map((place) => put(place, stream, card, of, how)));
    if (tried.includes(false)) throw new Error(`${card} did not reach every place`);
  }

  async function passOn(
    board: Board,
    pass: Extract<Announcement, { kind: 'pass' }>,
    id: string,
  ): Promise<void> {
    const stream = streamKey({ board: board.id, subject: pass.subject, id: pass.id });
    const answer = await handler.carryOut({ stream, command: pass.command, person: null, commandId: id });
    if (answer.outcome === 'recorded' || answer.outcome === 'already') return;
    logger.error({ stream, outcome: answer.outcome }, 'a command passed on was not carried out');
    // Refused for good, or to be tried again at the next start.
    if (answer.outcome !== 'out of order') throw new Error(`${stream} took no command: ${answer.outcome}`);
  }

  async function chatsOf(
    board: Board,
    tell: Extract<Announcement, { kind: 'tell' }>,
  ): Promise<readonly Place[]> {
    const people = peopleMeant(tell.to, board, parts.clock.now());
    const chats = await Promise.all(
      people.map(async (id) => {
        const person = board.people.find((p) => p.id === id);
        const places = person ? await store.directory.personalPlaces(identityKey(person)) : [];
        if (places.length === 0)
          logger.warn({ card: tell.card }, 'someone to be told has no chat with the bot');
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

  return {
    async deliver(envelopes) {
      const all = envelopes.flatMap(({ stream, version, announcements }) =>
        announcements.map((a, i) => ({ stream, announcement: a, id: `${stream}/${version}/${i}` })),
      );
      const once = new Map(all.map((one) => [JSON.stringify([one.stream, one.announcement]), one]));
      await Promise.all(
        [...once.values()].map(({ stream, announcement, id }) =>
          announce(stream, announcement, id).catch((error: unknown) => {
            logger.error({ stream, err: error }, 'an announcement failed');
            throw error;
          }),
        ),
      );
    },
    repost: (place, stream, card, of) => put(place, stream, card, of, 'anew'),
    async send(place, showing) {
      await lanes.add(place, {
        key: randomUUID(),
        async run(where) {
          const sent = await parts.messenger.post(where, showing);
          return sent.kind === 'wait' ? { againInMs: sent.ms } : 'done';
        },
      });
    },
    async follow(place, meeting) {
      await store.copies.claim(followKey(meeting), place.key);
    },
    idle: () => lanes.idle(),
  };
}

const followKey = (meeting: StreamKey): string => cardKey(meeting, 'follow', '');

/** A shared card in somebody's own chat is drawn for them alone. */
function personOf(board: Board | undefined, place: Place): string | null {
  if (place.scope !== 'personal' || place.identity === null) return null;
  return board?.people.find((p) => identityKey(p) === place.identity)?.id ?? null;
}
