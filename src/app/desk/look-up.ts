import type { Notice, Showing } from '../../core/showing/index.ts';
import { readDecision } from '../scenes.ts';
import { type StreamName, streamKey } from '../stream-key.ts';
import { again, type Named } from './again.ts';
import { showAgenda } from './agenda.ts';
import { showOverride } from './cycle.ts';
import { showEvidence } from './evidence.ts';
import { handsForm } from './hands.ts';
import { earlyInterest } from './interests.ts';
import { malformed } from './notices.ts';
import { inOwnChat } from './own-chat.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { moveForm } from './planning.ts';
import { FOR_THE_PRESS, PRESS_ROOM } from './press-room.ts';
import { markForm, readPrivate } from './private.ts';
import { recordForm, showRecords } from './records.ts';
import { registerPage } from './register.ts';
import { fixForm } from './requisition.ts';
import { isRosterForm, showPeople } from './roster.ts';

/** A press that asks nothing of the record but to see something of it, or a form. */
export async function lookUp(
  parts: DeskParts,
  who: Speaker,
  verb: string,
  named: Named,
  name: StreamName | null,
): Promise<Showing> {
  const { board, person } = who;
  const room = Object.hasOwn(PRESS_ROOM, verb) ? PRESS_ROOM[verb] : undefined;
  if (room) return (await room(parts, who, name, named)) ?? refuse(parts, who, FOR_THE_PRESS);
  if (isRosterForm(verb) && name?.subject === 'roster') return showPeople(parts, who, verb);
  if (verb === 'show-override') return showOverride(parts, who);
  if (verb === 'evidence' && name?.subject === 'meeting') {
    const roll = await showEvidence(parts, who, streamKey(name));
    if (roll) return roll;
  }
  if (verb === 'hands' && name?.subject === 'meeting') {
    const form = await handsForm(parts, who, streamKey(name), String(named.no));
    if (form) return inOwnChat(parts, who, form);
  }
  if (verb === 'agenda') return showAgenda(parts, who);
  if (verb === 'requests') return showRecords(parts, who);
  if (verb === 'record-form') {
    const form = await recordForm(parts, who, String(named.step ?? ''), name);
    if (form) return form;
  }
  if (verb === 'register') return registerPage(parts, board, person, named.at);
  if (verb === 'decision') {
    const id = typeof named.decision === 'string' ? named.decision : '';
    const decision = await readDecision(parts.store.lists, board.id, id);
    const of = `${board.id}.register.${id.slice(0, 4)}`;
    if (decision) return parts.scenes.frame(board, person, { card: 'outcome', of, decision });
  }
  if (verb === 'read-private' && name?.subject === 'item') {
    const read = await readPrivate(parts, who, name);
    if (read) return read;
  }
  if (verb === 'mark-form' && name?.subject === 'item') {
    const form = await markForm(parts, who, name);
    if (form) return form;
  }
  if (verb === 'move-form' && name?.subject === 'summons') {
    const form = await moveForm(parts, who, streamKey(name));
    if (form) return form;
  }
  if (verb === 'early-interest' && name?.subject === 'summons') {
    const form = await earlyInterest(parts, who, streamKey(name));
    if (form) return form;
  }
  if (verb === 'fix-date' && name?.subject === 'requisition') {
    const form = await fixForm(parts, who, name, named);
    if (form) return form;
  }
  const shown = name && (await again(parts, who, verb, named, name));
  return shown ?? refuse(parts, who, malformed('anything this version knows'));
}

function refuse(parts: DeskParts, { board, person }: Speaker, notice: Notice): Showing {
  return parts.scenes.frame(board, person, { card: 'notice' }, notice);
}
