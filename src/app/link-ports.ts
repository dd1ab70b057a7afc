import type { Instant } from '../core/calendar/index.ts';
import type { PersonId } from '../core/constitution/index.ts';

/** What a link opens: a file made afresh from a stream for one person. */
export type LinkKind = 'calendar' | 'minutes-page' | 'minutes-word' | 'press-csv';
export interface Link {
  readonly kind: LinkKind;
  /** A stream's key. */
  readonly stream: string;
  readonly person: PersonId;
  /** After this it opens nothing. */
  readonly until: Instant;
}

/** What links open, by the digest of their token: the token itself is kept nowhere. */
export interface LinkRows {
  keep(digest: string, link: Link): Promise<void>;
  find(digest: string): Promise<Link | undefined>;
}

/** Addresses a browser or a calendar opens without saying who asks: whoever holds one may open it. */
export interface Links {
  /** Null where this bot has no address a browser could reach. */
  offer(kind: LinkKind, stream: string, person: PersonId, until: Instant): Promise<string | null>;
  /** Null for a token that is unknown or has run out. */
  open(token: string): Promise<Link | null>;
}

/** A file as a browser takes it away. */
export interface Download {
  /** The media type, with its character set. */
  readonly type: string;
  /** What it is saved as: letters, digits, hyphens and a full stop. */
  readonly name: string;
  readonly content: string | Buffer;
}
