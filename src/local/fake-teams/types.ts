export type Json = Readonly<Record<string, unknown>>;

/** Somebody as the directory knows them. */
export interface PersonDetails {
  readonly name: string;
  readonly tenantId: string;
  /** Left out for a guest or anonymous attendee. */
  readonly aadObjectId?: string | undefined;
}
export interface Person extends PersonDetails {
  /** The person's id in this service. */
  readonly mri: string;
}

/** A conversation. Handles are compared by id. */
export interface FakePlace {
  readonly id: string;
  readonly name: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly people: readonly Person[];
}

/** A message as it stands now in a conversation, after any update. */
export interface Shown {
  readonly activityId: string;
  readonly activity: Json;
  /** Null for a message without a card. */
  readonly card: Json | null;
  readonly summary: string;
  /** How often it has been updated. */
  readonly updates: number;
  /** Set for an answer in a channel thread: the id of the post it belongs to. */
  readonly thread: string | null;
}

/** A request the bot made, whatever came of it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly conversation: string;
  readonly activityId: string | null;
  readonly activity: Json | null;
  /** The Authorization header it came with. */
  readonly authorization: string | null;
  readonly status: number;
  readonly at: number;
}

export function asRecord(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
