import type { AgendaLineData } from '../core/agenda/index.ts';
import type { Board, PersonId } from '../core/constitution/index.ts';
import type { Disclosure } from '../core/disclosure/index.ts';
import type { Content } from '../core/showing/index.ts';
import type { Lists, StreamKey } from './ports.ts';

/** A disclosure is its member's own, and theirs who oversee it: there is no copy for everybody. */
export async function disclosureScene(
  { lists }: { readonly lists: Pick<Lists, 'get'> },
  board: Board,
  of: StreamKey,
  disclosure: Disclosure,
  viewer: PersonId | null,
): Promise<Content | null> {
  if (viewer === null || disclosure.stage === 'undisclosed') return null;
  const line = await lists.get(board.id, 'item', disclosure.item);
  const title = (line?.data as AgendaLineData | undefined)?.title ?? '';
  return { card: 'disclosure', of, disclosure, title };
}
