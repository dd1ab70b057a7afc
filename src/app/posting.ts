import type { Logger } from 'pino';
import type { Showing } from '../core/showing/index.ts';
import type { Copies, Messenger, Place } from './ports.ts';

export interface PostingParts {
  readonly copies: Copies;
  readonly messenger: Messenger;
  readonly logger: Logger;
}

export type How = 'show' | 'refresh' | 'anew';

/**
 * Put one card in one place: brought up to date where it is, posted where it is not, never posted twice.
 * After a failure that may have arrived nothing is sent again; only the log and the missing id tell of it.
 */
export async function putCard(
  { copies, messenger, logger }: PostingParts,
  place: Place,
  key: string,
  how: How,
  showing: Showing,
): Promise<'done' | { readonly againInMs: number }> {
  const before = (await copies.of(key)).find((copy) => copy.placeKey === place.key);
  if (how === 'anew' && before) await copies.release(key, place.key);
  else if (before) {
    if (before.activityId === null) {
      if (how === 'show')
        logger.warn(
          { card: showing.card, scope: place.scope },
          'posted or not, nobody knows: not sent again',
        );
      return 'done';
    }
    const updated = await messenger.update(place, before.activityId, showing);
    if (updated.kind === 'wait') return { againInMs: updated.ms };
    if (updated.kind !== 'gone') return 'done';
    await copies.release(key, place.key);
  } else if (how === 'refresh') return 'done';
  if (!(await copies.claim(key, place.key))) return 'done';
  const posted = await messenger.post(place, showing);
  if (posted.kind === 'delivered') await copies.settle(key, place.key, posted.activityId);
  else if (posted.kind !== 'ambiguous') await copies.release(key, place.key);
  if (posted.kind === 'wait') return { againInMs: posted.ms };
  if (posted.kind !== 'delivered')
    logger.warn({ card: showing.card, scope: place.scope, outcome: posted.kind }, 'not delivered');
  return 'done';
}
