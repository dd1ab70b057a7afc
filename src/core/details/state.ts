import type { Instant } from '../calendar/index.ts';
import type { PersonId } from '../constitution/index.ts';
import type { Announcement, Deadline } from '../kernel/index.ts';
import type { DetailsEvent } from './event.ts';

type EventOf<T extends DetailsEvent['type']> = Readonly<
  Omit<Extract<DetailsEvent, { readonly type: T }>, 'type'>
>;

/** What became of the details a record holds of somebody outside it. */
export interface Details {
  /** Whoever had them shown, the latest last. */
  readonly reads: readonly EventOf<'DetailsRead'>[];
  readonly retention: EventOf<'RetentionBegun'> | null;
  readonly erased: EventOf<'DetailsErased'> | null;
}

export type DetailsCommand =
  | { readonly type: 'ReadDetails' }
  | { readonly type: 'EraseDetails'; readonly why: string }
  /** The bot alone: they have been kept as long as they may be. */
  | { readonly type: 'EraseInTime' };

export const untouched: Details = { reads: [], retention: null, erased: null };

export const isDetailsEvent = (event: { readonly type: string }): event is DetailsEvent =>
  event.type === 'DetailsRead' || event.type === 'RetentionBegun' || event.type === 'DetailsErased';

export const isDetailsCommand = (command: { readonly type: string }): command is DetailsCommand =>
  command.type === 'ReadDetails' || command.type === 'EraseDetails' || command.type === 'EraseInTime';

/** The fields themselves are the record's own: on `DetailsErased` it makes them null. */
export function evolveDetails(details: Details, event: DetailsEvent): Details {
  const { type, ...fact } = event;
  switch (type) {
    case 'DetailsRead':
      return { ...details, reads: [...details.reads, fact as EventOf<'DetailsRead'>] };
    case 'RetentionBegun':
      return { ...details, retention: fact as EventOf<'RetentionBegun'> };
    case 'DetailsErased':
      return { ...details, erased: fact as EventOf<'DetailsErased'> };
  }
}

/** Erasing, at the end of the time a record that is over is kept. */
export function erasingDeadline(
  { retention, erased }: Details,
  live: boolean,
): readonly Deadline<{ readonly type: 'EraseInTime' }>[] {
  if (live || retention === null || erased !== null) return [];
  return [{ name: 'erase', at: retention.until, command: { type: 'EraseInTime' } }];
}

/** Every copy of the record's cards says so, and the key is dropped. */
export const forgetting = (
  ...cards: readonly { readonly card: string; readonly of: string }[]
): readonly Announcement[] => [
  { kind: 'forget' },
  ...cards.map((card): Announcement => ({ kind: 'refresh', ...card })),
];

/** Whether somebody has just had the details shown: a press sent twice is read once. */
export const readBy = ({ reads }: Details, person: PersonId, now: Instant): boolean =>
  reads.some(({ by, at }) => by === person && Date.parse(now) - Date.parse(at) < JUST_NOW_MS);
const JUST_NOW_MS = 60_000;
