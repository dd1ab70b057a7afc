import { officeOf, seatsHeldBy } from '../core/constitution/index.ts';
import { capacitiesOf, chairRoleOf } from '../core/standing/index.ts';
import { dateOf, type Setting } from './who.ts';

/** Which of the press cards are somebody's: communications', the chairs' and the chief executives'; the log is the clerk's too. */
export function pressRoom(setting: Setting): {
  readonly release: boolean;
  readonly log: boolean;
  readonly library: boolean;
} {
  const { viewer: person, board, arrangements, now } = setting;
  if (person === null) return { release: false, log: false, library: false };
  const facts = { board, arrangements, now, person };
  const posts = capacitiesOf(facts).flatMap((c) => (c.kind === 'post' ? [c.post] : []));
  const office = arrangements.press.circulateTo;
  const answers = seatsHeldBy(board, person, dateOf(setting)).some((seat) => officeOf(seat) === office);
  const part = answers || posts.includes('communications') || chairRoleOf(facts) !== null;
  return { release: part, log: part || posts.includes('clerk'), library: part };
}
