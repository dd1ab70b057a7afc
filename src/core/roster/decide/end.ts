import { type Board, type Entry, type EntryKey, entryKey, servedBy } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { readAuthority } from '../authority.ts';
import type { CommandOf } from '../command.ts';
import type { RosterEvent } from '../event.ts';
import type { Roster } from '../state.ts';
import { cites, isBreach, mayNotName, momentOf, notTheClerk } from './guards.ts';
import { endingOf, entriesOf } from './terms.ts';

/** An appointment or a substitute's entry ends, on the authority cited: at the next press where it is at once. */
export function endEntry(
  command: CommandOf<'EndAppointment'> | CommandOf<'EndSubstitute'>,
  roster: Roster,
  facts: Facts,
): Ruling<RosterEvent> {
  const { key, type } = command;
  const found = entriesOf(facts.board).find((e) => entryKey(e) === key);
  const entry = found && plainly(found);
  const rule = type === 'EndSubstitute' ? 'R-MEM-2' : 'R-MEM-1';
  const body = entry && servedBy(entry);
  const own = type === 'EndSubstitute' && body !== undefined;
  const denied = own ? mayNotName(facts, body) : notTheClerk(facts, rule, body);
  if (denied) return outOfOrder(denied);
  if (!entry || 'role' in entry !== (type === 'EndSubstitute'))
    return isOver(key, facts.board) ? inOrder() : outOfOrder(notAppointed(facts, rule));
  const authority = readAuthority(command.authority, facts);
  const end = momentOf(command.from, facts);
  if (isBreach(authority)) return outOfOrder(authority);
  if (isBreach(end)) return outOfOrder(end);
  if (endingOf(entry, roster)?.at === end.at) return inOrder();
  if (isLastClerk(entry, roster, facts)) return outOfOrder(lastClerk(facts));
  const event = { at: facts.now, end, authority, by: facts.person ?? '' };
  return inOrder(
    'role' in entry
      ? { type: 'SubstituteEnded', entry, ...event }
      : { type: 'AppointmentEnded', entry, ...event },
  );
}

/** An entry without what the board as it stands knows besides. */
function plainly(entry: Entry): Entry {
  const { person } = entry;
  if ('role' in entry) return { person, seat: entry.seat, role: entry.role };
  if ('seat' in entry) return { person, seat: entry.seat };
  return { person, post: entry.post, ...(entry.for === undefined ? {} : { for: entry.for }) };
}

const isOver = (key: EntryKey, { former = [] }: Board): boolean =>
  former.some(({ entry }) => entryKey(entry) === key);

/** A board without a clerk could never have another: only its file could mend that. */
function isLastClerk(entry: Entry, roster: Roster, { board }: Facts): boolean {
  if (!isClerkOf(entry)) return false;
  const others = board.appointments.filter(isClerkOf).filter((e) => entryKey(e) !== entryKey(entry));
  return others.every((e) => endingOf(e, roster) !== null);
}

const isClerkOf = (entry: Entry): boolean =>
  'post' in entry && entry.post === 'clerk' && entry.for === undefined;

const notAppointed = (facts: Facts, rule: Breach['rule']): Breach => ({
  ...cites(facts, rule),
  why: 'not-appointed',
  required: 'an appointment in force',
  found: 'none',
});

const lastClerk = (facts: Facts): Breach => ({
  ...cites(facts, 'R-RECORD-1'),
  why: 'last-clerk',
  required: 'another clerk',
  found: 'none',
});
