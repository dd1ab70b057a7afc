import type { AgendaLineData } from '../core/agenda/index.ts';
import type { Board } from '../core/constitution/index.ts';
import type { Line } from '../core/kernel/index.ts';
import type { MeetingLine } from '../core/meeting/index.ts';
import type { PressLineData } from '../core/press/index.ts';
import { type Business, businessOf, type Scheduled, type SummonsLine } from '../core/summons/index.ts';
import type { Lists } from './ports.ts';

type Reading = Pick<Lists, 'all' | 'live'>;

/** What goes with a meeting to come: its items, and the press enquiries since the Board last met. */
export interface Planned {
  readonly business: Business;
  readonly press: readonly PressLineData[];
}

export async function plannedFor(lists: Reading, board: Board, summons: Scheduled): Promise<Planned> {
  const [business, press] = await Promise.all([
    businessFor(lists, board, summons),
    enquiriesSince(lists, board),
  ]);
  return { business, press };
}

/** Every enquiry and release since the Board last met, the oldest first (R-PRESS-4). */
export async function enquiriesSince(lists: Reading, board: Board): Promise<readonly PressLineData[]> {
  const [enquiries, held] = await Promise.all([
    rows<PressLineData>(lists.all(board.id, 'press')),
    rows<MeetingLine>(lists.all(board.id, 'meeting')),
  ]);
  const since = held.reduce((last, { calledAt }) => (calledAt > last ? calledAt : last), '');
  const press = enquiries.filter(({ loggedAt }) => loggedAt > since);
  return press.toSorted((a, b) => (a.loggedAt < b.loggedAt ? -1 : 1));
}

/** The items a meeting to come has to do with: read from what is not settled, however long the Board has met. */
export async function businessFor(lists: Reading, board: Board, summons: Scheduled): Promise<Business> {
  const [items, meetings] = await Promise.all([
    rows<AgendaLineData>(lists.live(board.id, 'item')),
    rows<SummonsLine>(lists.live(board.id, 'summons')),
  ]);
  return businessOf(summons, items, meetings, board.timeZone);
}

const rows = async <T>(lines: Promise<readonly Line[]>) => (await lines).map(({ data }) => data as T);
