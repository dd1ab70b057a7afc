import { civilDateAt, daysAfter } from '../../core/calendar/index.ts';
import type { PersonId } from '../../core/constitution/index.ts';
import type { Meeting } from '../../core/meeting/index.ts';
import type { Minutes } from '../../core/minutes/index.ts';
import type { Content } from '../../core/showing/index.ts';
import type { Handler } from '../handler.ts';
import type { Clock, Links, StreamKey } from '../ports.ts';
import { parseStreamKey, streamKey } from '../stream-key.ts';

interface Parts {
  readonly handler: Pick<Handler, 'state'>;
  readonly clock: Clock;
  readonly links: Pick<Links, 'offer'>;
}

/** A link works for this many days from the day its card was drawn: a fresh card has a fresh one. */
const LINK_DAYS = 30;

/** What the card of a meeting's minutes is drawn from, with links that are one person's own; null where there are none. */
export async function minutesScene(
  { handler, clock, links }: Parts,
  stream: StreamKey,
  viewer: PersonId | null,
): Promise<Extract<Content, { card: 'minutes' }> | null> {
  const name = parseStreamKey(stream);
  const minutes = (await handler.state(stream)) as Minutes;
  if (!name || minutes.stage === 'unbegun') return null;
  const meeting = (await handler.state(streamKey({ ...name, subject: 'meeting' }))) as Meeting;
  const content = { card: 'minutes', of: stream, minutes, meeting } as const;
  if (viewer === null) return content;
  const until = `${daysAfter(civilDateAt(clock.now(), 'UTC'), LINK_DAYS)}T00:00:00.000Z`;
  const word = await links.offer('minutes-word', stream, viewer, until);
  const page = await links.offer('minutes-page', stream, viewer, until);
  return word === null || page === null ? content : { ...content, links: { word, page } };
}
