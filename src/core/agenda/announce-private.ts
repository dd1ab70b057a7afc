import type { Announcement, Audience } from '../kernel/index.ts';
import type { ItemEvent } from './event.ts';
import { newsName, type SubmittedItem } from './state.ts';

type News = Extract<
  ItemEvent,
  {
    type:
      | 'ItemPublished'
      | 'ItemTaken'
      | 'ItemMarked'
      | 'MarkingConfirmed'
      | 'MarkingRefused'
      | 'OpeningAsked'
      | 'ItemOpened';
  }
>;

/** Who is told: the Monitoring Officer what waits for them, the clerk what they said, the readers when it matters (R-EXEMPT-2 and 3). */
export function announcePrivate(event: News, state: SubmittedItem): readonly Announcement[] {
  switch (event.type) {
    case 'ItemMarked':
    case 'OpeningAsked':
      return readersCard([{ post: 'monitoring-officer' }], event, state);
    case 'ItemPublished':
    case 'ItemTaken':
      return readersCard(readersOf(state, event), event, state);
    default:
      return readersCard([{ post: 'clerk' }], event, state);
  }
}

/** A message of its own in each reader's chat, since nobody is told of a card that only changes; nothing of an open item. */
export function readersCard(
  to: readonly Audience[],
  event: News | Extract<ItemEvent, { type: 'ItemSubmitted' }>,
  { privacy, news = [] }: SubmittedItem,
): readonly Announcement[] {
  const opened = event.type === 'ItemOpened';
  if (privacy === undefined && !opened) return [];
  const name = news.at(-1) ?? newsName(event);
  const older = news.filter((of) => of !== name);
  return [
    ...(opened ? [] : [{ kind: 'tell', to, card: 'private-item', of: name } as const]),
    ...(opened ? news : older).map((of) => ({ kind: 'refresh', card: 'private-item', of }) as const),
  ];
}

/** Everybody who may read it and can be named beforehand; a substitute who sits is named when it is taken. */
function readersOf(
  { by, privacy }: SubmittedItem,
  event: Extract<News, { type: 'ItemPublished' | 'ItemTaken' }>,
): readonly Audience[] {
  const sitting = event.type === 'ItemTaken' ? (event.sitting ?? []) : [];
  const people = [...new Set([by, ...(privacy?.readers ?? []), ...sitting])];
  return [
    { all: 'members' },
    { post: 'clerk' },
    { post: 'monitoring-officer' },
    ...people.map((person) => ({ person })),
  ];
}
