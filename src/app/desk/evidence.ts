import type { Instant } from '../../core/calendar/index.ts';
import { personByIdentity } from '../../core/constitution/index.ts';
import type { Meeting } from '../../core/meeting/index.ts';
import type { Showing } from '../../core/showing/index.ts';
import type { Courier, Touched } from '../courier.ts';
import type { Evidence } from '../evidence.ts';
import type { Envelope, StreamKey } from '../ports.ts';
import { parseStreamKey } from '../stream-key.ts';
import { currentMeeting } from './asks.ts';
import { sentToOwnChat } from './own-chat.ts';
import type { DeskParts, Speaker } from './parts.ts';
import type { Signalled } from './types.ts';
import { isClerkAlone } from './undelivered.ts';

/**
 * Teams' word of who joined or left the meeting held where a board meets. It changes nothing: it is shown to the clerk,
 * who says what the roll is (R-QUORUM-4). Whoever is not of the board is nobody's business, and is dropped here.
 */
export async function heedSignal(parts: DeskParts, { place, sign, who }: Signalled): Promise<void> {
  const bound = place.scope === 'personal' ? undefined : await parts.store.directory.get(place.key);
  const board = bound?.board ? parts.boards.boardOf(bound.board) : undefined;
  if (!board) return;
  const people = who.flatMap((identity) => personByIdentity(board, identity) ?? []);
  // The public may watch by the hundred.
  if (people.length === 0 && sign !== 'ended') return;
  parts.evidence.note(board.id, sign, people, parts.clock.now());
  const stream = await currentMeeting(parts, board);
  if (stream) await parts.courier.deliver([toClerk(stream)]);
}

/** The clerk's card, once there is something to hold against the roll; and the copy there is, brought up to date. */
const toClerk = (stream: StreamKey): Touched => ({
  ...{ stream, version: 0, commandId: `${stream}/evidence` },
  announcements: [{ kind: 'tell', to: [{ post: 'clerk' }], card: 'evidence', of: '' }],
});

const MOVES: ReadonlySet<string> = new Set([
  ...['MemberArrived', 'MemberLeft', 'MemberUnseated', 'PrincipalWaited', 'SubstituteStoodDown'],
  ...['AttendeeArrived', 'AttendeeLeft', 'MeetingClosed'],
]);

/** Whoever comes or goes changes what is left to confirm; and at the close Teams' word is forgotten. */
export function followRoll(
  evidence: Evidence,
  now: () => Instant,
  courier: () => Courier,
  failed: (error: unknown) => void,
): (envelopes: readonly Envelope[]) => void {
  return (envelopes) => {
    const [first] = envelopes;
    const name = parseStreamKey(first?.stream);
    if (!first || name?.subject !== 'meeting' || !envelopes.some(({ type }) => MOVES.has(type))) return;
    const closed = envelopes.some(({ type }) => type === 'MeetingClosed');
    // A process that died may have left a card behind: at the close it is cleared whoever drew it.
    if (!closed && Object.keys(evidence.of(name.board, now())).length === 0) return;
    if (closed) evidence.forget(name.board);
    const announcements = [{ kind: 'refresh', card: 'evidence', of: '' }] as const;
    courier()
      .refresh([{ stream: first.stream, version: 0, commandId: first.commandId, announcements }])
      .catch(failed);
  };
}

/**
 * The roll as the clerk takes it for others, with Teams' word beside it; null for anybody else, or where no meeting is.
 * Asked in company, it goes to their own chat as the one copy that is kept current: Teams' word is not to stay behind.
 */
export async function showEvidence(
  parts: DeskParts,
  who: Speaker,
  stream: StreamKey,
): Promise<Showing | null> {
  const alone = { ...who, place: { ...who.place, scope: 'personal' } } as const;
  const meeting = (await parts.handler.state(stream)) as Meeting;
  if (meeting.stage === 'uncalled' || !isClerkAlone(parts, alone)) return null;
  if (who.place.scope !== 'personal')
    return sentToOwnChat(parts, who, () =>
      parts.courier
        .deliver([toClerk(stream)])
        .catch((error: unknown) => parts.logger.error({ stream, err: error }, 'the roll was not shown')),
    );
  return parts.scenes.scene({ stream, card: 'evidence', of: '', viewer: who.person });
}
