import { civilDateAt } from '../../core/calendar/index.ts';
import { arrangementsAt, type Board, holdersOfPost, partiesOn } from '../../core/constitution/index.ts';
import { enquiriesAsCsv, type PressLineData } from '../../core/press/index.ts';
import type { MakeFile } from '../downloads.ts';
import type { Clock, Lists } from '../ports.ts';
import { parseStreamKey } from '../stream-key.ts';

interface Parts {
  readonly lists: Pick<Lists, 'all'>;
  readonly clock: Clock;
  readonly boards: { boardOf(id: string): Board | undefined };
}

/** Every enquiry there has been, the oldest first. */
export const enquiriesOf = async (
  lists: Pick<Lists, 'all'>,
  board: Pick<Board, 'id'>,
): Promise<readonly PressLineData[]> =>
  (await lists.all(board.id, 'press'))
    .map(({ data }) => data as PressLineData)
    .toSorted((a, b) => (a.loggedAt < b.loggedAt ? -1 : 1));

/** The log of enquiries as a spreadsheet opens it, for as long as whoever it was offered to is in communications (R-PRESS-4). */
export function pressFile({ lists, clock, boards }: Parts): MakeFile {
  return async ({ stream, person }) => {
    const board = boards.boardOf(parseStreamKey(stream)?.board ?? '');
    if (!board) return null;
    const now = clock.now();
    const date = civilDateAt(now, board.timeZone);
    if (!holdersOfPost(board, 'communications', date).includes(person)) return null;
    const councils = partiesOn(arrangementsAt(board, now), date);
    return {
      type: 'text/csv; charset=utf-8',
      name: `press-${board.id}-${date}.csv`,
      content: enquiriesAsCsv(await enquiriesOf(lists, board), councils),
    };
  };
}
