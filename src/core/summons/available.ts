import type { CivilDate } from '../calendar/index.ts';

/**
 * The meeting a member's required item goes to: the first whose last lawful publication day has not passed on the day
 * of the request; null if none is fixed yet (R-AGENDA-2, 8.1).
 */
export function nextAvailable<M extends { readonly date: CivilDate; readonly lastDay: CivilDate }>(
  requested: CivilDate,
  meetings: readonly M[],
): M | null {
  const inOrder = meetings.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return inOrder.find((meeting) => requested <= meeting.lastDay) ?? null;
}
