import { z } from 'zod';
import { civilDateAt, daysAfter } from '../../core/calendar/index.ts';
import { arrangementsAt, holdersOfPost } from '../../core/constitution/index.ts';
import type { HoldingLines } from '../../core/holding-lines/index.ts';
import type { LoggedEnquiry, PressEnquiry, PressLineData } from '../../core/press/index.ts';
import type { Notice, Showing } from '../../core/showing/index.ts';
import { peopleMeant } from '../audience.ts';
import { enquiriesOf } from '../press/files.ts';
import { libraryKey } from '../press/scene.ts';
import { type StreamName, streamKey } from '../stream-key.ts';
import { newStream } from './asks.ts';
import { mayReadEnquiry } from './enquiry.ts';
import type { DeskParts, Speaker } from './parts.ts';

/** How many other enquiries a form offers, the latest first. */
const MOST_OTHERS = 12;
/** A link to the log works for this many days: a fresh card has a fresh one. */
const LINK_DAYS = 30;
const Opened = z.object({ enquiry: z.string().regex(/^[a-z0-9-]{1,60}$/) });

type Shows = (
  parts: DeskParts,
  who: Speaker,
  name: StreamName | null,
  data: unknown,
) => Promise<Showing | null>;

/** What opens from the buttons of the press cards, by verb. Null where it is not theirs, or there is none. */
export const PRESS_ROOM: Readonly<Record<string, Shows>> = {
  'new-enquiry': async ({ scenes }, { board, person }) =>
    scenes.frame(board, person, { card: 'log-enquiry', of: newStream(board, 'press') }),
  'log-release': async (parts, who) => (mayUsePress(parts, who) ? releaseForm(parts, who) : null),
  'holding-lines': async (parts, who) => (mayUsePress(parts, who) ? showLibrary(parts, who) : null),
  'press-log': async (parts, who) => (mayReadLog(parts, who) ? showLog(parts, who) : null),
  'handle-enquiry': async (parts, who, name) =>
    name?.subject === 'press' ? handling(parts, who, name) : null,
  'open-enquiry': async (parts, who, _, data) => {
    const opened = Opened.safeParse(data);
    if (!opened.success) return null;
    const stream = streamKey({ board: who.board.id, subject: 'press', id: opened.data.enquiry });
    const enquiry = (await parts.handler.state(stream)) as PressEnquiry;
    if (!mayReadEnquiry(parts, who, enquiry)) return null;
    return parts.scenes.scene({ stream, card: 'press', of: '', viewer: who.person });
  },
};

/** The same to everybody whose it is not, and to those whose it is where others would read it (R-DP-1). */
export const FOR_THE_PRESS: Notice = {
  tone: 'refused',
  text: 'This is for communications, the chairs and those whom enquiries go to, each in their own chat with me.',
  cure: 'If you are one of them, ask me there; if not, ask communications.',
  rule: 'R-PRESS-1',
};

const PARTS = [{ post: 'communications' }, { chair: 'chair-or-vice' }] as const;

/** Communications, the chairs and those enquiries are circulated to, in their own chat. */
export function mayUsePress({ clock }: DeskParts, { board, person, place }: Speaker): boolean {
  const now = clock.now();
  const office = { office: arrangementsAt(board, now).press.circulateTo };
  return place.scope === 'personal' && peopleMeant([...PARTS, office], board, now).includes(person);
}

/** They and the clerk: the log names no journalist. */
const mayReadLog = (parts: DeskParts, who: Speaker): boolean =>
  mayUsePress(parts, who) ||
  (who.place.scope === 'personal' &&
    peopleMeant([{ post: 'clerk' }], who.board, parts.clock.now()).includes(who.person));

const releaseForm = ({ scenes }: DeskParts, { board, person }: Speaker): Showing =>
  scenes.frame(board, person, { card: 'log-release', of: newStream(board, 'press') });

export async function showLibrary(
  { scenes, handler }: DeskParts,
  { board, person }: Speaker,
  notice?: Notice,
): Promise<Showing> {
  const of = libraryKey(board);
  const library = (await handler.state(of)) as HoldingLines;
  return scenes.frame(board, person, { card: 'holding-lines', of, library }, notice);
}

async function showLog(parts: DeskParts, { board, person }: Speaker): Promise<Showing> {
  const enquiries = await enquiriesOf(parts.store.lists, board);
  const link = await linkFor(parts, { board, person });
  return parts.scenes.frame(board, person, { card: 'press-log', of: libraryKey(board), enquiries, link });
}

async function linkFor(
  { scenes, clock }: DeskParts,
  { board, person }: Pick<Speaker, 'board' | 'person'>,
): Promise<string | null> {
  const today = civilDateAt(clock.now(), board.timeZone);
  if (!holdersOfPost(board, 'communications', today).includes(person)) return null;
  const until = `${daysAfter(today, LINK_DAYS)}T00:00:00.000Z`;
  return scenes.link('press-csv', streamKey({ board: board.id, subject: 'press', id: 'log' }), person, until);
}

/** What else may be done with an enquiry, with the others it may be the same as or part of. */
async function handling(parts: DeskParts, who: Speaker, name: StreamName): Promise<Showing | null> {
  const { board, person } = who;
  const of = streamKey(name);
  const enquiry = (await parts.handler.state(of)) as PressEnquiry;
  if (!mayReadEnquiry(parts, who, enquiry)) return null;
  const others = (await enquiriesOf(parts.store.lists, board))
    .filter((line: PressLineData) => line.id !== name.id)
    .slice(-MOST_OTHERS)
    .toReversed();
  const content = { card: 'press-handling', of, enquiry: enquiry as LoggedEnquiry, others } as const;
  return parts.scenes.frame(board, person, content);
}
