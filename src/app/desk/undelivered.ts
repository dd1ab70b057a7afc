import { civilDateAt } from '../../core/calendar/index.ts';
import { type Board, postsHeldBy } from '../../core/constitution/index.ts';
import type { Showing } from '../../core/showing/index.ts';
import type { Missed } from '../ports.ts';
import { streamKey } from '../stream-key.ts';
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
  if (!isClerkAlone(parts, who) || showing.notice) return showing;
  const { board } = who;
  const missed = await missedOf(parts, board);
  if (missed.length === 0) return showing;
  const offer = { title: 'Show what did not arrive', verb: 'undelivered', data: { of: noMeetingKey(board) } };
  return { ...showing, notice: { tone: 'info', text: inWords(board, missed), offers: [offer] } };
}

/** Judged from the board's own appointments, as they are today. */
export function isClerkAlone({ clock }: DeskParts, { board, person, place }: Speaker): boolean {
  const today = civilDateAt(clock.now(), board.timeZone);
  return place.scope === 'personal' && postsHeldBy(board, person, today).includes('clerk');
}

/** What did not arrive for certain in the last days, oldest first. */
export async function missedOf({ clock, store }: DeskParts, board: Board): Promise<readonly Missed[]> {
  const since = Date.parse(clock.now()) - DAYS_TOLD * 24 * 60 * 60_000;
  const missed = (await store.undelivered.all(board.id)).filter(({ at }) => Date.parse(at) >= since);
  return missed.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** A key that names the board and no meeting of it. */
export const noMeetingKey = ({ id }: Board): string =>
  streamKey({ board: id, subject: 'meeting', id: 'none' });

/** Who and why; never what the message said. */
function inWords(board: Board, missed: readonly Missed[]): string {
  const latest = missed.toReversed();
  const named = [...new Set(latest.map(({ to, why }) => `to ${recipient(board, to)} (${WHY[why]})`))];
  const more = named.length > MOST_NAMED ? '; and others' : '';
  const messages = missed.length === 1 ? '1 message' : `${missed.length} messages`;
  return `${messages} could not be delivered for certain: ${named.slice(0, MOST_NAMED).join('; ')}${more}.`;
}

function recipient(board: Board, to: Missed['to']): string {
  if ('placeKey' in to) return 'a chat or channel where the Board meets';
  return board.people.find(({ id }) => id === to.person)?.name ?? 'somebody no longer on the Board';
}
