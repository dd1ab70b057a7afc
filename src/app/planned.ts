import type { AgendaLineData } from '../core/agenda/index.ts';
import type { Board } from '../core/constitution/index.ts';
import type { MeetingLine } from '../core/meeting/index.ts';
import type { PressLineData } from '../core/press/index.ts';
import { type Business, businessOf, type Scheduled, type SummonsLine } from '../core/summons/index.ts';
import type { Lists } from './ports.ts';

/** What goes with a meeting to come: its items, and the press enquiries since the Board last met. */
export interface Planned {
  readonly business: Business;
  readonly press: readonly PressLineData[];
}

export async function plannedFor(
  lists: Pick<Lists, 'all'>,
  board: Board,
  summons: Scheduled,
): Promise<Planned> {
  const rows = async <T>(list: 'item' | 'summons' | 'press' | 'meeting') =>
    (await lists.all(board.id, list)).map(({ data }) => data as T);
  const [items, meetings, enquiries, held] = await Promise.all([
    rows<AgendaLineData>('item'),
    rows<SummonsLine>('summons'),
    rows<PressLineData>('press'),
    rows<MeetingLine>('meeting'),
  ]);
  const since = held.reduce((last, { calledAt }) => (calledAt > last ? calledAt : last), '');
  const press = enquiries.filter(({ loggedAt }) => loggedAt > since);
  return {
    business: businessOf(summons, items, meetings, board.timeZone),
    press: press.toSorted((a, b) => (a.loggedAt < b.loggedAt ? -1 : 1)),
  };
}
