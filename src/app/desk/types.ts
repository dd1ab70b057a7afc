import type { Showing } from '../../core/showing/index.ts';
import type { Sign } from '../evidence.ts';
import type { Place } from '../ports.ts';

/** Who is speaking, as the platform vouches for them: never a name, an email or anything in a card. */
export interface Caller {
  /** Null for a guest or anonymous attendee, who has no directory object. */
  readonly identity: { readonly tenantId: string; readonly aadObjectId: string } | null;
}

/** What a person typed, with any mention of the bot taken away. */
export interface Heard {
  readonly caller: Caller;
  readonly place: Place;
  readonly text: string;
  readonly activityId: string;
}

/** A button pressed. `data` is hostile until parsed; it only names things. */
export interface Pressed {
  readonly caller: Caller;
  readonly place: Place;
  readonly verb: string;
  readonly data: unknown;
  readonly activityId: string;
  /** The message the pressed card is, as the platform says; null where it does not. */
  readonly message?: string | null;
}

/** What Teams says of a meeting: who joined or left it, or that it is over. It is evidence, and nothing more. */
export interface Signalled {
  readonly place: Place;
  readonly sign: Sign;
  readonly who: readonly { readonly tenantId: string; readonly aadObjectId: string }[];
}

/** Decisions as the copies anybody may see, newest first; or why there are none. */
export type Finding = { readonly found: readonly Showing[] } | { readonly none: string };

/**
 * What is asked from outside any conversation with the bot, through the app's own commands in Teams. They may be used
 * where the bot is not and its board does not meet, so nothing of the place is kept, and every answer is private.
 */
export interface Apart {
  /** Decisions by number or words. */
  find(asked: {
    readonly caller: Caller;
    readonly text: string;
    readonly skip: number;
    readonly many: number;
  }): Promise<Finding>;
  /** The form for a press enquiry, with a message's words for its question. */
  enquire(asked: {
    readonly caller: Caller;
    readonly placeKey: string;
    readonly question: string;
  }): Promise<Showing>;
  /** A button pressed on that form, or on the card that answers it. */
  press(pressed: Omit<Pressed, 'place' | 'message'>): Promise<Showing>;
}

/** Where people come with what they say and press. Every call answers; none throws at a person. */
export interface Desk {
  /** The cards to reply with, in this place. Cards that everybody shares are sent by the courier, not returned. */
  hear(heard: Heard): Promise<readonly Showing[]>;
  /** What the one who pressed now sees in place of the card. */
  press(pressed: Pressed): Promise<Showing>;
  /** The bot was added somewhere, or somebody's chat with it was seen: remember it, and say hello once. */
  arrive(place: Place, caller: Caller, isNew: boolean): Promise<readonly Showing[]>;
  /** The bot was removed. */
  depart(placeKey: string): Promise<void>;
  /** Something was seen of the meeting held in a place: nobody waits for an answer. */
  signal(signalled: Signalled): Promise<void>;
  readonly apart: Apart;
}
