import { civilDateAt } from '../calendar/index.ts';
import {
  hasSubstituteRole,
  type PartyId,
  type SeatId,
  seatId,
  seatsHeldBy,
  substituteEntriesOf,
} from '../constitution/index.ts';
import type { Breach, Facts } from '../kernel/index.ts';
import { actingAs } from '../standing/index.ts';
import type { LoggedEnquiry } from './state.ts';

/** The most characters each text may have, once trimmed. */
export const LIMITS = {
  outlet: 120,
  journalist: 120,
  contact: 200,
  question: 600,
  title: 200,
  speaker: 120,
  line: 1500,
  comment: 500,
  reason: 500,
} as const;

export const source = (rule: Breach['rule'], facts: Facts) =>
  ({ rule, clause: facts.arrangements.press.clause }) as const;

/** For what is said of another council's confidential material (R-CONF-1 and 2, 19.3, 19.4). */
export const consentSource = (rule: Breach['rule'], { arrangements: { press } }: Facts) =>
  ({ rule, clause: press.consentClause ?? press.clause }) as const;

/**
 * The circulated seats a person answers for: those they hold or, holding none, those they are the registered
 * substitute for. A chief executive two councils share answers for both.
 */
export function seatsAnsweredBy(
  { board, arrangements, person, now }: Facts,
  to: readonly SeatId[],
): readonly SeatId[] {
  if (person === null) return [];
  const date = civilDateAt(now, board.timeZone);
  const held = seatsHeldBy(board, person, date).filter((seat) => to.includes(seat));
  if (held.length > 0) return held;
  return substituteEntriesOf(board, person, date)
    .filter((entry) => hasSubstituteRole(arrangements, entry) && to.includes(entry.seat))
    .map((entry) => entry.seat);
}

export const notCirculated = (facts: Facts): Breach => ({
  ...source('R-PRESS-1', facts),
  why: 'not-circulated-to-you',
  required: 'a circulated chief executive',
  found: actingAs(facts),
});

export const notCommunications = (facts: Facts): Breach => ({
  ...source('R-PRESS-2', facts),
  why: 'not-communications',
  required: 'communications',
  found: actingAs(facts),
});

export const over = (state: LoggedEnquiry, facts: Facts): Breach => ({
  ...source('R-PRESS-1', facts),
  why: 'enquiry-over',
  required: 'an enquiry still open',
  found: state.stage,
});

export const notLogged = (facts: Facts): Breach => ({
  ...source('R-PRESS-1', facts),
  why: 'enquiry-not-logged',
  required: 'a logged enquiry',
  found: 'nothing',
});

export const alreadyLogged = (facts: Facts): Breach => ({
  ...source('R-PRESS-1', facts),
  why: 'enquiry-already-logged',
  required: 'a new enquiry',
  found: 'one already circulated',
});

export const leaderNotConsulted = (seat: SeatId, facts: Facts): Breach => ({
  ...source('R-PRESS-1', facts),
  why: 'leaders-not-consulted',
  required: 'its Leader consulted',
  found: 'not confirmed',
  seat,
});

export const consentNotGiven = (seat: SeatId, facts: Facts): Breach => ({
  ...consentSource('R-CONF-1', facts),
  why: 'consent-not-given',
  required: 'its consent, or an exception recorded',
  found: 'neither',
  seat,
});

export const objectionStands = (seat: SeatId, facts: Facts): Breach => ({
  ...source('R-PRESS-2', facts),
  why: 'objection-stands',
  required: 'no objection',
  found: 'one that stands',
  seat,
});

export const consentNotAsked = (owner: PartyId, facts: Facts): Breach => ({
  ...consentSource('R-CONF-1', facts),
  why: 'consent-not-asked',
  required: 'a council whose material is involved',
  found: owner,
  seat: seatId({ party: owner, office: facts.arrangements.press.circulateTo }),
});

/** Whether the version a person pressed is the one now proposed; they may have read an older card. */
export function versionBreach(version: number, state: LoggedEnquiry, facts: Facts): Breach | undefined {
  const rule = source('R-PRESS-2', facts);
  if (state.draft === null)
    return { ...rule, why: 'no-line-drafted', required: 'a line to agree', found: 'none' };
  if (state.draft.version === version) return undefined;
  return { ...rule, why: 'line-superseded', required: state.draft.version, found: version };
}
