import { civilDateAt } from '../../core/calendar/index.ts';
import { arrangementsAt, substitutesFor } from '../../core/constitution/index.ts';
import type { Meeting } from '../../core/meeting/index.ts';
import type { PressEnquiry } from '../../core/press/index.ts';
import type { Notice, Showing } from '../../core/showing/index.ts';
import { peopleMeant } from '../audience.ts';
import { readDecision } from '../scenes.ts';
import { parseStreamKey, type StreamName, streamKey } from '../stream-key.ts';
import { decisionsOf, showAgenda, stands } from './asks.ts';
import { cardNow, type Speaker } from './hear.ts';
import type { DeskParts } from './index.ts';
import { malformed, noticeOf } from './notices.ts';
import { PRESSES, type PressRule } from './presses.ts';

interface Named {
  readonly of?: unknown;
  readonly no?: unknown;
  readonly card?: unknown;
  readonly decision?: unknown;
}

/** Answer a button. Its data only names things: what the person may do is judged again from the record. */
export async function answerPress(
  parts: DeskParts,
  who: Speaker,
  verb: string,
  data: unknown,
): Promise<Showing> {
  const named: Named = typeof data === 'object' && data !== null ? data : {};
  const stream = parseStreamKey(named.of);
  const own = stream && stream.board === who.board.id ? stream : null;
  const rule = Object.hasOwn(PRESSES, verb) ? PRESSES[verb] : undefined;
  if (rule) {
    if (!own || own.subject !== rule.subject) return refuse(parts, who, malformed('what it is about'));
    return carryOut(parts, who, rule, own, data);
  }
  return lookUp(parts, who, verb, named, own);
}

async function carryOut(
  parts: DeskParts,
  who: Speaker,
  rule: PressRule,
  name: StreamName,
  data: unknown,
): Promise<Showing> {
  const { board, person, commandId } = who;
  const now = parts.clock.now();
  const reading = rule.read(data, { id: name.id, now, timeZone: board.timeZone });
  if ('fault' in reading) return refuse(parts, who, malformed(reading.fault));
  const stream = streamKey(name);
  const answer = await parts.handler.carryOut({ stream, command: reading.command, person, commandId });
  const notice = noticeOf(answer, rule.receipt, { board, arrangements: arrangementsAt(board, now), now });
  if (answer.outcome === 'unreadable') return refuse(parts, who, notice);
  return (
    (await afterwards(parts, who, rule, name, reading.of, notice, stands(answer))) ??
    refuse(parts, who, notice)
  );
}

/** The card as it now stands for the presser, with the answer on top. A form that was refused keeps its place as a notice. */
async function afterwards(
  parts: DeskParts,
  who: Speaker,
  rule: PressRule,
  name: StreamName,
  of: string,
  notice: Notice,
  recorded: boolean,
): Promise<Showing | null> {
  const stream = streamKey(name);
  const state = await parts.handler.state(stream);
  if (isUnbegun(state)) return null;
  if (name.subject === 'press' && !mayReadEnquiry(parts, who, state as PressEnquiry)) return null;
  if (name.subject === 'item' && rule.card === 'item-status' && !recorded) return null;
  const card = rule.card === 'motion' ? cardNow(state as Meeting, of, 'motion') : rule.card;
  const asked = { stream, card, of, viewer: who.person, notice };
  if (recorded) parts.scenes.keepNotice(asked);
  return parts.scenes.scene(asked);
}

const isUnbegun = (state: unknown): boolean =>
  typeof state === 'object' &&
  state !== null &&
  'stage' in state &&
  (state.stage === 'uncalled' || state.stage === 'unsubmitted' || state.stage === 'unlogged');

/** An enquiry names a journalist: it is shown only in a personal chat, to those it was sent to and to whoever logged it (R-DP-1). */
function mayReadEnquiry(parts: DeskParts, { board, person, place }: Speaker, enquiry: PressEnquiry): boolean {
  if (place.scope !== 'personal' || enquiry.stage === 'unlogged') return false;
  if (enquiry.loggedBy === person) return true;
  const now = parts.clock.now();
  const date = civilDateAt(now, board.timeZone);
  const seats = enquiry.circulatedTo.map((seat) => ({ seat }));
  const meant = peopleMeant([...seats, { post: 'communications' }, { chair: 'chair-or-vice' }], board, now);
  const deputed = enquiry.circulatedTo.flatMap((seat) => substitutesFor(board, seat, date));
  return meant.includes(person) || deputed.some((entry) => entry.person === person);
}

async function lookUp(
  parts: DeskParts,
  who: Speaker,
  verb: string,
  named: Named,
  name: StreamName | null,
): Promise<Showing> {
  const { board, person } = who;
  if (verb === 'agenda') return showAgenda(parts, board, person);
  if (verb === 'register')
    return parts.scenes.frame(board, person, {
      card: 'register',
      decisions: await decisionsOf(parts, board),
    });
  if (verb === 'why' || verb === 'decision') {
    const id = typeof named.decision === 'string' ? named.decision : '';
    const decision = await readDecision(parts.store.lists, board.id, id);
    const of = `${board.id}.register.${id.slice(0, 4)}`;
    if (decision) return parts.scenes.frame(board, person, { card: 'outcome', of, decision });
  }
  const shown = name && (await showAgain(parts, who, verb, named, name));
  return shown ?? refuse(parts, who, malformed('anything this version knows'));
}

async function showAgain(
  parts: DeskParts,
  who: Speaker,
  verb: string,
  named: Named,
  name: StreamName,
): Promise<Showing | null> {
  const stream = streamKey(name);
  const of = String(
    typeof named.no === 'number' || typeof named.no === 'string' ? named.no : (named.decision ?? ''),
  );
  const viewer = who.person;
  if (name.subject === 'meeting') {
    const meeting = (await parts.handler.state(stream)) as Meeting;
    if (meeting.stage === 'uncalled' || (of !== '' && !meeting.business[Number(of)])) return null;
    if (verb === 'interest') return parts.scenes.scene({ stream, card: 'interest', of, viewer });
    if (verb === 'show-motion')
      return parts.scenes.scene({ stream, card: cardNow(meeting, of, 'roll-call'), of, viewer });
  }
  if (verb !== 'refresh' || typeof named.card !== 'string') return null;
  if (name.subject === 'press') {
    const enquiry = (await parts.handler.state(stream)) as PressEnquiry;
    if (!mayReadEnquiry(parts, who, enquiry)) return null;
  }
  return parts.scenes.scene({ stream, card: named.card, of, viewer });
}

function refuse(parts: DeskParts, { board, person }: Speaker, notice: Notice): Showing {
  return parts.scenes.frame(board, person, { card: 'notice' }, notice);
}
