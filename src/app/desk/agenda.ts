import type { AgendaLineData } from '../../core/agenda/index.ts';
import type { Board } from '../../core/constitution/index.ts';
import type { Called, Meeting } from '../../core/meeting/index.ts';
import type { Showing } from '../../core/showing/index.ts';
import type { Scheduled } from '../../core/summons/index.ts';
import { businessFor, enquiriesSince } from '../planned.ts';
import type { StreamKey } from '../ports.ts';
import { streamKey } from '../stream-key.ts';
import { currentMeeting } from './asks.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { mayPlan } from './planning.ts';
import { nextSummons, summonsKey, toCome } from './summoned.ts';

/** Every item a meeting may still take. */
export async function itemsOf({ store }: DeskParts, board: Board): Promise<readonly AgendaLineData[]> {
  return (await store.lists.live(board.id, 'item')).map((line) => line.data as AgendaLineData);
}

/** Items the chair has approved, no meeting has yet taken and no published agenda has, in the order they were approved. */
export async function approvedItems(parts: DeskParts, board: Board): Promise<readonly AgendaLineData[]> {
  const published = (await toCome(parts, board)).flatMap((line) => line.items ?? []);
  return (await itemsOf(parts, board))
    .filter((item) => item.stage === 'approved' && !item.unsettled && !published.includes(item.id))
    .sort((a, b) => ((a.approvedAt ?? '') < (b.approvedAt ?? '') ? -1 : 1));
}

/** The agenda of a meeting nobody fixed a date for: what the chair has approved. */
export const approvedAgenda = async (parts: DeskParts, board: Board) =>
  (await approvedItems(parts, board)).map((item, i) => ({ number: i + 1, ...agendaLineOf(item) }));

export const agendaLineOf = ({ id, title, motion, matter, involved, by, openness }: AgendaLineData) => ({
  item: id,
  title,
  motion,
  matter,
  involved: [...involved],
  by,
  ...(openness === undefined ? {} : { openness }),
});

/** Items approved since the meeting was called join its agenda, once each; a published one only as urgent (R-NOTICE-3). */
export async function bringAgendaUpToDate(parts: DeskParts, board: Board, stream: StreamKey): Promise<void> {
  const meeting = (await parts.handler.state(stream)) as Meeting;
  if (meeting.stage === 'uncalled' || meeting.stage === 'closed') return;
  const listed = new Map(Object.values(meeting.business).map(({ line }) => [line.item, line]));
  for (const item of await itemsToJoin(parts, board, meeting)) {
    const line = listed.get(item.id);
    if (line && (line.openness === undefined || item.openness !== undefined)) continue;
    const command = { type: 'AddToAgenda', line: agendaLineOf(item) };
    await parts.handler.carryOut({
      stream,
      command,
      person: null,
      commandId: `${stream}/agenda/${item.id}${line ? '/opened' : ''}`,
    });
  }
}

async function itemsToJoin(
  parts: DeskParts,
  board: Board,
  { summons }: Called,
): Promise<readonly AgendaLineData[]> {
  if (summons === null) return approvedItems(parts, board);
  const { published } = (await parts.handler.state(summonsKey(board, summons))) as Scheduled;
  if (published === null) return approvedItems(parts, board);
  const open = (await itemsOf(parts, board)).filter(
    ({ stage }) => stage === 'approved' || stage === 'submitted',
  );
  return published.lines.flatMap(({ item }) => open.find(({ id }) => id === item) ?? []);
}

/** The agenda of the meeting there is, or of the next: as published, and its draft only to those who plan it. */
export async function showAgenda(parts: DeskParts, who: Speaker): Promise<Showing> {
  const { board, person } = who;
  const stream = await currentMeeting(parts, board);
  if (stream) await bringAgendaUpToDate(parts, board, stream);
  const meeting = stream
    ? ((await parts.handler.state(stream)) as Meeting)
    : ({ stage: 'uncalled' } as const);
  const lines = await approvedItems(parts, board);
  const of = stream ?? streamKey({ board: board.id, subject: 'meeting', id: 'none' });
  const next = stream ? null : await nextSummons(parts, board);
  if (!next) return parts.scenes.frame(board, person, { card: 'agenda', meeting, of, lines });
  const plans = mayPlan(parts, who);
  const draft = plans ? (await businessFor(parts.store.lists, board, next)).listed : null;
  const press = await enquiriesSince(parts.store.lists, board);
  const to = { summons: next, key: summonsKey(board, next.id), draft, press };
  return parts.scenes.frame(board, person, { card: 'agenda', meeting, of, lines: [], next: to });
}
