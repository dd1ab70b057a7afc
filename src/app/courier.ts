import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Instant } from '../core/calendar/index.ts';
import type { Board } from '../core/constitution/index.ts';
import type { Announcement } from '../core/kernel/index.ts';
import type { Showing } from '../core/showing/index.ts';
import type { Boards } from './boards.ts';
import { correlationOf } from './correlation.ts';
import type { Handler } from './handler.ts';
import { createLanes, type Result } from './lanes.ts';
import { createMissing } from './missing.ts';
import type { Cause, Clock, Copy, Envelope, Messenger, Place, Store, StreamKey } from './ports.ts';
import { type How, inDoubt, putCard } from './posting.ts';
import { createRecognition } from './recognise.ts';
import { createRefreshes } from './refreshes.ts';
import type { Scenes } from './scenes.ts';
import { cardKey, cardNamed, copyName, parseStreamKey, streamKey } from './stream-key.ts';
import { createWhereabouts, followKey, isClosedTo, personOf } from './whereabouts.ts';

export interface CourierParts {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly handler: Handler;
  readonly scenes: Scenes;
  readonly clock: Clock;
  readonly boards: Pick<Boards, 'boardOf'>;
  readonly logger: Logger;
  readonly pace: Pace;
}

/** Milliseconds. */
export interface Pace {
  /** The least between two messages to one conversation. */
  readonly gapMs: number;
  /** The least between two updates of one card. */
  readonly refreshMs: number;
  /** In which a post that was begun is surely over. */
  readonly postingMs: number;
}

export interface Courier {
  /** Carry out every announcement of these events. Resolves when all have been tried. */
  deliver(envelopes: readonly Touched[]): Promise<void>;
  /** Bring cards up to date that events of another process touched. Posts nothing. */
  refresh(envelopes: readonly Touched[]): Promise<void>;
  /** Post a card afresh in one place and keep that copy up to date from then on. */
  repost(place: Place, stream: StreamKey, card: string, of: string): Promise<boolean>;
  /** Post a card once more of which nobody knows whether it arrived, if it still stands as it did at that instant. */
  again(place: Place, doubt: Doubt): Promise<boolean>;
  /** The copies of a card of which nobody knows whether they arrived, and at which nobody is any more. */
  inDoubt(key: string): Promise<readonly Copy[]>;
  /** Somebody pressed a card the courier sent: now it is known which message it is. */
  pressed(place: Place, stream: StreamKey, copy: string, message: string): Promise<void>;
  /** Send a card once, for this place alone; nothing keeps it up to date. */
  send(place: Place, showing: Showing): Promise<void>;
  /** Let a person's own chat see a meeting's shared cards as they come. */
  follow(place: Place, meeting: StreamKey): Promise<void>;
  idle(): Promise<void>;
  /** Let what is on its way arrive, and begin nothing more: what waits is left to whoever comes next. */
  close(): Promise<void>;
}

/** What is known of an event that touched cards. */
export type Touched = Pick<Envelope, 'stream' | 'version' | 'commandId' | 'announcements'>;

/** A card in a place, and when it was last known how it stood; null where it surely is not there. */
export interface Doubt {
  readonly stream: StreamKey;
  readonly copy: string;
  readonly since: Instant | null;
}

/** Outgoing messages: in order for each conversation, drawn from the record at the moment they are sent. */
export function createCourier(parts: CourierParts): Courier {
  const { store, scenes, logger, handler, pace } = parts;
  const lanes = createLanes(pace.gapMs, (error) => logger.error({ err: error }, 'a message was not sent'));
  const refreshes = createRefreshes(pace.refreshMs);
  const missing = createMissing(store.undelivered, parts.clock);
  const where = createWhereabouts(store, parts.clock, logger, missing);
  const recognition = createRecognition(store.copies, pace.postingMs);
  const boardOf = (stream: StreamKey): Board | undefined =>
    parts.boards.boardOf(parseStreamKey(stream)?.board ?? '');
  const recognising = new Set<Promise<void>>();
  let order: Promise<unknown> = Promise.resolve();

  function put(
    place: Place,
    stream: StreamKey,
    card: string,
    of: string,
    how: How,
    cause?: Cause,
  ): Promise<boolean> {
    const key = cardKey(stream, card, of);
    const board = boardOf(stream);
    const run = async (where: Place): Promise<Result> => {
      if (!board || isClosedTo(board, where)) return 'done';
      const viewer = personOf(board, where);
      const draw = async () => {
        const showing = await scenes.scene({ stream, card, of, viewer });
        return showing && { ...showing, copy: copyName(card, of) };
      };
      const fared = faredAt(board, where, key, card);
      const posting = { copies: recognition.copies, messenger: parts.messenger, logger, ...pace, fared };
      return putCard(posting, { place: where, key, how, card, draw, ...(cause && { cause }) });
    };
    // A refresh must never take the place of a post still waiting for its turn, nor a decision that of either.
    const turn = typeof how === 'object' ? `${key} ${how.again}` : how === 'refresh' ? `${key}?` : key;
    return lanes.add(place, { key: turn, run });
  }

  function faredAt(board: Board, where: Place, key: string, card: string) {
    const viewer = personOf(board, where);
    const to = viewer === null ? { placeKey: where.key } : { person: viewer };
    return missing.fared(board.id, { cardKey: key, card, to });
  }

  async function announce(cause: Cause, announcement: Announcement, id: string): Promise<void> {
    const { stream } = cause;
    const board = boardOf(stream);
    if (!board) return;
    if (announcement.kind === 'pass') return passOn(board, announcement, id);
    if (announcement.kind === 'forget') return store.keyring.drop(stream);
    const { card, of } = announcement;
    if (announcement.kind === 'refresh') return refreshCard(cause, card, of);
    const places = () =>
      announcement.kind === 'tell'
        ? where.chatsOf(board, announcement, cardKey(stream, card, of))
        : where.meetingPlaces(board, stream, card, of);
    await reach(card, await lineUp(places, (place) => put(place, stream, card, of, 'show', cause)));
  }

  function refreshCard(cause: Cause, card: string, of: string): Promise<void> {
    const { stream } = cause;
    const key = cardKey(stream, card, of);
    return refreshes.ask(key, async () => {
      const places = await where.placesShowing(key);
      await reach(
        card,
        places.map((place) => put(place, stream, card, of, 'refresh', cause)),
      );
    });
  }

  /** Looking up where a message goes takes time: messages are looked up one after another, and so keep their order. */
  function lineUp(
    places: () => Promise<readonly Place[]>,
    send: (place: Place) => Promise<boolean>,
  ): Promise<readonly Promise<boolean>[]> {
    const sent = order.then(async () => (await places()).map(send));
    order = sent.catch(() => undefined);
    return sent;
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

  return {
    async deliver(envelopes) {
      const all = envelopes.flatMap((envelope) =>
        envelope.announcements.map((announcement, i) => {
          const cause = causeOf(envelope);
          return { cause, announcement, id: `${cause.stream}/${cause.version}/${i}` };
        }),
      );
      const once = new Map(all.map((one) => [JSON.stringify([one.cause.stream, one.announcement]), one]));
      await Promise.all(
        [...once.values()].map(({ cause, announcement, id }) =>
          announce(cause, announcement, id).catch((error: unknown) => {
            logger.error({ ...cause, err: error }, 'an announcement failed');
            throw error;
          }),
        ),
      );
    },
    async refresh(envelopes) {
      const touched = envelopes.flatMap((envelope) =>
        envelope.announcements.flatMap((a) =>
          a.kind === 'pass' || a.kind === 'forget'
            ? []
            : [{ cause: causeOf(envelope), card: a.card, of: a.of }],
        ),
      );
      const once = new Map(touched.map((one) => [cardKey(one.cause.stream, one.card, one.of), one]));
      await Promise.all([...once.values()].map(({ cause, card, of }) => refreshCard(cause, card, of)));
    },
    repost: (place, stream, card, of) => put(place, stream, card, of, 'anew'),
    again(place, { stream, copy, since }) {
      const { card, of } = cardNamed(copy);
      return put(place, stream, card, of, since === null ? 'show' : { again: since });
    },
    async inDoubt(key) {
      return (await store.copies.of(key)).filter((copy) => inDoubt(copy, pace.postingMs));
    },
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
    pressed(place, stream, copy, message) {
      const told = recognise(place, stream, copy, message).finally(() => recognising.delete(told));
      recognising.add(told);
      return told;
    },
    async idle() {
      await Promise.allSettled(recognising);
      await lanes.idle();
    },
    close: () => lanes.close(),
  };

  async function recognise(place: Place, stream: StreamKey, copy: string, message: string): Promise<void> {
    const board = boardOf(stream);
    const { card, of } = cardNamed(copy);
    const key = cardKey(stream, card, of);
    if (!board || !(await recognition.seen(place, key, message))) return;
    await faredAt(board, place, key, card)(null);
    await put(place, stream, card, of, 'refresh');
  }
}

const causeOf = ({ stream, version, commandId }: Touched): Cause => ({
  correlation: correlationOf(commandId),
  stream,
  version,
});

async function reach(card: string, sent: readonly Promise<boolean>[]): Promise<void> {
  if ((await Promise.all(sent)).includes(false)) throw new Error(`${card} did not reach every place`);
}
