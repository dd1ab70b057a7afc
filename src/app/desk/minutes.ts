import { createHash } from 'node:crypto';
import type { Board } from '../../core/constitution/index.ts';
import type { Meeting } from '../../core/meeting/index.ts';
import {
  type InSession,
  type Minutes,
  type MinutesLine,
  paragraphOf,
  textOf,
} from '../../core/minutes/index.ts';
import type { Showing } from '../../core/showing/index.ts';
import { mayReadMinutes, readMinutes } from '../minutes/index.ts';
import { streamKey } from '../stream-key.ts';
import { currentMeeting } from './asks.ts';
import type { DeskParts, Speaker } from './parts.ts';
import type { Filling } from './presses/rule.ts';

/** Shown in their own chats alone: a draft is not public, and the links on the card are theirs. */
export const mayShowMinutes = (parts: Pick<DeskParts, 'clock'>, who: Speaker, minutes: Minutes): boolean =>
  who.place.scope === 'personal' && mayReadMinutes(parts, who, minutes);

/** The latest minutes this person may read; asked in company, the card goes to their own chat. */
export async function latestMinutes(parts: DeskParts, { board, person }: Speaker): Promise<Showing> {
  const lines = (await parts.store.lists.all(board.id, 'minutes')).map(({ data }) => data as MinutesLine);
  for (const { meeting } of lines
    .toSorted((a, b) => (a.closedAt < b.closedAt ? 1 : -1))
    .slice(0, LOOKED_AT)) {
    const stream = streamKey({ board: board.id, subject: 'minutes', id: meeting });
    if (!mayReadMinutes(parts, { board, person }, (await parts.handler.state(stream)) as Minutes)) continue;
    const showing = await parts.scenes.scene({ stream, card: 'minutes', of: '', viewer: person });
    if (showing) return showing;
  }
  const none = { tone: 'info', text: 'There are no minutes you may read yet.' } as const;
  const cure = 'The clerk circulates a draft after each meeting; approved minutes are for everybody.';
  return parts.scenes.frame(board, person, { card: 'notice' }, { ...none, cure });
}
const LOOKED_AT = 4;

/** What a paragraph says now, from the record. */
export const withParagraph: Filling = async (command, parts, _who, { stream }) => {
  const view = await readMinutes(parts, stream);
  const asked = 'paragraph' in command ? String(command.paragraph).trim().toUpperCase() : '';
  return { ...command, paragraph: asked, was: view && paragraphOf(view, asked) };
};

/** The meeting in session and who presides, and the SHA-256 of the minutes' words as they read now. */
export const withSession: Filling = async (command, parts, { board }, { stream }) => {
  const view = await readMinutes(parts, stream);
  if (view === null) return null;
  const fingerprint = createHash('sha256').update(textOf(view)).digest('hex');
  return { ...command, session: await inSession(parts, board), fingerprint };
};

async function inSession(parts: DeskParts, board: Board): Promise<InSession | null> {
  const stream = await currentMeeting(parts, board);
  const meeting = stream ? ((await parts.handler.state(stream)) as Meeting) : null;
  if (meeting?.stage !== 'open') return null;
  return { meeting: meeting.id, presiding: meeting.presiding?.person ?? null };
}
