import { partiesOn } from '../../constitution/index.ts';
import type { Breach, Facts, Ruling } from '../../kernel/index.ts';
import type { Verdict } from '../../verdict/index.ts';
import type { MeetingEvent } from '../event.ts';
import { matterOf } from '../select.ts';
import type { Business, Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { businessBreach, dateOf, firstOf, presidingBreach, underWayBreach } from './guards.ts';
import type { Put } from './poll.ts';
import type { Cited } from './rules.ts';

/** The outcome declared, and what follows from the item's end. */
export function outcome(
  meeting: Called,
  facts: Facts,
  number: number,
  verdict: Verdict,
  ...before: readonly MeetingEvent[]
): Ruling<MeetingEvent> {
  const year = Number(dateOf(facts).slice(0, 4));
  return withConsequences(meeting, facts, ...before, {
    type: 'OutcomeDeclared',
    at: facts.now,
    number,
    year,
    verdict,
  });
}

/** The item under way, for the person presiding, in an open and quorate meeting; or why not. */
export function putByPresiding(
  meeting: Called,
  facts: Facts,
  number: number,
  rule: Cited,
): { readonly business: Put } | { readonly breach: Breach } {
  const business = meeting.business[number];
  const inSession = meeting.stage === 'open' || meeting.stage === 'suspended';
  const breach = firstOf(
    business?.stage === 'decided' ? underWayBreach(meeting, facts, number) : null,
    // Whose the press is comes before whether it may be done, once the meeting is open.
    inSession ? presidingBreach(meeting, facts, rule) : null,
    businessBreach(meeting, facts),
    underWayBreach(meeting, facts, number),
  );
  if (breach) return { breach };
  if (!business || business.stage === 'listed')
    throw new Error(`item ${number} is under way and was never put`);
  return { business };
}

/** The same press again, by whoever presided when it took effect: nothing more to record. */
export function alreadyDeclared(
  business: Business | undefined,
  facts: Facts,
  by: (verdict: Verdict) => boolean,
): boolean {
  if (business?.stage !== 'decided' || facts.person === null) return false;
  return business.presided === facts.person && by(business.verdict);
}

/** Whether the Board may decide a matter by consensus, or by a vote, at all (R-UNAN-1 and 2). */
export function methodBreach(facts: Facts, business: Put, asked: 'consensus' | 'vote'): Breach | null {
  const matter = matterOf(facts.arrangements, business.motion.matter);
  if (matter.method === 'parties')
    return {
      rule: 'R-UNAN-2',
      clause: matter.clause,
      why: 'parties-decide',
      required: partiesOn(facts.arrangements, dateOf(facts)).length,
      found: 'the Board',
    };
  if (matter.method === 'unanimous' && asked === 'consensus')
    return {
      rule: 'R-UNAN-1',
      clause: matter.clause,
      why: 'unanimity-needed',
      required: 'every member present For',
      found: 'silence',
    };
  return null;
}
