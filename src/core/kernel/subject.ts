import type { z } from 'zod';
import type { Instant } from '../calendar/index.ts';
import type { Arrangements, Board, PartyId, PersonId, SeatId } from '../constitution/index.ts';
import type { Breach } from './breach.ts';

/** Everything a rule may know of the world outside the record. `person` is null when the bot itself acts. */
export interface Facts {
  readonly now: Instant;
  readonly board: Board;
  readonly arrangements: Arrangements;
  readonly person: PersonId | null;
}

export type Ruling<Event> =
  | { readonly inOrder: true; readonly events: readonly Event[] }
  | { readonly inOrder: false; readonly breaches: readonly [Breach, ...Breach[]] };

export const inOrder = <Event>(...events: readonly Event[]): Ruling<Event> => ({ inOrder: true, events });
export const outOfOrder = (first: Breach, ...rest: readonly Breach[]): Ruling<never> => ({
  inOrder: false,
  breaches: [first, ...rest],
});

/** Who is meant, by seat, office or post; the app resolves it to people when the message goes out. */
export type Audience =
  | { readonly seat: SeatId }
  | { readonly office: string }
  | {
      readonly post: 'clerk' | 'communications' | 'monitoring-officer' | 'programme-manager';
      /** Of that council alone. */
      readonly party?: PartyId | undefined;
    }
  | { readonly chair: 'chair-or-vice' }
  | { readonly all: 'members' }
  | { readonly person: PersonId };

/** What must reach people, or another subject, because an event happened. */
export type Announcement =
  /** A shared card in every place the board meets: posted where it is not yet, brought up to date where it is. */
  | { readonly kind: 'show'; readonly card: string; readonly of: string }
  /** Bring the copies already posted up to date; post none. */
  | { readonly kind: 'refresh'; readonly card: string; readonly of: string }
  /** A card of their own, in each person's personal chat. */
  | { readonly kind: 'tell'; readonly to: readonly Audience[]; readonly card: string; readonly of: string }
  /** A command for another subject, carried out once by the bot itself. */
  | { readonly kind: 'pass'; readonly subject: string; readonly id: string; readonly command: unknown }
  /** Drop the key of this stream's personal details: from then on nobody can read them (R-DP-1). */
  | { readonly kind: 'forget' };

/** Something that must happen by a moment: the command the bot will carry out then. */
export interface Deadline<Command> {
  readonly name: string;
  readonly at: Instant;
  readonly command: Command;
}

/** Every list there is: what is stored, drawn again and checked goes by it. */
export const LISTS = [
  'meeting',
  'minutes',
  'item',
  'press',
  'decision',
  'register',
  'summons',
  'requisition',
  'disclosure',
  'request',
  'complaint',
] as const;

/** A row of a list people look things up in: rebuilt from the events at any time. */
export interface Line {
  readonly list: (typeof LISTS)[number];
  readonly key: string;
  readonly data: unknown;
  /** Nothing more is to come of it: kept apart, so that what is still to come is found however long a board has met. */
  readonly settled?: true | undefined;
}

/** A subject is anything with a life of its own: five pure functions, and the lists it appears in. */
export interface Subject<State, Command, Event> {
  readonly name: string;
  readonly initial: State;
  /** What the store may hold. */
  readonly event: z.ZodType<Event>;
  /**
   * By event type, the fields that are somebody's personal details: the record keeps them sealed, and they read as
   * null once an event `DetailsErased` has them forgotten (R-DP-1).
   */
  readonly personal?: Readonly<Record<string, readonly string[]>>;
  /** May refuse, never throws. */
  decide(command: Command, state: State, facts: Facts): Ruling<Event>;
  /** Never refuses: an event is a fact. */
  evolve(state: State, event: Event): State;
  announce(event: Event, state: State): readonly Announcement[];
  deadlines(state: State): readonly Deadline<Command>[];
  lines(event: Event, state: State): readonly Line[];
}

export function replay<State, Event>(
  subject: Pick<Subject<State, never, Event>, 'initial' | 'evolve'>,
  events: readonly Event[],
): State {
  return events.reduce((state, event) => subject.evolve(state, event), subject.initial);
}
