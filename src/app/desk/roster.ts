import { randomBytes } from 'node:crypto';
import { arrangementsAt } from '../../core/constitution/index.ts';
import type { Notice, Showing } from '../../core/showing/index.ts';
import { capacitiesOf } from '../../core/standing/index.ts';
import { rosterStream } from '../boards.ts';
import { currentMeeting } from './asks.ts';
import { refusal } from './notices.ts';
import type { DeskParts, Speaker } from './parts.ts';

const FORMS: Readonly<Record<string, 'appoint' | 'end-appointment' | 'name-substitute'>> = {
  'show-appoint': 'appoint',
  'show-end': 'end-appointment',
  'show-substitute': 'name-substitute',
};

export const isRosterForm = (verb: string): boolean => Object.hasOwn(FORMS, verb);

/** Who holds what: for the clerk, and for members, who name their council's substitutes. Names are for no channel. */
export function showPeople(parts: DeskParts, who: Speaker, verb?: string): Showing {
  const { board, person } = who;
  const denied = notTheirs(parts, who);
  if (denied) return parts.scenes.frame(board, person, { card: 'notice' }, denied);
  const of = rosterStream(board.id);
  const form = verb === undefined ? undefined : FORMS[verb];
  if (form === undefined) return parts.scenes.frame(board, person, { card: 'people', of });
  // Whoever is new has an id before they have a name: the form sent twice is then one person.
  const typed = { fresh: `p-${randomBytes(8).toString('hex')}` };
  return parts.scenes.frame(board, person, { card: form, of, typed });
}

/** Why somebody may not look at, or change, who is on the board from where they are. */
export function notTheirs(parts: DeskParts, { board, person, place }: Speaker): Notice | null {
  const now = parts.clock.now();
  const arrangements = arrangementsAt(board, now);
  const facts = { board, arrangements, now, person };
  const theirs = capacitiesOf(facts).some(
    (c) => c.kind === 'member' || (c.kind === 'post' && c.post === 'clerk'),
  );
  const required = 'the clerk, or a council’s own members';
  if (!theirs)
    return refusal(
      [
        {
          rule: 'R-MEM-2',
          clause: arrangements.membershipClause,
          why: 'not-your-office',
          required,
          found: '',
        },
      ],
      facts,
    );
  if (place.scope === 'personal') return null;
  return { tone: 'info', text: 'Who is on the Board is for our own chat: say "people" to me there.' };
}

/** A meeting under way takes notice of who has just lost a seat; without this the next press at it would. */
export async function reviewSeats(parts: DeskParts, { board, commandId }: Speaker): Promise<void> {
  const stream = await currentMeeting(parts, board);
  if (!stream) return;
  const command = { type: 'ReviewSeats' };
  await parts.handler.carryOut({ stream, command, person: null, commandId: `${stream}/seats/${commandId}` });
}
