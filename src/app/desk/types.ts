import type { Showing } from '../../core/showing/index.ts';
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
}
