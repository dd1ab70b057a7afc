import { civilDateAt } from '../../core/calendar/index.ts';
import { postsHeldBy } from '../../core/constitution/index.ts';
import type { Meeting } from '../../core/meeting/index.ts';
import type { Notice, Showing, Typed } from '../../core/showing/index.ts';
import type { StreamKey } from '../ports.ts';
import type { DeskParts, Speaker } from './parts.ts';

/** Hands are seen by the clerk and whoever presides, in their own chats alone, until the vote is closed (R-VOTE-5). */
export function mayShowHands(
  { clock }: Pick<DeskParts, 'clock'>,
  { board, person, place }: Pick<Speaker, 'board' | 'person' | 'place'>,
  meeting: Meeting,
): boolean {
  if (place.scope !== 'personal' || meeting.stage === 'uncalled') return false;
  return meeting.presiding?.person === person || isClerk({ clock }, { board, person });
}

/** The form for a show of hands on an item; null for anybody but the clerk. */
export async function handsForm(
  parts: DeskParts,
  who: Pick<Speaker, 'board' | 'person'>,
  of: StreamKey,
  no: string,
  typed?: Typed,
  notice?: Notice,
): Promise<Showing | null> {
  const meeting = (await parts.handler.state(of)) as Meeting;
  if (meeting.stage === 'uncalled' || !isClerk(parts, who)) return null;
  const number = Number(no);
  if (!Object.hasOwn(meeting.business, number)) return null;
  const content = { card: 'hands', of, meeting, number, show: null, form: true } as const;
  return parts.scenes.frame(who.board, who.person, typed ? { ...content, typed } : content, notice);
}

/** The clerk's form again, with what was chosen in it; whoever presides gets the card as it stands. */
export async function refusedHands(
  parts: DeskParts,
  who: Speaker,
  of: StreamKey,
  no: string,
  typed: Typed,
  notice: Notice,
): Promise<Showing | null> {
  const chose = Object.keys(typed).some((input) => input.startsWith('hand|'));
  return chose && who.place.scope === 'personal' ? handsForm(parts, who, of, no, typed, notice) : null;
}

const isClerk = (
  { clock }: Pick<DeskParts, 'clock'>,
  { board, person }: Pick<Speaker, 'board' | 'person'>,
): boolean => postsHeldBy(board, person, civilDateAt(clock.now(), board.timeZone)).includes('clerk');
