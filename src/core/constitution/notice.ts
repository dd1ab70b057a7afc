import { ENGLAND_AND_WALES, type Holidays, UNITED_KINGDOM, withClosures } from '../calendar/index.ts';
import { once } from '../once/index.ts';
import type { Arrangements } from './board.ts';

/** The days on which no notice is counted: the bank holidays the arrangements name, and the closures they add (R-NOTICE-2). */
export const noticeHolidays = once(
  ({ notice }: Arrangements): Holidays =>
    withClosures(notice.holidays === 'united-kingdom' ? UNITED_KINGDOM : ENGLAND_AND_WALES, notice.closures),
);
