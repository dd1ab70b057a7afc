import { z } from 'zod';
import type { Requisition, RequisitionLine } from '../../core/requisition/index.ts';
import type { Showing } from '../../core/showing/index.ts';
import { peopleMeant } from '../audience.ts';
import { type StreamName, streamKey } from '../stream-key.ts';
import { newStream } from './asks.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { scheduleForm } from './planning.ts';

const MOST = 3;

/** The calls that wait for a date, to those they concern, and the form for another. Their reasons are for no channel. */
export async function showCalls(parts: DeskParts, who: Speaker): Promise<readonly Showing[]> {
  const { board, person } = who;
  const form = parts.scenes.frame(board, person, {
    card: 'call-meeting',
    of: newStream(board, 'requisition'),
  });
  if (who.place.scope !== 'personal') return [form];
  const lines = (await parts.store.lists.all(board.id, 'requisition')).map((l) => l.data as RequisitionLine);
  const open = lines.filter((line) => line.open && (line.by === person || mayConvene(parts, who)));
  const cards = open.slice(0, MOST).map(({ id }) => {
    const stream = streamKey({ board: board.id, subject: 'requisition', id });
    return parts.scenes.scene({ stream, card: 'requisition', of: '', viewer: person });
  });
  return [...(await Promise.all(cards)).filter((card) => card !== null), form];
}

const mayConvene = ({ clock }: DeskParts, { board, person }: Speaker): boolean =>
  peopleMeant([{ post: 'clerk' }, { chair: 'chair-or-vice' }], board, clock.now()).includes(person);

const Named = z.object({ date: z.iso.date() });

/** The clerk's form for a meeting, filled in with a day and with the call it answers. */
export async function fixForm(
  parts: DeskParts,
  who: Speaker,
  name: StreamName,
  data: unknown,
): Promise<Showing | null> {
  const named = Named.safeParse(data);
  const call = (await parts.handler.state(streamKey(name))) as Requisition;
  if (!named.success || call.stage === 'uncalled') return null;
  const form = scheduleForm(parts, who);
  return form.card === 'schedule-meeting'
    ? { ...form, typed: { date: named.data.date, requisition: call.id } }
    : form;
}
