import type { Breach, Facts } from '../../kernel/index.ts';
import type { Scheduled } from '../state.ts';
import { noticeRule } from './rules.ts';

/**
 * Why the roll of a meeting that has a date may not be called: the public had no notice of it, and it was not convened
 * at shorter notice with a reason (R-NOTICE-1, R-NOTICE-4).
 */
export function openingBreaches(state: Scheduled, facts: Facts): readonly Breach[] {
  if (state.published !== null || state.warnings.includes('R-NOTICE-4')) return [];
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
