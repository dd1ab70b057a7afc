import type { CivilDate } from '../calendar/index.ts';

/** "Thursday 10 December 2026": a civil date as people say it. */
export const dayInWords = (day: CivilDate): string =>
  new Date(day)
    .toLocaleDateString('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    .replace(',', '');

/** "October to December 2026", from a quarter's first and last day. */
export function monthsInWords(first: CivilDate, last: CivilDate): string {
  const month = (day: CivilDate) =>
    new Date(day).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
  return `${month(first)} to ${month(last)} ${last.slice(0, 4)}`;
}
