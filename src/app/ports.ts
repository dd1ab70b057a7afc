import type { Instant } from '../core/calendar/index.ts';
import type { PersonId, SeatId } from '../core/constitution/index.ts';
import type { Announcement, Line } from '../core/kernel/index.ts';
import type { Showing } from '../core/showing/index.ts';

/** `board.subject.id`, each part lower-case letters, digits and hyphens. One stream is one subject's whole life. */
export type StreamKey = string;

/** One event as the store keeps it: who, as whom, under which rules, chained to the one before. */
export interface Envelope {
  readonly stream: StreamKey;
  /** 1, 2, 3 … without gaps. */
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
  readonly actor: {
    readonly person: PersonId | null;
    readonly capacity: string;
    readonly seat: SeatId | null;
  };
  readonly commandId: string;
  /** The version of the arrangements the event was judged under. */
  readonly rules: string;
  readonly data: unknown;
  /** Who must be told because of it: kept with the event, so that a crash forgets nobody. */
  readonly announcements: readonly Announcement[];
  readonly previous: string;
  /** SHA-256 of the envelope's canonical JSON without this field. */
  readonly hash: string;
}

/** A row that does not hold; named, so that somebody can look at it. */
export class CorruptRow extends Error {
  readonly stream: StreamKey;
  readonly version: number;
  constructor(stream: StreamKey, version: number, fault: string) {
    super(`row ${version} of ${stream}: ${fault}`);
    this.name = 'CorruptRow';
    this.stream = stream;
    this.version = version;
  }
}

export interface EventStore {
  /** Events after a version, in order. Throws CorruptRow on one that does not parse. */
  read(stream: StreamKey, after?: number): Promise<readonly Envelope[]>;
  /** One transaction of inserts, all of one stream. `conflict`: somebody else wrote that version first. */
  append(events: readonly [Envelope, ...Envelope[]]): Promise<'stored' | 'conflict'>;
  /** Every stream there is. */
  streams(): AsyncIterable<StreamKey>;
}

/** Lists people look things up in: projections, rebuilt from the events at any time. */
export interface Lists {
  /** Keep a line unless a later version of it is already there. */
  put(board: string, line: Line, version: number): Promise<void>;
  all(board: string, list: Line['list']): Promise<readonly Line[]>;
  get(board: string, list: Line['list'], key: string): Promise<Line | undefined>;
  clear(): Promise<void>;
}

/** A conversation the bot is in, at one service: a channel, a group chat, or a person's own chat. */
export interface Place {
  /** Service URL and conversation id together. */
  readonly key: string;
  readonly scope: 'personal' | 'group' | 'channel';
  /** The board that meets here, once the clerk has said so; null in personal chats. */
  readonly board: string | null;
  /** Whose chat it is, by `identityKey`, in personal chats; null elsewhere. */
  readonly identity: string | null;
  /** What the messenger needs to speak here first. Opaque to everyone else. */
  readonly reference: unknown;
}

export interface Directory {
  save(place: Place): Promise<void>;
  get(key: string): Promise<Place | undefined>;
  forget(key: string): Promise<void>;
  /** Group chats and channels bound to a board. */
  meetingPlaces(board: string): Promise<readonly Place[]>;
  personalPlaces(identity: string): Promise<readonly Place[]>;
}

/** Where each shared card has been posted, so that it is brought up to date and never posted twice. */
export interface Copies {
  of(cardKey: string): Promise<readonly Copy[]>;
  /** Mark a post as begun. False if this card is already in this place, or being sent there. */
  claim(cardKey: string, placeKey: string): Promise<boolean>;
  settle(cardKey: string, placeKey: string, activityId: string): Promise<void>;
  release(cardKey: string, placeKey: string): Promise<void>;
}
export interface Copy {
  readonly placeKey: string;
  /** Null while the outcome of the post is not known. */
  readonly activityId: string | null;
}

/** Streams with announcements perhaps not yet carried out. A mark is made before the events it covers are stored. */
export interface Outbox {
  mark(stream: StreamKey, delivered: number): Promise<void>;
  clear(stream: StreamKey): Promise<void>;
  pending(): Promise<readonly { readonly stream: StreamKey; readonly delivered: number }[]>;
}

export interface DueDeadline {
  readonly stream: StreamKey;
  readonly name: string;
  readonly at: Instant;
}
export interface Deadlines {
  /** Replace what a stream has to do by when. */
  replace(
    stream: StreamKey,
    deadlines: readonly { readonly name: string; readonly at: Instant }[],
  ): Promise<void>;
  due(now: Instant): Promise<readonly DueDeadline[]>;
}

export interface Store {
  readonly events: EventStore;
  readonly lists: Lists;
  readonly directory: Directory;
  readonly copies: Copies;
  readonly outbox: Outbox;
  readonly deadlines: Deadlines;
  /** Rejects when the tables cannot be reached. */
  check(): Promise<void>;
}

/** How a message fared. Only `wait` may be sent again without risk of a double. */
export type Delivery =
  | { readonly kind: 'delivered'; readonly activityId: string }
  | { readonly kind: 'wait'; readonly ms: number }
  /** The card that was to be updated is no longer there. */
  | { readonly kind: 'gone' }
  /** Nobody there to take it: blocked, uninstalled, left. */
  | { readonly kind: 'unreachable'; readonly why: string }
  /** It may or may not have arrived. */
  | { readonly kind: 'ambiguous'; readonly why: string };

export interface Messenger {
  post(place: Place, showing: Showing): Promise<Delivery>;
  update(place: Place, activityId: string, showing: Showing): Promise<Delivery>;
}

export interface Clock {
  now(): Instant;
}
