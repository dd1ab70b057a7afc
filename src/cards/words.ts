import { type CivilDate, clockTimeAt, type Instant } from '../core/calendar/index.ts';
import { type Arrangements, type Board, type PartyId, partyName } from '../core/constitution/index.ts';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** "three", and digits from eleven. */
export const number = (n: number): string => SMALL[n] ?? String(n);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const plural = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many);

/** How many names a sentence bears. */
const MOST = 12;

/** "A", "A and B", "A, B and C"; a long list says "A, B and 12 more"; names with commas are parted by semicolons. */
export function list(names: readonly string[], most = MOST, link = 'and'): string {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
  const last = shown.at(-1) ?? '';
  if (shown.length < 2) return last;
  return shown.some((name) => name.includes(','))
    ? shown.join('; ')
    : `${shown.slice(0, -1).join(', ')} ${link} ${last}`;
}

/** Councils by name, in the order given; only those that will be shown are looked up. */
export function parties(rules: Arrangements, ids: readonly PartyId[]): string {
  const shown = ids.slice(0, MOST).map((id) => partyName(rules, id));
  return list(ids.length > MOST ? [...shown, ...ids.slice(MOST)] : shown);
}

/** "MKIP Board": the short name, and the kind of body the full name says it is. */
export function boardTitle(board: Board): string {
  const kind = board.name.match(/\b(Board|Committee|Panel|Partnership)$/)?.[1];
  return kind === undefined || board.shortName.endsWith(kind)
    ? board.shortName
    : `${board.shortName} ${kind}`;
}

/** Where and when, in the small line above the title: "MKIP Board · item 4 · 10:41". */
export const where = (board: Board, ...parts: readonly string[]): string =>
  [boardTitle(board), ...parts.filter((part) => part !== '')].join(' · ');

const formats = new Map<string, Intl.DateTimeFormat>();

const STYLES = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
} as const;

/** Making a format is slow, so each is made once. */
function formatted(timeZone: string, at: Instant, style: keyof typeof STYLES): string {
  const key = `${style} ${timeZone}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...STYLES[style], timeZone });
  formats.set(key, format);
  return format.format(new Date(at)).replaceAll(',', '');
}

/** "10:41", where the board sits. */
export const clock = ({ timeZone }: Board, at: Instant): string => clockTimeAt(at, timeZone);

/** "GMT" or "BST": what the clocks there are called at an instant. */
export function zoneAt({ timeZone }: Board, at: Instant): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(
    new Date(at),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** "Thursday 26 November 2026", where the board sits. */
export const day = ({ timeZone }: Board, at: Instant): string => formatted(timeZone, at, 'long');

/** "1 September 2026": a civil date, the same everywhere. */
export const civilDay = (date: CivilDate): string =>
  new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** "Thu 26 Nov 2026", where there is little room. */
export const shortDay = ({ timeZone }: Board, at: Instant): string => formatted(timeZone, at, 'short');

/** "(11.1)", or nothing where no clause applies. */
export const clause = (...clauses: readonly string[]): string => {
  const named = [...new Set(clauses.filter((c) => c !== ''))];
  return named.length === 0 ? '' : `(${named.join(', ')})`;
};

/** "and 12 more members", or nothing when everything is shown. */
export const more = (left: number, one: string): string =>
  left === 0 ? '' : `and ${left} more ${plural(left, one)}`;
