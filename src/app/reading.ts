import type { AgendaItem } from '../core/agenda/index.ts';
import { arrangementsAt, type Board, type PersonId } from '../core/constitution/index.ts';
import type { Breach } from '../core/kernel/index.ts';
import type { Meeting } from '../core/meeting/index.ts';
import { type Around, readingBreach } from '../core/reading/index.ts';
import type { Content } from '../core/showing/index.ts';
import type { Summons } from '../core/summons/index.ts';
import type { Handler } from './handler.ts';
import type { Clock, Lists, StreamKey } from './ports.ts';
import { streamKey } from './stream-key.ts';

export interface ReadingParts {
  readonly handler: Pick<Handler, 'state'>;
  readonly lists: Pick<Lists, 'live'>;
  readonly clock: Clock;
}

/** Why somebody may not read an item's private text, by the record as it is now; null where they may (R-EXEMPT-3). */
export async function mayNotRead(
  parts: ReadingParts,
  board: Board,
  person: PersonId,
  item: AgendaItem,
): Promise<Breach | null> {
  const now = parts.clock.now();
  const facts = { now, board, arrangements: arrangementsAt(board, now), person };
  return readingBreach(item, await aroundOf(parts, board, item), facts);
}

async function aroundOf({ handler, lists }: ReadingParts, board: Board, item: AgendaItem): Promise<Around> {
  const live = async (subject: 'meeting' | 'summons') =>
    (await lists.live(board.id, subject)).map(({ key }) => key);
  const states = (subject: string, ids: readonly string[]) =>
    Promise.all(ids.map((id) => handler.state(streamKey({ board: board.id, subject, id }))));
  const took = item.stage === 'taken' ? [item.meeting] : [];
  const ids = [...new Set([...(await live('meeting')), ...took])];
  return {
    meetings: (await states('meeting', ids)) as readonly Meeting[],
    summonses: (await states('summons', await live('summons'))) as readonly Summons[],
  };
}

/** The only place that puts private text on a card, and only for one who may read it; there is none for everybody. */
export async function privateScene(
  parts: ReadingParts,
  board: Board,
  of: StreamKey,
  item: AgendaItem,
  viewer: PersonId | null,
): Promise<Content | null> {
  if (viewer === null || item.stage === 'unsubmitted') return null;
  if ((await mayNotRead(parts, board, viewer, item)) !== null) return null;
  return { card: 'private-item', of, item };
}
