import type { AgendaLineData } from '../core/agenda/index.ts';
import type { Board, PersonId } from '../core/constitution/index.ts';
import type { Content, SoughtLine } from '../core/showing/index.ts';
import type { Scheduled, Summons } from '../core/summons/index.ts';
import type { Links, Lists, StreamKey } from './ports.ts';

export interface SummonsSceneParts {
  readonly lists: Pick<Lists, 'get'>;
  readonly links: Pick<Links, 'offer'>;
}

export type SummonsScene = (
  board: Board,
  of: StreamKey,
  summons: Summons,
  viewer: PersonId | null,
) => Promise<Content | null>;

const YEAR_MS = 366 * 86_400_000;
const FRESH_MS = 1_000;
const MOST_KEPT = 100;

/** A summons is one person's own: there is no copy for everybody. */
export function createSummonsScene({ lists, links }: SummonsSceneParts): SummonsScene {
  const read = new Map<string, { readonly at: number; readonly items: Promise<readonly SoughtLine[]> }>();

  /** Every member's card is drawn anew at every answer: what the agenda asks is read once for them all. */
  function itemsOf(board: Board, of: StreamKey, summons: Scheduled): Promise<readonly SoughtLine[]> {
    const key = `${of} ${summons.published?.at} ${summons.published?.lines.length}`;
    const known = read.get(key);
    if (known && Date.now() - known.at < FRESH_MS) return known.items;
    if (read.size >= MOST_KEPT) read.clear();
    const items = sought(lists, board, summons);
    read.set(key, { at: Date.now(), items });
    items.catch(() => read.delete(key));
    return items;
  }

  return async (board, of, summons, viewer) => {
    if (viewer === null || summons.stage === 'unscheduled') return null;
    // A calendar that follows the address goes on hearing of it for as long as anybody would look.
    const until = new Date(Date.parse(summons.start) + YEAR_MS).toISOString();
    const [items, link] = await Promise.all([
      itemsOf(board, of, summons),
      links.offer('calendar', of, viewer, until),
    ]);
    return { card: 'summons', of, summons, items, link };
  };
}

/** The items of the published agenda with what the Board is asked to decide; those no longer known by title alone. */
async function sought(
  lists: Pick<Lists, 'get'>,
  board: Board,
  { published }: Scheduled,
): Promise<readonly SoughtLine[]> {
  const lines = published?.lines ?? [];
  return Promise.all(
    lines.flatMap(({ number: no, title, item, openness }) =>
      item === null
        ? []
        : [
            lists.get(board.id, 'item', item).then((line) => ({
              no,
              title,
              motion: (line?.data as AgendaLineData | undefined)?.motion ?? '',
              item,
              ...(openness === undefined ? {} : { openness }),
            })),
          ],
    ),
  );
}
