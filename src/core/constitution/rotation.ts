import { type CivilDate, wholeYearsBetween } from '../calendar/index.ts';
import { onceForBoth } from '../once/index.ts';
import { type Arrangements, type PartyId, type SeatId, seatId } from './board.ts';

export interface OfficeHolders {
  readonly chair: PartyId;
  readonly vice: PartyId;
  /** The council that serves the Board while it provides the Chairman (12.1). */
  readonly host: PartyId;
}

/**
 * Which parties' Leaders are Chairman and Vice Chairman on a civil date (R-CHAIR-1 and 2, 10.1; R-HOST-1, 12.1).
 * The table turns once a year from its anchor; a recorded override wins over the table.
 */
export function officeHoldersOn(rules: Arrangements, date: CivilDate): OfficeHolders {
  return holdersOn(rules, rules.chair, date);
}

/** Asked many times at every press, and the same all day. */
const holdersOn = onceForBoth((_: Arrangements, chair: Arrangements['chair'], date: CivilDate) => {
  const { order, anchor, overrides } = chair;
  const override = overrides.find((o) => o.from <= date && (o.to === undefined || date <= o.to));
  if (override) return { chair: override.chair, vice: override.vice, host: override.chair };
  const year = wholeYearsBetween(anchor, date);
  const first = order[modulo(year, order.length)];
  const vice = order[modulo(year + 1, order.length)];
  if (first === undefined || vice === undefined) throw new Error('the rotation names no party');
  return { chair: first, vice, host: first };
});

export function chairSeatOn(rules: Arrangements, date: CivilDate): SeatId {
  return seatId({ party: officeHoldersOn(rules, date).chair, office: rules.chair.office });
}

export function viceChairSeatOn(rules: Arrangements, date: CivilDate): SeatId {
  return seatId({ party: officeHoldersOn(rules, date).vice, office: rules.chair.office });
}

const modulo = (n: number, by: number): number => ((n % by) + by) % by;
