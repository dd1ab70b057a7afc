import type { Breach, Facts } from '../../kernel/index.ts';
import type { Proposed } from '../command.ts';
import type { Scheduled } from '../state.ts';
import { noticeRule, unsettledIn } from './rules.ts';

/**
 * Why the roll of a meeting that has a date may not be called: the public had no notice of it, and it was not convened
 * at shorter notice with a reason (R-NOTICE-1, R-NOTICE-4). `items` are those it would open with.
 */
export function openingBreaches(
  state: Scheduled,
  facts: Facts,
  items: readonly Pick<Proposed, 'title' | 'unsettled'>[] = [],
): readonly Breach[] {
  if (state.published !== null) return [];
  if (state.warnings.includes('R-NOTICE-4')) return unsettledIn(items, facts);
  const { clearDays } = facts.arrangements.notice;
  return [
    {
      ...noticeRule(facts, 'R-NOTICE-1'),
      why: 'notice-not-given',
      required: clearDays,
      found: state.lastDay,
    },
  ];
}
