import { Temporal } from 'temporal-polyfill';

/** An instant as ISO 8601 in UTC, for example `2026-11-26T10:00:00.000Z`. */
export type Instant = string;
/** A civil date as ISO 8601, for example `2026-11-26`. */
export type CivilDate = string;

/** The civil date at an instant where the board sits; a board's days begin at its own midnight. */
export function civilDateAt(at: Instant, timeZone: string): CivilDate {
  const ms = Date.parse(at);
  return new Date(ms + offsetAt(ms, timeZone)).toISOString().slice(0, 10);
}

/** Clocks have only ever changed on a quarter of an hour, so an offset found once holds for the rest of its quarter. */
const QUARTER_MS = 15 * 60_000;
const MOST_KEPT = 1_000;
const offsets = new Map<string, number>();

/** How far the clocks there are ahead of UTC, in milliseconds. Asked at every press, so what was found is kept. */
function offsetAt(ms: number, timeZone: string): number {
  const quarter = Math.floor(ms / QUARTER_MS);
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const start = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS);
  const found = start.toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000;
  if (offsets.size >= MOST_KEPT) offsets.clear();
  offsets.set(key, found);
  return found;
}

/** The clock time people there would read, as `HH:MM`. */
export function clockTimeAt(at: Instant, timeZone: string): string {
  const ms = Date.parse(at);
  return new Date(ms + offsetAt(ms, timeZone)).toISOString().slice(11, 16);
}

/** Whole years completed from `anchor` to `date`, by the calendar; negative before the anchor. */
export function wholeYearsBetween(anchor: CivilDate, date: CivilDate): number {
  const from = Temporal.PlainDate.from(anchor);
  const to = Temporal.PlainDate.from(date);
  const years = to.year - from.year;
  const anniversary = from.add({ years });
  return Temporal.PlainDate.compare(to, anniversary) < 0 ? years - 1 : years;
}

export function minutesAfter(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/**
 * The instant of a civil date and clock time (`HH:MM`) in a time zone, or null if they are not a date and a time.
 * A time the clocks skip is the one as far after the change; of a time that comes twice it is the first.
 */
export function instantOf(date: CivilDate, time: string, timeZone: string): Instant | null {
  try {
    const civil = Temporal.PlainDateTime.from(`${date}T${time}`);
    return civil
      .toZonedDateTime(timeZone, { disambiguation: 'compatible' })
      .toInstant()
      .toString({ smallestUnit: 'millisecond' });
  } catch {
    return null;
  }
}
