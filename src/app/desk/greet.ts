import type { AgendaItem, AgendaLineData } from '../../core/agenda/index.ts';
import { arrangementsAt } from '../../core/constitution/index.ts';
import type { Meeting } from '../../core/meeting/index.ts';
import type { Showing } from '../../core/showing/index.ts';
import { peopleMeant } from '../audience.ts';
import { streamKey } from '../stream-key.ts';
import { cardNow } from './again.ts';
import { summonsesFor } from './answering.ts';
import { currentMeeting } from './asks.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { summonsKey, toCome } from './summoned.ts';

type Newcomer = Pick<Speaker, 'board' | 'person' | 'place'>;

/** What somebody finds on opening a chat: how to begin, the meeting as it stands, and what waits for them. */
export async function greet(parts: DeskParts, who: Newcomer): Promise<readonly Showing[]> {
  await showWhatIsOn(parts, who);
  if (who.place.scope === 'personal') await showWhatWaits(parts, who);
  return [parts.scenes.frame(who.board, who.person, { card: 'help' })];
}

async function showWhatIsOn(parts: DeskParts, { board, place }: Newcomer): Promise<void> {
  const stream = await currentMeeting(parts, board);
  if (!stream) return;
  if (place.scope === 'personal') await parts.courier.follow(place, stream);
  void parts.courier.repost(place, stream, 'roll-call', '');
  const meeting = (await parts.handler.state(stream)) as Meeting;
  if (meeting.stage === 'uncalled' || meeting.floor === null) return;
  const of = String(meeting.floor);
  void parts.courier.repost(place, stream, cardNow(meeting, of, 'motion'), of);
}

async function showWhatWaits(parts: DeskParts, { board, person, place }: Newcomer): Promise<void> {
  const now = parts.clock.now();
  const may = (to: Parameters<typeof peopleMeant>[0]) => peopleMeant(to, board, now).includes(person);
  if (may([{ chair: 'chair-or-vice' }, { post: 'clerk' }]))
    for (const line of await parts.store.lists.live(board.id, 'item'))
      if ((line.data as AgendaLineData).stage === 'submitted')
        void parts.courier.repost(
          place,
          streamKey({ board: board.id, subject: 'item', id: line.key }),
          'item-review',
          line.key,
        );
  if (may([{ chair: 'chair-or-vice' }, { post: 'clerk' }]))
    for (const { id } of await toCome(parts, board))
      void parts.courier.repost(place, summonsKey(board, id), 'planning', '');
  if (may([{ post: 'monitoring-officer' }, { post: 'clerk' }]))
    for (const line of await parts.store.lists.live(board.id, 'item')) {
      if (!(line.data as AgendaLineData).unsettled) continue;
      const stream = streamKey({ board: board.id, subject: 'item', id: line.key });
      const item = (await parts.handler.state(stream)) as AgendaItem;
      const news = item.stage === 'unsubmitted' ? '' : (item.news?.at(-1) ?? '');
      void parts.courier.repost(place, stream, 'private-item', news);
    }
  for (const stream of await summonsesFor(parts, { board, person, place }))
    void parts.courier.repost(place, stream, 'summons', '');
  const { circulateTo } = arrangementsAt(board, now).press;
  if (may([{ chair: 'chair-or-vice' }, { post: 'communications' }, { office: circulateTo }]))
    for (const line of await parts.store.lists.all(board.id, 'press'))
      if (OPEN.has((line.data as { stage: string }).stage))
        void parts.courier.repost(
          place,
          streamKey({ board: board.id, subject: 'press', id: line.key }),
          'press',
          line.key,
        );
}

const OPEN = new Set(['logged', 'circulated', 'consulted', 'agreed', 'approved']);
