import type { Board } from './board.ts';
import { type Entry, servedBy } from './entry.ts';

const everyEntry = ({ appointments, substitutes, former = [] }: Board): readonly Entry[] => [
  ...appointments,
  ...substitutes,
  ...former.map(({ entry }) => entry),
];

/**
 * The directories a council's people may speak from, in lower case: those the board file lists for it, else those of
 * the people who have served it. For a post of the whole board, those of all its people.
 */
export function tenantsFor(board: Board, body: string | undefined): ReadonlySet<string> {
  const listed = board.arrangements.flatMap(({ parties, observers }) =>
    [...parties, ...observers].flatMap(({ id, tenants }) =>
      body === undefined || id === body ? (tenants ?? []) : [],
    ),
  );
  const lower = (tenants: readonly string[]) => new Set(tenants.map((t) => t.toLowerCase()).filter(Boolean));
  if (body !== undefined && listed.length > 0) return lower(listed);
  const serving = new Set(everyEntry(board).flatMap((e) => (servedBy(e) === body ? [e.person] : [])));
  const people = board.people.filter(({ id }) => body === undefined || serving.has(id));
  return lower([...listed, ...people.map(({ tenantId }) => tenantId)]);
}
