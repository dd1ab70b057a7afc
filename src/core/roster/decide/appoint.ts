import {
  type Entry,
  entryKey,
  officeOf,
  type PersonId,
  Post,
  partiesOn,
  partyOf,
} from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { readAuthority } from '../authority.ts';
import type { CommandOf } from '../command.ts';
import type { RosterEvent } from '../event.ts';
import type { Roster } from '../state.ts';
import { cites, dateOf, isBreach, momentOf, notTheClerk, seatMeant } from './guards.ts';
import { entriesOf, lastsBeyond } from './terms.ts';
import { personMeant } from './who.ts';

type Place =
  | { readonly seat: { party: string; office: string } }
  | { readonly post: Post; readonly for?: string };

/** The clerk records who holds a seat or a post, on the authority cited: one seat, one holder (R-MEM-1, 6.1). */
export function appointPerson(
  command: CommandOf<'AppointPerson'>,
  roster: Roster,
  facts: Facts,
): Ruling<RosterEvent> {
  const clerk = notTheClerk(facts, 'R-MEM-1', command.body || undefined);
  if (clerk) return outOfOrder(clerk);
  const place = placeMeant(command, facts);
  const authority = readAuthority(command.authority, facts);
  const from = momentOf(command.from, facts);
  const who = personMeant(command.who, roster, facts);
  if (isBreach(place)) return outOfOrder(place);
  if (isBreach(who)) return outOfOrder(who);
  if (isBreach(authority)) return outOfOrder(authority);
  if (isBreach(from)) return outOfOrder(from);
  const entry = { person: who.person, ...place };
  if ('seat' in place && who.person === facts.person) return outOfOrder(ownSeat(facts));
  const lasting = entriesOf(facts.board).filter((e) => lastsBeyond(e, from.at, roster, facts.board));
  if (lasting.some((e) => entryKey(e) === entryKey(entry))) return inOrder();
  const holder = lasting.find((e) => sameSeat(e, entry));
  if (holder) return outOfOrder(seatHeld(facts, holder.person, entry));
  const by = facts.person ?? '';
  return inOrder(...who.introduced, { type: 'PersonAppointed', at: facts.now, entry, from, authority, by });
}

function placeMeant({ place, body }: CommandOf<'AppointPerson'>, facts: Facts): Place | Breach {
  const post = Post.safeParse(place);
  if (!post.success) {
    const seat = seatMeant(place, body, facts);
    return isBreach(seat) ? seat : { seat: { party: partyOf(seat), office: officeOf(seat) } };
  }
  const bodies = [...partiesOn(facts.arrangements, dateOf(facts)), ...facts.arrangements.observers];
  if (body === '') return { post: post.data };
  if (bodies.some(({ id }) => id === body)) return { post: post.data, for: body };
  return {
    ...cites(facts, 'R-MEM-1'),
    why: 'no-such-choice',
    required: 'a council of this Board',
    found: body,
  };
}

const sameSeat = (a: Entry, b: Entry): boolean =>
  'seat' in a &&
  'seat' in b &&
  !('role' in a) &&
  a.seat.party === b.seat.party &&
  a.seat.office === b.seat.office;

/** Nobody gives themselves a vote, whatever the authority: another clerk may record it (R-RECORD-1). */
export const ownSeat = (facts: Facts): Breach => ({
  ...cites(facts, 'R-MEM-1'),
  why: 'own-seat',
  required: 'another clerk',
  found: 'yourself',
});

const seatHeld = (facts: Facts, person: PersonId, entry: Entry): Breach => ({
  ...cites(facts, 'R-MEM-1'),
  why: 'seat-has-holder',
  required: 'a vacant seat',
  found: 'a holder',
  person,
  ...('seat' in entry ? { seat: `${entry.seat.party}.${entry.seat.office}` } : {}),
});
