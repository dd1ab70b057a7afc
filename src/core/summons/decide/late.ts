import { type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { chairRoleOf, notTheChair, textBreaches } from '../../standing/index.ts';
import type { CommandOf } from '../command.ts';
import type { SummonsEvent } from '../event.ts';
import type { Scheduled } from '../state.ts';
import { noticeRule, over, unsettledIn } from './rules.ts';
import { LIMITS } from './schedule.ts';

/** "Special circumstances" is more than a word: the fewest characters a reason for urgency may have (R-NOTICE-3). */
const LEAST_REASON = 20;

/** After publication an item comes on only by the special circumstances that whoever presides gives (R-NOTICE-3, s.100B(4)(b)). */
export function acceptLateItem(
  { item, reason }: CommandOf<'AcceptLateItem'>,
  state: Scheduled,
  facts: Facts,
): Ruling<SummonsEvent> {
  const source = noticeRule(facts, 'R-NOTICE-3');
  const as = chairRoleOf(facts);
  if (facts.person === null || as === null) return outOfOrder(notTheChair(source, facts));
  if (state.stage === 'cancelled') return outOfOrder(over(state, facts));
  if (state.published === null)
    return outOfOrder({
      ...source,
      why: 'item-not-late',
      required: 'a published agenda',
      found: state.stage,
    });
  const { lines } = state.published;
  if (lines.some((line) => line.item === item.item)) return inOrder();
  const words = reason.trim();
  const [blank] = textBreaches(source, { name: 'the reason', text: reason, limit: LIMITS.reason });
  if (blank) return outOfOrder(blank);
  if ([...words].length < LEAST_REASON)
    return outOfOrder({
      ...source,
      why: 'reason-too-short',
      required: LEAST_REASON,
      found: [...words].length,
    });
  const [open] = unsettledIn([item], facts);
  if (open) return outOfOrder(open);
  const line = { ...item, number: lines.length + 1 };
  return inOrder({ type: 'LateItemAccepted', at: facts.now, by: facts.person, as, reason: words, line });
}
