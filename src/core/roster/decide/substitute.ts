import { entryKey, hasSubstituteRole, holderOf, officeOf, partyOf } from '../../constitution/index.ts';
import { type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { readAuthority } from '../authority.ts';
import type { CommandOf } from '../command.ts';
import type { RosterEvent } from '../event.ts';
import type { Roster } from '../state.ts';
import { ownSeat } from './appoint.ts';
import { cites, dateOf, isBreach, mayNotName, momentOf, seatMeant } from './guards.ts';
import { entriesOf, lastsBeyond } from './terms.ts';
import { personMeant } from './who.ts';

/** Somebody goes on a seat's register, in the role 6.1 asks for; they may sit at meetings that open after (R-MEM-2). */
export function nameSubstitute(
  command: CommandOf<'NameSubstitute'>,
  roster: Roster,
  facts: Facts,
): Ruling<RosterEvent> {
  const denied = mayNotName(facts, command.body);
  if (denied) return outOfOrder(denied);
  const seat = seatMeant(command.place, command.body, facts);
  const authority = readAuthority(command.authority, facts);
  const from = momentOf(command.from, facts);
  const who = personMeant(command.who, roster, facts);
  if (isBreach(seat)) return outOfOrder(seat);
  if (isBreach(who)) return outOfOrder(who);
  if (isBreach(authority)) return outOfOrder(authority);
  if (isBreach(from)) return outOfOrder(from);
  const { role } = command;
  const { person } = who;
  if (person === facts.person) return outOfOrder(ownSeat(facts));
  if (!hasSubstituteRole(facts.arrangements, { person, seat, role, from: dateOf(facts) })) {
    const roles = facts.arrangements.offices.find((o) => o.id === officeOf(seat))?.substituteRoles ?? [];
    const why = { why: 'substitute-wrong-role', required: roles.join(' or '), found: role } as const;
    return outOfOrder({ ...cites(facts, 'R-MEM-2'), ...why, seat });
  }
  if (holderOf(facts.board, seat, dateOf(facts)) === person)
    return outOfOrder({
      ...cites(facts, 'R-MEM-2'),
      why: 'own-substitute',
      required: 'another',
      found: 'the holder',
      seat,
      person,
    });
  const entry = { person, seat: { party: partyOf(seat), office: officeOf(seat) }, role };
  const stands = entriesOf(facts.board)
    .filter((e) => entryKey(e) === entryKey(entry))
    .some((e) => lastsBeyond(e, from.at, roster, facts.board));
  if (stands) return inOrder();
  const by = facts.person ?? '';
  return inOrder(...who.introduced, { type: 'SubstituteNamed', at: facts.now, entry, from, authority, by });
}
