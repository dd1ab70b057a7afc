import { civilDateAt } from '../../core/calendar/index.ts';
import { type Board, postsHeldBy } from '../../core/constitution/index.ts';
import type { Showing } from '../../core/showing/index.ts';
import type { Missed } from '../ports.ts';
import type { DeskParts, Speaker } from './parts.ts';

const WHY: Readonly<Record<Missed['why'], string>> = {
  'no chat': 'no chat with me yet',
  refused: 'I am blocked or removed there',
  unsure: 'it may have arrived; I do not send it twice',
};
const MOST_NAMED = 10;
const DAYS_TOLD = 7;

/** What the clerk asks for in their own chat says, too, what reached nobody; others' answers are as they were. */
export async function tellingClerk(parts: DeskParts, who: Speaker, showing: Showing): Promise<Showing> {
  const { board, person, place } = who;
  const now = parts.clock.now();
  const clerk = postsHeldBy(board, person, civilDateAt(now, board.timeZone)).includes('clerk');
  if (!clerk || place.scope !== 'personal' || showing.notice) return showing;
  const since = Date.parse(now) - DAYS_TOLD * 24 * 60 * 60_000;
  const missed = (await parts.store.undelivered.all(board.id)).filter(({ at }) => Date.parse(at) >= since);
  if (missed.length === 0) return showing;
  return { ...showing, notice: { tone: 'info', text: inWords(board, missed) } };
}

/** Who and why; never what the message said. */
function inWords(board: Board, missed: readonly Missed[]): string {
  const latest = [...missed].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const named = [...new Set(latest.map(({ to, why }) => `to ${recipient(board, to)} (${WHY[why]})`))];
  const more = named.length > MOST_NAMED ? '; and others' : '';
  const messages = missed.length === 1 ? '1 message' : `${missed.length} messages`;
  return `${messages} could not be delivered for certain: ${named.slice(0, MOST_NAMED).join('; ')}${more}.`;
}

function recipient(board: Board, to: Missed['to']): string {
  if ('placeKey' in to) return 'a chat or channel where the Board meets';
  return board.people.find(({ id }) => id === to.person)?.name ?? 'somebody no longer on the Board';
}
