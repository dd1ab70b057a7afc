import { civilDateAt, type Instant } from '../calendar/index.ts';
import { once } from '../once/index.ts';
import type { Arrangements, Board, PersonId } from './board.ts';
import { type Entry, type EntryKey, entryKey, type Former, type Recorded } from './entry.ts';

/** When something takes effect: on being recorded, whatever another clock says, or only once its day has come. */
export interface Moment {
  readonly at: Instant;
  readonly awaited: boolean;
}

export interface Ending extends Moment {
  readonly authority: string;
}

/** An entry the roster made. */
export interface Made {
  readonly entry: Entry;
  readonly from: Moment;
  readonly authority: string;
  readonly ending: Ending | null;
}

/** What a board's roster has changed of its file. */
export interface Amendments {
  /** People the file does not have; with no account until they have spoken. */
  readonly people: readonly Board['people'][number][];
  readonly made: readonly Made[];
  /** Entries of the file that the roster has ended. */
  readonly ended: Readonly<Record<EntryKey, Ending>>;
  /** Departures from the rotation, as the file would have them, the last first: it wins over those before it (R-CHAIR-2). */
  readonly overrides?: Arrangements['chair']['overrides'];
}

const reached = ({ at, awaited }: Moment, now: Instant): boolean => !awaited || at <= now;
const over = (ending: Ending | null, now: Instant): boolean => ending !== null && reached(ending, now);

/**
 * The board in force at an instant: the file's, as the roster has amended it (R-MEM-1 and 2). Whoever was removed is
 * still named, so that what they did can be read; they hold nothing.
 */
export function amended(file: Board, by: Amendments, now: Instant): Board {
  const { overrides = [] } = by;
  const changes = by.people.length + by.made.length + Object.keys(by.ended).length + overrides.length;
  if (changes === 0) return file;
  const standing = <E extends Entry>(entry: E): readonly (E & Recorded)[] => {
    const ending = by.ended[entryKey(entry)];
    if (ending === undefined) return [entry];
    return over(ending, now) ? [] : [{ ...entry, until: ending.at }];
  };
  const filed: readonly Entry[] = [...file.appointments, ...file.substitutes];
  const ended = filed.flatMap((entry): Former[] => {
    const ending = by.ended[entryKey(entry)];
    return ending && over(ending, now) ? [{ entry, at: ending.at, authority: ending.authority }] : [];
  });
  const made = by.made.filter((m) => reached(m.from, now) && !over(m.ending, now));
  const begun = made.map(({ entry, from, authority, ending }) => ({
    ...entry,
    ...(ending === null ? {} : { until: ending.at }),
    from: civilDateAt(from.at, file.timeZone),
    since: from.at,
    authority,
  }));
  return {
    ...file,
    file,
    arrangements: overrides.length === 0 ? file.arrangements : file.arrangements.map(departing(overrides)),
    people: [...file.people, ...by.people],
    appointments: [...file.appointments.flatMap(standing), ...begun.filter((e) => !('role' in e))],
    substitutes: [...file.substitutes.flatMap(standing), ...begun.filter((e) => 'role' in e)],
    former: [...ended, ...by.made.flatMap((m) => formerOf(m, now))],
    coming: by.made
      .filter((m) => !reached(m.from, now) && !over(m.ending, now))
      .map(({ entry, from, authority }) => ({ entry, at: from.at, authority })),
  };
}

const departing =
  (overrides: Arrangements['chair']['overrides']) =>
  (rules: Arrangements): Arrangements => ({
    ...rules,
    chair: { ...rules.chair, overrides: [...overrides, ...rules.chair.overrides] },
  });

const formerOf = ({ entry, ending }: Made, now: Instant): readonly Former[] =>
  ending && over(ending, now) ? [{ entry, at: ending.at, authority: ending.authority }] : [];

/** Whether somebody had a part in a board and has none left, nor one to come: it is closed to them. */
export const hasLeft = (board: Board, person: PersonId): boolean => leftOf(board).has(person);

const leftOf = once(
  ({ former = [], appointments, substitutes, coming = [] }: Board): ReadonlySet<PersonId> => {
    const left = new Set(former.map(({ entry }) => entry.person));
    const stay: readonly Entry[] = [...appointments, ...substitutes, ...coming.map(({ entry }) => entry)];
    for (const { person } of left.size === 0 ? [] : stay) left.delete(person);
    return left;
  },
);

/** When the board next changes of itself, because an awaited day comes; null if nothing is awaited. */
export function nextChange({ made, ended }: Amendments, now: Instant): Instant | null {
  const moments = [...made.flatMap((m) => [m.from, m.ending]), ...Object.values(ended)];
  const awaited = moments.flatMap((m) => (m?.awaited && m.at > now ? [m.at] : []));
  return awaited.toSorted()[0] ?? null;
}
