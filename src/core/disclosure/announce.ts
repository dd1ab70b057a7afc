import type { Announcement, Audience, Deadline, Line } from '../kernel/index.ts';
import type { DisclosureCommand } from './command.ts';
import { PASSED } from './decide.ts';
import type { DisclosureEvent } from './event.ts';
import { type Disclosed, type Disclosure, isOutstanding } from './state.ts';

/** Nobody is told of a card that only changes: the question, and each reminder, is a message by a name of its own. */
const named = (name: string, retractions: number): string =>
  retractions === 0 ? name : `${name} ${retractions}`.trim();

const tell = (of: string, ...to: readonly Audience[]): Announcement => ({
  kind: 'tell',
  to,
  card: 'disclosure',
  of,
});

const copies = ({ reminded, retractions }: Disclosed): readonly Announcement[] =>
  ['', ...reminded].map((name) => ({ kind: 'refresh', card: 'disclosure', of: named(name, retractions) }));

/** Who sees that it is done. */
export const OVERSEERS: readonly Audience[] = [{ post: 'clerk' }, { post: 'monitoring-officer' }];

/** The member in their own chat; the clerk and the Monitoring Officer too once the last day has passed. Never a place where others read. */
export function announce(event: DisclosureEvent, state: Disclosure): readonly Announcement[] {
  if (state.stage === 'undisclosed') return [];
  const { person, retractions } = state;
  switch (event.type) {
    case 'InterestDisclosed':
      return [tell(named('', retractions), { person })];
    case 'NotificationReminded': {
      const { reminder } = event;
      const also: readonly Audience[] = reminder === PASSED ? OVERSEERS : [];
      return [tell(named(reminder, retractions), { person }, ...also), ...copies(state)];
    }
    case 'DisclosureRetracted':
      return copies({ ...state, retractions: retractions - 1 });
    default:
      return copies(state);
  }
}

/** The days there are to notify the Monitoring Officer run whether or not anybody answers (R-DPI-3). */
export function deadlines(state: Disclosure): readonly Deadline<DisclosureCommand>[] {
  if (state.stage === 'undisclosed' || !isOutstanding(state)) return [];
  return state.reminders.map(({ name, at }) => ({
    name: `notification ${name}`,
    at,
    command: { type: 'RemindOfNotification', reminder: name },
  }));
}

/** An interest's place in the list of those the clerk waits for. */
export type DisclosureLine = Pick<Disclosed, 'id' | 'person' | 'date' | 'lastDay' | 'stage'>;

export function lines(_event: DisclosureEvent, state: Disclosure): readonly Line[] {
  if (state.stage === 'undisclosed') return [];
  const { id, person, date, lastDay, stage } = state;
  const data: DisclosureLine = { id, person, date, lastDay, stage };
  const line = { list: 'disclosure', key: id, data } as const;
  return [isOutstanding(state) ? line : { ...line, settled: true }];
}
