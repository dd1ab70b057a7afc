import { civilDateAt } from '../../calendar/index.ts';
import { type Board, type Ending, type Entry, entryKey } from '../../constitution/index.ts';
import type { Roster } from '../state.ts';

type Standing = Entry & { readonly to?: string | undefined };

/** Everything that holds now or is to begin, substitutes among them. */
export const entriesOf = ({ appointments, substitutes, coming = [] }: Board): readonly Standing[] => [
  ...appointments,
  ...substitutes,
  ...coming.map(({ entry }) => entry),
];

/** The end the roster has put to an entry, if any, come or to come. */
export function endingOf(entry: Entry, { made, ended }: Roster): Ending | null {
  const key = entryKey(entry);
  const last = made.findLast((m) => entryKey(m.entry) === key);
  return last ? last.ending : (ended[key] ?? null);
}

/** Whether an entry still holds after an instant: where it does, nobody else may begin in its seat then. */
export function lastsBeyond(entry: Standing, at: string, roster: Roster, board: Board): boolean {
  const ending = endingOf(entry, roster);
  if (ending !== null && ending.at <= at) return false;
  return entry.to === undefined || civilDateAt(at, board.timeZone) <= entry.to;
}
