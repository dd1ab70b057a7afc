import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { CommandOf } from '../command.ts';
import type { SummonsEvent } from '../event.ts';
import { partIn } from '../part.ts';
import type { Scheduled } from '../state.ts';
import { notAMember } from './answer.ts';
import { isToCome, over } from './rules.ts';
import { withWarning } from './worse.ts';

/**
 * A member, or a substitute asked to sit, declares beforehand an interest in an item; a pecuniary one withdraws them from
 * it, and clerk and chair are told where that costs the item its quorum (R-DPI-1, R-DPI-2, 22.1).
 */
export function notifyInterest(
  { item, interest, listed }: CommandOf<'NotifyInterest'>,
  state: Scheduled,
  facts: Facts,
): Ruling<SummonsEvent> {
  const { person, now: at } = facts;
  if (person === null || !hasPart(state, facts)) return outOfOrder(notAMember(facts));
  if (!isToCome(state)) return outOfOrder(over(state, facts));
  if (!listed.includes(item)) return outOfOrder(notListed(item, facts));
  const before = state.interests.find((i) => i.item === item && i.person === person);
  if (before?.interest === interest) return inOrder();
  return withWarning(state, facts, { type: 'InterestNotified', at, person, item, interest });
}

/** What was declared in error is taken back while the meeting is still to come; the record shows both. */
export function retractInterest(
  { item }: CommandOf<'RetractInterest'>,
  state: Scheduled,
  facts: Facts,
): Ruling<SummonsEvent> {
  const { person, now: at } = facts;
  if (person === null || !hasPart(state, facts)) return outOfOrder(notAMember(facts));
  if (!isToCome(state)) return outOfOrder(over(state, facts));
  if (!state.interests.some((i) => i.item === item && i.person === person)) return inOrder();
  return withWarning(state, facts, { type: 'InterestRetracted', at, person, item });
}

function hasPart(state: Scheduled, { person, board }: Facts): boolean {
  const { own, deputed } = partIn(state, person, board);
  return own.length + deputed.length > 0;
}

const notListed = (found: string, { arrangements }: Facts): Breach => ({
  rule: 'R-DPI-1',
  clause: arrangements.conductClause,
  why: 'no-such-choice',
  required: 'an item of this meeting’s agenda',
  found,
});
