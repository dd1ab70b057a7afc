import { partyOf } from '../constitution/index.ts';
import { type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { textBreaches } from '../standing/index.ts';
import {
  consentNotAsked,
  consentSource,
  LIMITS,
  notCirculated,
  over,
  seatsAnsweredBy,
  source,
  versionBreach,
} from './breaches.ts';
import type { CommandOf } from './command.ts';
import { drafterCapacity } from './councils.ts';
import type { PressEvent } from './event.ts';
import { isLive, type LoggedEnquiry } from './state.ts';

/** A council objects to the joint line, and says why: nothing is approved or issued jointly until that is resolved (R-PRESS-2). */
export function objectToLine(
  command: CommandOf<'ObjectToLine'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const seats = seatsAnsweredBy(facts, state.circulatedTo);
  if (facts.person === null || seats.length === 0) return outOfOrder(notCirculated(facts));
  const reason = command.reason.trim();
  const left = seats.filter((seat) => state.objections[seat]?.reason !== reason);
  if (left.length === 0) return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  const stale = versionBreach(command.version, state, facts);
  if (stale) return outOfOrder(stale);
  const rule = source('R-PRESS-2', facts);
  const [fault] = textBreaches(rule, { name: 'the reason', text: command.reason, limit: LIMITS.reason });
  if (fault) return outOfOrder(fault);
  const done = {
    type: 'ObjectionRaised',
    at: facts.now,
    by: facts.person,
    version: command.version,
  } as const;
  return inOrder(...left.map((seat) => ({ ...done, reason, seat })));
}

/** Only the council that objected takes its objection back; a new version does away with it too (R-PRESS-2). */
export function withdrawObjection(state: LoggedEnquiry, facts: Facts): Ruling<PressEvent> {
  const seats = seatsAnsweredBy(facts, state.circulatedTo);
  if (facts.person === null || seats.length === 0) return outOfOrder(notCirculated(facts));
  const standing = seats.filter((seat) => seat in state.objections);
  if (standing.length > 0 && !isLive(state)) return outOfOrder(over(state, facts));
  const done = { type: 'ObjectionWithdrawn', at: facts.now, by: facts.person } as const;
  return inOrder(...standing.map((seat) => ({ ...done, seat })));
}

/** A council consents to the use of its own confidential material, through its chief executive (R-CONF-1, 19.3). */
export function giveConsent(state: LoggedEnquiry, facts: Facts): Ruling<PressEvent> {
  const seats = seatsAnsweredBy(facts, state.circulatedTo);
  const [first] = seats;
  if (facts.person === null || first === undefined) return outOfOrder(notCirculated(facts));
  const asked = seats.filter((seat) => state.confidential.includes(partyOf(seat)));
  if (asked.length === 0) return outOfOrder(consentNotAsked(partyOf(first), facts));
  const left = asked.filter((seat) => !(partyOf(seat) in state.cleared));
  if (left.length > 0 && !isLive(state)) return outOfOrder(over(state, facts));
  const done = { type: 'ConsentGiven', at: facts.now, by: facts.person } as const;
  return inOrder(...left.map((seat) => ({ ...done, seat })));
}

/** Communications or a chief executive records which exception makes a council's consent needless, and why (R-CONF-2, 19.4). */
export function recordException(
  { owner, exception, reason: typed }: CommandOf<'RecordException'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const capacity = drafterCapacity(state, facts);
  if (facts.person === null || capacity === undefined) return outOfOrder(notCirculated(facts));
  if (!state.confidential.includes(owner)) return outOfOrder(consentNotAsked(owner, facts));
  if (owner in state.cleared) return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  const rule = consentSource('R-CONF-2', facts);
  const [fault] = textBreaches(rule, { name: 'why it applies', text: typed, limit: LIMITS.reason });
  if (fault) return outOfOrder(fault);
  const acted = { at: facts.now, by: facts.person, capacity };
  return inOrder({ type: 'ExceptionRecorded', ...acted, owner, exception, reason: typed.trim() });
}
