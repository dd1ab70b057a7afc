import { civilDateAt } from '../../core/calendar/index.ts';
import { arrangementsAt, postsHeldBy } from '../../core/constitution/index.ts';
import type { DisclosureLine } from '../../core/disclosure/index.ts';
import type { Called, MeetingLine } from '../../core/meeting/index.ts';
import type { Showing } from '../../core/showing/index.ts';
import { streamKey } from '../stream-key.ts';
import { refusal } from './notices.ts';
import type { DeskParts, Speaker } from './parts.ts';

/** As many meetings as show a habit: two years of a quarterly board. What it costs does not grow beyond them. */
const MEETINGS = 8;

/** Who has come to the last meetings, council by council, for the clerk; to anybody else, whose it is (R-QUORUM-4). */
export async function showAttendance(parts: DeskParts, { board, person }: Speaker): Promise<Showing> {
  const now = parts.clock.now();
  const arrangements = arrangementsAt(board, now);
  const { frame } = parts.scenes;
  if (!postsHeldBy(board, person, civilDateAt(now, board.timeZone)).includes('clerk')) {
    const { clause } = arrangements.quorum;
    const words = refusal(
      [{ rule: 'R-QUORUM-4', clause, why: 'not-your-office', required: 'the clerk', found: 'another' }],
      { board, arrangements, now },
    );
    return frame(board, person, { card: 'notice' }, words);
  }
  const closed = (await parts.store.lists.all(board.id, 'meeting'))
    .map(({ key, data }) => ({ key, ...(data as MeetingLine) }))
    .filter(({ stage }) => stage === 'closed')
    .toSorted((a, b) => (a.calledAt < b.calledAt ? -1 : 1))
    .slice(-MEETINGS);
  const streams = closed.map(({ key }) => streamKey({ board: board.id, subject: 'meeting', id: key }));
  const meetings = await Promise.all(streams.map((stream) => parts.handler.state(stream)));
  const disclosures = (await parts.store.lists.live(board.id, 'disclosure')).map(
    ({ data }) => data as DisclosureLine,
  );
  const outstanding = disclosures.toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
  return frame(board, person, {
    card: 'attendance',
    meetings: meetings as readonly Called[],
    outstanding,
  });
}
