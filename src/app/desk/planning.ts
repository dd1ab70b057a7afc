import type { Showing } from '../../core/showing/index.ts';
import { clerkOf, notTheClerk, type Scheduled } from '../../core/summons/index.ts';
import { peopleMeant } from '../audience.ts';
import type { StreamKey } from '../ports.ts';
import { newStream } from './asks.ts';
import { refusal } from './notices.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { factsOf, summonsKey, toCome } from './summoned.ts';

/** The cards of a meeting to come that are the clerk's and the chair's own. */
export const PLANNING: ReadonlySet<string> = new Set(['planning', 'briefing']);

/** What is planned is shown in their own chats alone, to clerk, chair and Programme Manager: a draft is not public. */
export function mayPlan({ clock }: Pick<DeskParts, 'clock'>, { board, person, place }: Speaker): boolean {
  const meant = [{ chair: 'chair-or-vice' }, { post: 'clerk' }, { post: 'programme-manager' }] as const;
  return place.scope === 'personal' && peopleMeant(meant, board, clock.now()).includes(person);
}

/** The form for fixing a meeting's date, for the clerk; to anybody else, whose it is. */
export function scheduleForm(parts: DeskParts, who: Speaker): Showing {
  const { board, person } = who;
  const facts = factsOf(parts, who);
  if (clerkOf(facts) === undefined)
    return parts.scenes.frame(board, person, { card: 'notice' }, refusal([notTheClerk(facts)], facts));
  return parts.scenes.frame(board, person, { card: 'schedule-meeting', of: newStream(board, 'summons') });
}

/** The same form, filled in with where a meeting stands, for moving it. */
export async function moveForm(parts: DeskParts, who: Speaker, stream: StreamKey): Promise<Showing | null> {
  const state = (await parts.handler.state(stream)) as Scheduled | { readonly stage: 'unscheduled' };
  if (state.stage === 'unscheduled' || !mayPlan(parts, who)) return null;
  const { date, time, place, mode } = state;
  const typed = { date, time, place, mode, moving: 'yes' };
  return parts.scenes.frame(who.board, who.person, { card: 'schedule-meeting', of: stream, typed });
}

/** An item raised or ruled on changes what is planned: the cards of every meeting to come are brought up to date. */
export async function refreshPlans(parts: DeskParts, { board, commandId }: Speaker): Promise<void> {
  const announcements = [{ kind: 'refresh', card: 'planning', of: '' }] as const;
  const lines = await toCome(parts, board);
  const streams = lines.map(({ id }) => summonsKey(board, id));
  await parts.courier.refresh(streams.map((stream) => ({ stream, version: 0, commandId, announcements })));
}
