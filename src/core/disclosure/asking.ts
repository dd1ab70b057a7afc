import type { PersonId } from '../constitution/index.ts';
import type { Announcement } from '../kernel/index.ts';
import type { DisclosureCommand } from './command.ts';

interface Declared {
  readonly person: PersonId;
  readonly item: string;
}

/** One person's interest in one item is one thing, however often it is declared: before the meeting, at it, at the next. */
const idOf = ({ item, person }: Declared): string => `${item}-${person}`;

const pass = (id: string, command: DisclosureCommand): Announcement => ({
  kind: 'pass',
  subject: 'disclosure',
  id,
  command,
});

/** A pecuniary interest was declared: its member is asked whether it is registered (R-DPI-3). */
export const askRegistration = ({ person, item }: Declared, source: string): Announcement => {
  const id = idOf({ person, item });
  return pass(id, { type: 'AskRegistration', id, person, item, source });
};

/** What was declared there was taken back. */
export const retractDisclosure = (declared: Declared, source: string): Announcement =>
  pass(idOf(declared), { type: 'RetractDisclosure', source });
