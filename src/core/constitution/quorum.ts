import type { CivilDate } from '../calendar/index.ts';
import { type Arrangements, type PartyId, partiesOn, partyOf, type SeatId } from './board.ts';

/** A quorum as it stood at one moment: what was counted, what was needed, who was missing. */
export interface Quorum {
  readonly quorate: boolean;
  readonly counted: number;
  readonly minimum: number;
  /** Parties with nobody counted, when the arrangements ask for one from each. */
  readonly missing: readonly PartyId[];
  readonly clause: string;
}

/**
 * Judge the quorum of a set of counted seats (R-QUORUM-1, 10.3): the minimum, and one from each current party.
 * Seats that are not on the board that day do not count, nor does a seat named twice (R-QUORUM-2).
 */
export function judgeQuorum(rules: Arrangements, date: CivilDate, counted: Iterable<SeatId>): Quorum {
  const parties = new Set(partiesOn(rules, date).map((p) => p.id));
  const offices = new Set(rules.offices.map((o) => o.id));
  const seats = new Set<SeatId>();
  const heard = new Set<PartyId>();
  for (const seat of counted) {
    const party = partyOf(seat);
    if (!parties.has(party) || !offices.has(seat.slice(party.length + 1))) continue;
    seats.add(seat);
    heard.add(party);
  }
  const missing = rules.quorum.eachParty ? [...parties].filter((p) => !heard.has(p)) : [];
  return {
    quorate: seats.size >= rules.quorum.minimum && missing.length === 0,
    counted: seats.size,
    minimum: rules.quorum.minimum,
    missing,
    clause: rules.quorum.clause,
  };
}

/** True when even every seat filled would not make a quorum (R-QUORUM-3): warned of, never quietly altered. */
export function quorumIsUnachievable(rules: Arrangements, date: CivilDate): boolean {
  return rules.quorum.minimum > partiesOn(rules, date).length * rules.offices.length;
}
