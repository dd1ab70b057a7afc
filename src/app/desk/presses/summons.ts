import { z } from 'zod';
import type { AgendaLineData } from '../../../core/agenda/index.ts';
import { civilDateAt } from '../../../core/calendar/index.ts';
import type { MeetingLine } from '../../../core/meeting/index.ts';
import type { Proposed, Scheduled, SummonsLine } from '../../../core/summons/index.ts';
import { businessFor } from '../../planned.ts';
import { type Filling, nothing, type PressRule, rule, text, withReason } from './rule.ts';

const fixing = z.object({
  date: z.string().max(10),
  time: z.string().max(8),
  place: text,
  mode: z.enum(['in-person', 'remote', 'hybrid']),
  reason: text,
});
/** The member's call it answers, if any. */
const scheduling = fixing.extend({
  requisition: z
    .string()
    .regex(/^[a-z0-9]{0,40}$/)
    .default(''),
});
const ofItem = z.object({ item: z.string().max(100) });

/** The dates of the other meetings come from the record, whatever a card says: those to come, and those held. */
const withOthers: Filling = async (command, { store, clock }, { board }, { id }) => {
  const today = civilDateAt(clock.now(), board.timeZone);
  const dated = (await store.lists.all(board.id, 'summons')).map(({ data }) => data as SummonsLine);
  const held = (await store.lists.all(board.id, 'meeting'))
    .map(({ data }) => civilDateAt((data as MeetingLine).calledAt, board.timeZone))
    .filter((date) => date < today);
  const fixed = dated.filter((line) => line.id !== id && line.stage !== 'cancelled').map(({ date }) => date);
  return { ...command, others: [...new Set([...fixed, ...held])] };
};

const businessIn = async (...[{ store, handler }, { board }, { stream }]: Rest) => {
  const state = (await handler.state(stream)) as Scheduled | { readonly stage: 'unscheduled' };
  if (state.stage === 'unscheduled') return { listed: [], awaiting: [], late: [] };
  return businessFor(store.lists, board, state);
};
type Rest = Parameters<Filling> extends readonly [unknown, ...infer R] ? R : never;

const withItems: Filling = async (command, ...asked) => {
  const { listed } = await businessIn(...asked);
  return { ...command, items: listed.map(proposedOf) };
};

/** What goes on the agenda of an item: never more than its row in the list has. */
const proposedOf = ({ id, title, openness, unsettled }: AgendaLineData): Proposed => ({
  ...{ title, standing: null, item: id },
  ...(openness === undefined ? {} : { openness }),
  ...(unsettled === undefined ? {} : { unsettled }),
});

const movedUp: Filling = async (command, ...asked) => {
  const order = (await businessIn(...asked)).listed.map(({ id }) => id);
  const at = 'item' in command ? order.indexOf(String(command.item)) : -1;
  const [moved] = at < 0 ? [] : order.splice(at, 1);
  if (moved === undefined) return null;
  order.splice(Math.max(0, at - 1), 0, moved);
  return { type: 'SettleOrder', order };
};

const lateItem: Filling = async (command, ...asked) => {
  const { late } = await businessIn(...asked);
  const found = 'item' in command ? late.find(({ id }) => id === command.item) : undefined;
  return found ? { ...command, item: proposedOf(found) } : null;
};

const planning = <T>(
  receipt: string,
  schema: z.ZodType<T>,
  make: (data: T, id: string) => unknown,
  fill?: Filling,
): PressRule => ({
  ...rule('summons', 'planning', receipt, schema, (data, { id }) => make(data, id)),
  ...(fill ? { fill } : {}),
});

export const SUMMONS: Readonly<Record<string, PressRule>> = {
  'schedule-meeting': {
    form: 'schedule-meeting',
    ...planning(
      'The meeting is fixed, and every member is asked whether they will come.',
      scheduling,
      (d, id) => ({ type: 'ScheduleMeeting', id, ...d }),
      withOthers,
    ),
  },
  'move-meeting': {
    form: 'schedule-meeting',
    ...planning(
      'The meeting is moved, and every member is told and asked again.',
      fixing,
      (d, id) => ({ type: 'MoveMeeting', id, ...d }),
      withOthers,
    ),
  },
  'cancel-meeting': planning('The meeting is cancelled, and everybody is told.', withReason, (d) => ({
    type: 'CancelMeeting',
    ...d,
  })),
  'record-briefing': planning('It is recorded that the Chairman was briefed.', nothing, () => ({
    type: 'RecordBriefing',
  })),
  'publish-agenda': planning(
    'The agenda is published where the Board meets, and every member is told.',
    z.object({ standing: z.string().max(5_000).default('') }),
    ({ standing }) => ({ type: 'PublishAgenda', standing: standing.split(',').filter(Boolean) }),
    withItems,
  ),
  'move-up': planning('The order is recorded.', ofItem, ({ item }) => ({ item }), movedUp),
  'accept-urgent': planning(
    'The item is on the agenda as urgent. The minutes will give your reason.',
    ofItem.extend({ special: text }),
    ({ item, special }) => ({ type: 'AcceptLateItem', item, reason: special }),
    lateItem,
  ),
};
