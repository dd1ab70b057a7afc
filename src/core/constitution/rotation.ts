import type { CivilDate } from '../calendar/index.ts';
import { onceForBoth } from '../once/index.ts';
import { type Arrangements, type PartyId, type SeatId, seatId } from './board.ts';
import { segmentOn, turnBefore, turned } from './segments.ts';

export interface OfficeHolders {
  readonly chair: PartyId;
  readonly vice: PartyId;
  /** The council that serves the Board while it provides the Chairman (12.1). */
  readonly host: PartyId;
}

/** How somebody came to preside: by the table, or by a departure from it that was recorded. */
export interface Tenure extends OfficeHolders {
  readonly since: CivilDate;
  /** What was recorded in place of the table; null where the table stands. */
  readonly evidence: string | null;
}

/**
 * Which parties' Leaders are Chairman and Vice Chairman on a civil date (R-CHAIR-1 and 2, 10.1; R-HOST-1, 12.1).
 * The table turns once a year from its anchor; a recorded override wins over the table.
 */
export function officeHoldersOn(rules: Arrangements, date: CivilDate): OfficeHolders {
  const { chair, vice, host } = tenureOn(rules, date);
  return { chair, vice, host };
}

/** The same, and since when and on what ground. */
export function tenureOn(rules: Arrangements, date: CivilDate): Tenure {
  return tenures(rules, rules.chair, date);
}

/** Asked many times at every press, and the same all day. */
const tenures = onceForBoth((rules: Arrangements, { overrides }: Arrangements['chair'], date: CivilDate) => {
  const override = overrides.find((o) => o.from <= date && (o.to === undefined || date <= o.to));
  if (override) {
    const { chair, vice, from: since, evidence } = override;
    return { chair, vice, host: chair, since, evidence };
  }
  const [chair, vice] = turned(rules, date, segmentOn(rules, date));
  if (chair === undefined || vice === undefined) throw new Error('the rotation names no party');
  return { chair, vice, host: chair, since: turnBefore(rules, date), evidence: null };
});

export function chairSeatOn(rules: Arrangements, date: CivilDate): SeatId {
  return seatId({ party: officeHoldersOn(rules, date).chair, office: rules.chair.office });
}

export function viceChairSeatOn(rules: Arrangements, date: CivilDate): SeatId {
  return seatId({ party: officeHoldersOn(rules, date).vice, office: rules.chair.office });
}
