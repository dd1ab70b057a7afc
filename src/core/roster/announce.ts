import type { Announcement } from '../kernel/index.ts';
import type { RosterEvent } from './event.ts';

/** Who presides is everybody's to know; of people, those concerned are told when they speak. */
export function announce(event: RosterEvent): readonly Announcement[] {
  if (event.type !== 'ChairOverridden') return [];
  const { chair, vice, from } = event;
  const command = { type: 'NoteDeparture', chair, vice, from };
  return [{ kind: 'pass', subject: 'cycle', id: 'board', command }];
}
