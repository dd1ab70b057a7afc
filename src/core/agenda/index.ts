import type { Subject } from '../kernel/index.ts';
import { announce, lines } from './announce.ts';
import type { ItemCommand } from './command.ts';
import { decide } from './decide.ts';
import { ItemEvent } from './event.ts';
import { type AgendaItem, evolve, initial } from './state.ts';

export { type AgendaLineData, agendaLine } from './announce.ts';
export type { ItemCommand } from './command.ts';
export type { ItemEvent, ItemSubmitted, Right } from './event.ts';
export type { Privacy } from './privacy.ts';
export { isSettled, keptPrivate, publicItem, publicMotionOf, publicTitleOf } from './public.ts';
export type { AgendaItem, Item, SubmittedItem } from './state.ts';
export { LIMITS as ITEM_LIMITS } from './submit.ts';

/** An agenda item: raised by anyone with a part in the Board, ruled on by its chair, taken by a meeting (8.1). */
export const item: Subject<AgendaItem, ItemCommand, ItemEvent> = {
  name: 'item',
  initial,
  event: ItemEvent,
  decide,
  evolve,
  announce,
  deadlines: () => [],
  lines,
};
