import type { Logger } from 'pino';
import type { Instant } from '../core/calendar/index.ts';
import type { Showing } from '../core/showing/index.ts';
import type { Result } from './lanes.ts';
import type { Cause, Copies, Copy, Messenger, Missed, Place } from './ports.ts';

export interface PostingParts {
  readonly copies: Copies;
  readonly messenger: Messenger;
  readonly logger: Logger;
  /** Milliseconds in which a post begun is surely over, whoever began it. */
  readonly postingMs: number;
  /** Whether the card reached the place: null, or why it did not. For the clerk to see. */
  readonly fared: (why: Missed['why'] | null) => Promise<void>;
}

/** `again`: the copy of which nobody knows whether it arrived, as it stood when somebody decided to post it once more. */
export type How = 'show' | 'refresh' | 'anew' | { readonly again: Instant };

export interface Putting {
  readonly place: Place;
  readonly key: string;
  readonly how: How;
  readonly card: string;
  /** Draws the card from the record as it is now; null when there is no such card any more. */
  readonly draw: () => Promise<Showing | null>;
  /** The event the card follows from. */
  readonly cause?: Cause;
}

/**
 * Put one card in one place: brought up to date where it is, posted where it is not, never posted twice.
 * After a failure that may have arrived nothing is sent again: the clerk is told. `failed` is worth another look later.
 */
export async function putCard(parts: PostingParts, putting: Putting): Promise<Result> {
  const { place, key, how, draw } = putting;
  const before = (await parts.copies.of(key)).find((copy) => copy.placeKey === place.key);
  if (how === 'anew') return post(parts, putting, before);
  if (typeof how === 'object') {
    const same = before?.claimedAt === how.again && inDoubt(before, parts.postingMs);
    return same ? post(parts, putting, before) : 'done';
  }
  if (!before) return how === 'refresh' ? 'done' : post(parts, putting, before);
  if (before.activityId === null) return how === 'refresh' ? 'done' : begun(parts, putting, before);
  const showing = await draw();
  if (!showing) return 'done';
  const updated = await parts.messenger.update(place, before.activityId, showing, putting.cause);
  if (updated.kind === 'wait') return { againInMs: updated.ms };
  if (updated.kind === 'unreachable') await parts.fared('refused');
  return updated.kind === 'gone' ? post(parts, putting, before) : 'done';
}

/** Whether a copy may be there and may not, and nobody is at it any more. */
export function inDoubt({ standing, claimedAt }: Copy, postingMs: number): boolean {
  return standing === 'unsure' || (standing === 'begun' && Date.now() - Date.parse(claimedAt) >= postingMs);
}

/** Which message it is nobody has said: perhaps somebody is at it now, perhaps they are no more. */
async function begun(parts: PostingParts, { place, card }: Putting, copy: Copy): Promise<Result> {
  if (copy.standing === 'there') return 'done';
  if (!inDoubt(copy, parts.postingMs)) return 'failed';
  parts.logger.warn({ card, scope: place.scope }, 'posted or not, nobody knows: not sent again');
  await parts.fared('unsure');
  return 'done';
}

async function post(
  parts: PostingParts,
  { place, key, card, draw, cause }: Putting,
  instead: Copy | undefined,
): Promise<Result> {
  const { copies, messenger, logger } = parts;
  // Somebody else is posting it: whether they finish is worth another look.
  if (!(await copies.claim(key, place.key, instead))) return 'failed';
  // Drawn only once it is claimed: whatever is recorded from here on finds the claim, and refreshes it.
  const showing = await draw();
  if (!showing) {
    await asBefore(copies, key, place, instead);
    return 'done';
  }
  const posted = await messenger.post(place, showing, cause);
  if (posted.kind === 'delivered') {
    await copies.settle(key, place.key, posted.activityId);
    await parts.fared(null);
    return 'done';
  }
  // Not there for certain: the place is as it was, so that a crash from here on forgets nothing.
  if (posted.kind !== 'ambiguous') await asBefore(copies, key, place, instead);
  if (posted.kind === 'wait') return { againInMs: posted.ms };
  logger.warn({ card, scope: place.scope, outcome: posted.kind }, 'not delivered');
  if (posted.kind !== 'ambiguous') await parts.fared('refused');
  else if (await doubted(copies, key, place)) await parts.fared('unsure');
  return 'done';
}

/** False where a press on the card has meanwhile told which message it is. */
async function doubted(copies: Copies, key: string, place: Place): Promise<boolean> {
  const copy = (await copies.of(key)).find(({ placeKey }) => placeKey === place.key);
  if (copy === undefined) return true;
  return copy.activityId === null && (await copies.resolve(key, copy, 'unsure'));
}

function asBefore(copies: Copies, key: string, place: Place, instead: Copy | undefined): Promise<void> {
  return instead === undefined ? copies.release(key, place.key) : copies.restore(key, instead);
}
