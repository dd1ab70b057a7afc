import type { AgendaLineData } from '../agenda/index.ts';
import { civilDateAt } from '../calendar/index.ts';
import type { SummonsLine } from './announce.ts';
import { nextAvailable } from './available.ts';
import type { Scheduled } from './state.ts';

/** The items a meeting to come has to do with, by what is to become of each. */
export interface Business {
  /** On the agenda, or to come on it when it is published, in the chair's order. */
  readonly listed: readonly AgendaLineData[];
  /** Requests the chair has not ruled on. */
  readonly awaiting: readonly AgendaLineData[];
  /** Approved or required too late for the published agenda: on it only as urgent, or else at the next meeting. */
  readonly late: readonly AgendaLineData[];
}

/**
 * What the chair approved and no other agenda has, and what a member required in time, approved or not, if this is the
 * next available meeting (R-AGENDA-1, R-AGENDA-2, R-NOTICE-3). `meetings` are all the board has dates for.
 */
export function businessOf(
  state: Scheduled,
  items: readonly AgendaLineData[],
  meetings: readonly SummonsLine[],
  timeZone: string,
): Business {
  const elsewhere = new Set(
    meetings.flatMap((m) => (m.stage === 'published' && m.id !== state.id ? (m.items ?? []) : [])),
  );
  const open = items.filter(({ id }) => !elsewhere.has(id));
  if (state.published !== null) return published(state, open);
  const unpublished = meetings.filter((m) => m.stage === 'scheduled');
  const comesHere = ({ submittedAt }: AgendaLineData): boolean =>
    nextAvailable(civilDateAt(submittedAt, timeZone), unpublished)?.id === state.id;
  const listed = open.filter((item) => item.stage === 'approved' || (isRequired(item) && comesHere(item)));
  return { listed: inOrder(listed, state.order), awaiting: open.filter(isAwaiting), late: [] };
}

function published(state: Scheduled, open: readonly AgendaLineData[]): Business {
  const ids = state.published?.lines.flatMap(({ item }) => item ?? []) ?? [];
  const listed = ids.flatMap((id) => open.find((item) => item.id === id) ?? []);
  const late = open.filter(
    (item) => !ids.includes(item.id) && (item.stage === 'approved' || isRequired(item)),
  );
  return { listed, awaiting: open.filter((item) => isAwaiting(item) && !ids.includes(item.id)), late };
}

/** What needs nobody's leave: a member's requirement, and a report owed to the Board. */
const isRequired = ({ stage, right }: AgendaLineData): boolean =>
  stage === 'submitted' && right !== 'request';

const isAwaiting = ({ stage, right }: AgendaLineData): boolean =>
  stage === 'submitted' && right === 'request';

/** As the chair put them; what is in no order yet follows as it was approved or raised. */
function inOrder(items: readonly AgendaLineData[], order: readonly string[]): readonly AgendaLineData[] {
  const place = ({ id }: AgendaLineData): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const since = ({ approvedAt, submittedAt }: AgendaLineData): string => approvedAt ?? submittedAt;
  return items.toSorted((a, b) => place(a) - place(b) || (since(a) < since(b) ? -1 : 1));
}
