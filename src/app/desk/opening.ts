import type { AgendaLineData } from '../../core/agenda/index.ts';
import { civilDateAt } from '../../core/calendar/index.ts';
import type { AgendaLine, Foretold, StandingLine } from '../../core/meeting/index.ts';
import { openingBreaches, type Scheduled } from '../../core/summons/index.ts';
import type { Answer } from '../handler.ts';
import { businessFor } from '../planned.ts';
import { agendaLineOf, itemsOf } from './agenda.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { factsOf, summonsKey, toCome } from './summoned.ts';

/** What the roll is called with, by the summons for today: its published numbers, or why it may not be called. */
export interface Opening {
  readonly summons: string;
  readonly agenda: readonly AgendaLine[];
  readonly standing: readonly StandingLine[];
  /** What members declared beforehand. */
  readonly interests: readonly Foretold[];
}

/** The opening of the meeting whose day it is; null where no meeting is fixed for today (R-NOTICE-1). */
export async function openingToday(parts: DeskParts, who: Speaker): Promise<Opening | Answer | null> {
  const { board } = who;
  const today = civilDateAt(parts.clock.now(), board.timeZone);
  const due = (await toCome(parts, board)).find(({ date }) => date === today);
  if (!due) return null;
  const state = (await parts.handler.state(summonsKey(board, due.id))) as Scheduled;
  const unpublished = state.published ? [] : (await businessFor(parts.store.lists, board, state)).listed;
  const [first, ...rest] = openingBreaches(state, factsOf(parts, who), unpublished);
  if (first) return { outcome: 'out of order', state, breaches: [first, ...rest] };
  const items = await itemsOf(parts, board);
  const lines = state.published?.lines ?? numbered(unpublished);
  const agenda = lines.flatMap(({ number, item }) => {
    const found = items.find(({ id, stage }) => id === item && stage !== 'declined' && stage !== 'taken');
    return found ? [{ number, ...agendaLineOf(found) }] : [];
  });
  const standing = lines.flatMap(({ number, title, item }) => (item === null ? [{ number, title }] : []));
  return { summons: due.id, agenda, standing, interests: state.interests };
}

/** A meeting convened at shorter notice may open before its agenda is out: with what was approved (R-NOTICE-4). */
const numbered = (listed: readonly AgendaLineData[]) =>
  listed.map(({ id, title }, i) => ({ number: i + 1, title, item: id }));
