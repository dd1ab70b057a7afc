import { civilDateAt } from '../../core/calendar/index.ts';
import { arrangementsAt, type Board } from '../../core/constitution/index.ts';
import type { Facts } from '../../core/kernel/index.ts';
import type { Scheduled, SummonsLine } from '../../core/summons/index.ts';
import type { StreamKey } from '../ports.ts';
import { streamKey } from '../stream-key.ts';
import type { DeskParts, Speaker } from './parts.ts';

export const summonsKey = (board: Board, id: string): StreamKey =>
  streamKey({ board: board.id, subject: 'summons', id });

/** The board's meetings with a date that are still to come, soonest first. */
export async function toCome({ store }: DeskParts, board: Board): Promise<readonly SummonsLine[]> {
  const lines = (await store.lists.live(board.id, 'summons')).map(({ data }) => data as SummonsLine);
  return lines
    .filter(({ stage }) => stage === 'scheduled' || stage === 'published')
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

/** The meeting there is next, if a date is fixed: one of a day that has passed without it is no longer next. */
export async function nextSummons(parts: DeskParts, board: Board): Promise<Scheduled | null> {
  const today = civilDateAt(parts.clock.now(), board.timeZone);
  const next = (await toCome(parts, board)).find(({ date }) => date >= today);
  return next ? ((await parts.handler.state(summonsKey(board, next.id))) as Scheduled) : null;
}

export function factsOf({ clock }: DeskParts, { board, person }: Pick<Speaker, 'board' | 'person'>): Facts {
  const now = clock.now();
  return { now, board, arrangements: arrangementsAt(board, now), person };
}
