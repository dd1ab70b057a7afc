import type { Instant } from '../core/calendar/index.ts';
import type { PersonId, SeatId } from '../core/constitution/index.ts';
import type { Announcement, Line } from '../core/kernel/index.ts';
import type { MinutesView } from '../core/minutes/index.ts';
import type { Showing } from '../core/showing/index.ts';
import type { Keyring } from './keyring.ts';
import type { LinkRows } from './link-ports.ts';

export type { Download, Link, LinkKind, LinkRows, Links } from './link-ports.ts';

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
  /** As it is read, where it holds personal details: those opened, or null. Never stored, and no part of the hash. */
  readonly opened?: unknown;
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
  /** Those not settled: as many as a board has on its hands, however many it ever had. */
  live(board: string, list: Line['list']): Promise<readonly Line[]>;
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
  /**
   * Mark a post as begun. False if this card is already in this place, or being sent there. With `instead`, take the
   * place of that copy: false if it is no longer the one that is there.
   */
  claim(cardKey: string, placeKey: string, instead?: Copy): Promise<boolean>;
  settle(cardKey: string, placeKey: string, activityId: string): Promise<void>;
  /** Say what is known of a post of which nobody heard: false if somebody has said more, or begun it anew, since. */
  resolve(
    cardKey: string,
    copy: Copy,
    standing: { readonly activityId: string } | 'unsure' | 'there',
  ): Promise<boolean>;
  release(cardKey: string, placeKey: string): Promise<void>;
  /** Put a copy back exactly as it was before it was claimed anew. */
  restore(cardKey: string, copy: Copy): Promise<void>;
}
export interface Copy {
  readonly placeKey: string;
  /** Null while it is not known which message it is. */
  readonly activityId: string | null;
  /** `begun`: on its way, or its courier died. `unsure`: it may have arrived. `there`: it has, if only on the clerk's word. */
  readonly standing: 'begun' | 'unsure' | 'there';
  /** When this was written, by the clock of whoever wrote it. */
  readonly claimedAt: Instant;
}

/** A card that did not reach somebody, for the clerk to see. It holds nothing of what the card says. */
export interface Missed {
  readonly cardKey: string;
  readonly card: string;
  /** A person of the board, or the key of a place where the board meets. */
  readonly to: { readonly person: PersonId } | { readonly placeKey: string };
  /** `no chat`: they have never spoken to the bot. `refused`: blocked, uninstalled or gone. `unsure`: it may have arrived. */
  readonly why: 'no chat' | 'refused' | 'unsure';
  readonly at: Instant;
}
export interface Undelivered {
  note(board: string, missed: Missed): Promise<void>;
  /** It has reached them after all. */
  strike(board: string, missed: Pick<Missed, 'cardKey' | 'to'>): Promise<void>;
  all(board: string): Promise<readonly Missed[]>;
}

/** One process's hold on something, until an instant of the real time; then any other may take it over. */
export interface Hold {
  readonly owner: string;
  readonly until: Instant;
}

/** One process's word that it will tell what follows from a stream's events after a version. */
export interface Mark extends Hold {
  readonly id: string;
  readonly stream: StreamKey;
  /** Everything up to this version had been told when the mark was made. */
  readonly delivered: number;
}

/** Streams with announcements perhaps not yet carried out. A mark is made before the events it covers are stored. */
export interface Outbox {
  /** A mark of one's own, whatever marks others have on the same stream. */
  mark(stream: StreamKey, delivered: number, hold: Hold): Promise<Mark>;
  /** Renew or take over a mark: null if it is no longer as it was read, because somebody else did. */
  hold(mark: Mark, hold: Hold): Promise<Mark | null>;
  /** Take a mark away, unless another process has taken it over. */
  clear(mark: Mark): Promise<void>;
  pending(): Promise<readonly Mark[]>;
}

export interface DueDeadline {
  readonly stream: StreamKey;
  readonly name: string;
  readonly at: Instant;
}
export interface Deadlines {
  /** What a stream has to do by when, as it stands at a version. What a later version said is left as it is. */
  replace(
    stream: StreamKey,
    version: number,
    deadlines: readonly { readonly name: string; readonly at: Instant }[],
  ): Promise<void>;
  /** What has fallen due by `now` and nobody else holds at `today`, the real time: the caller holds it from now on. */
  claim(now: Instant, hold: Hold, today: Instant): Promise<readonly DueDeadline[]>;
  /** Give up what was claimed under a hold and not acted on, so that another process may have it at once. */
  release(stream: StreamKey, hold: Hold): Promise<void>;
}

export interface Store {
  readonly events: EventStore;
  readonly lists: Lists;
  readonly directory: Directory;
  readonly copies: Copies;
  readonly undelivered: Undelivered;
  readonly outbox: Outbox;
  readonly deadlines: Deadlines;
  readonly links: LinkRows;
  readonly keyring: Keyring;
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

/** The event a message follows from, and the correlation of the press or words that led to it. */
export interface Cause {
  readonly correlation: string;
  readonly stream: StreamKey;
  readonly version: number;
}

export interface Messenger {
  post(place: Place, showing: Showing, cause?: Cause): Promise<Delivery>;
  update(place: Place, activityId: string, showing: Showing, cause?: Cause): Promise<Delivery>;
}

/** Told what happens, for whoever measures: never a person, a vote or a word. Neither waits nor throws. */
export interface Gauges {
  /** A command was answered; the rules it was out of order by. */
  answered(outcome: string, rules: readonly string[]): void;
  /** What was to happen by a time had not happened. */
  missed(deadline: string): void;
  /** The record was walked; so many rows do not hold. */
  verified(faults: number): void;
}

/** Writes the minutes as people take them away: one view, two forms. */
export interface Documents {
  /** A Word document. */
  word(minutes: MinutesView): Promise<Buffer>;
  /** A page of HTML that fetches nothing. */
  page(minutes: MinutesView): string;
}

export interface Clock {
  now(): Instant;
}
