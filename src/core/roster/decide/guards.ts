import { civilDateAt } from '../../calendar/index.ts';
import { type Moment, type PartyId, partiesOn, type SeatId, seatId } from '../../constitution/index.ts';
import type { Breach, Facts } from '../../kernel/index.ts';
import { actingAs, capacitiesOf } from '../../standing/index.ts';

export const dateOf = (facts: Facts): string => civilDateAt(facts.now, facts.board.timeZone);

/** The rule and clause a breach of the roster cites; who is a member is where the arrangements say it. */
export const cites = ({ arrangements }: Facts, rule: Breach['rule']) => ({
  rule,
  clause: arrangements.membershipClause,
});

/** The clerk alone, and one who serves a single council for that council alone (R-MEM-2; the matrix, "own"). */
export function notTheClerk(facts: Facts, rule: Breach['rule'], body: string | undefined): Breach | null {
  const clerk = capacitiesOf(facts).some(
    (c) => c.kind === 'post' && c.post === 'clerk' && (c.party === undefined || c.party === body),
  );
  if (clerk) return null;
  return { ...cites(facts, rule), why: 'not-your-office', required: 'the clerk', found: actingAs(facts) };
}

/** A council may also name its own substitutes, by either of its members (R-MEM-2). */
export function mayNotName(facts: Facts, party: PartyId): Breach | null {
  const own = capacitiesOf(facts).some((c) => c.kind === 'member' && c.party === party);
  return own ? null : notTheClerk(facts, 'R-MEM-2', party);
}

/** When it takes effect: at once, or on a day to come. Nothing that has been decided is judged anew (R-RECORD-1). */
export function momentOf(from: string | null, facts: Facts): Moment | Breach {
  if (from === null) return { at: facts.now, awaited: false };
  if (from > facts.now) return { at: from, awaited: true };
  const found = civilDateAt(from, facts.board.timeZone);
  return { ...cites(facts, 'R-RECORD-1'), why: 'day-is-past', required: dateOf(facts), found };
}

/** The seat a form means, or why there is none. */
export function seatMeant(place: string, body: string, facts: Facts): SeatId | Breach {
  const { offices } = facts.arrangements;
  const party = partiesOn(facts.arrangements, dateOf(facts)).find(({ id }) => id === body);
  const office = offices.find(({ id }) => id === place);
  if (party && office) return seatId({ party: party.id, office: office.id });
  const required = office ? 'the council the seat belongs to' : 'a seat or post of this Board';
  return {
    ...cites(facts, 'R-MEM-1'),
    why: 'no-such-choice',
    required,
    found: (office ? body : place) || 'nothing',
  };
}

export const isBreach = (value: unknown): value is Breach =>
  typeof value === 'object' && value !== null && 'why' in value;
