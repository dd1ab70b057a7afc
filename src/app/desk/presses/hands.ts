import { z } from 'zod';
import type { Hand } from '../../../core/meeting/index.ts';
import { number, onItem, type PressRule, rule } from './rule.ts';

const ofShow = onItem.extend({ show: number });
const Raised = z.enum(['for', 'against', 'abstain', 'none']);
const INPUT = /^hand\|([^|]{1,100})\|([^|]{1,100})$/;

/** What the clerk's form holds: a choice for each member, by seat and person. Null where one was left out. */
function handsIn(data: unknown): readonly Hand[] | null {
  if (typeof data !== 'object' || data === null) return [];
  const hands: Hand[] = [];
  for (const [name, value] of Object.entries(data)) {
    const [, seat, person] = INPUT.exec(name) ?? [];
    if (seat === undefined || person === undefined) continue;
    const raised = Raised.safeParse(value);
    if (!raised.success) return null;
    hands.push({ seat, person, hand: raised.data === 'none' ? null : raised.data });
  }
  return hands;
}

/** The show of hands: the clerk's form, and the two presses of whoever presides (R-VOTE-5). */
export const HANDS: Readonly<Record<string, PressRule>> = {
  'put-hands': {
    subject: 'meeting',
    card: 'hands',
    receipt: 'The hands are put to the person presiding. They count once confirmed.',
    read(data) {
      const item = onItem.safeParse(data);
      if (!item.success) return { fault: 'the item number' };
      const hands = handsIn(data);
      if (hands === null) return { fault: 'how every member raised their hand, or that they raised none' };
      const { no } = item.data;
      return { command: { type: 'RecordHands', number: no, hands }, of: String(no) };
    },
  },
  'confirm-hands': rule(
    'meeting',
    'hands',
    'You have confirmed the hands. Each counts as that member’s vote.',
    ofShow,
    ({ no, show }) => ({ type: 'ConfirmHands', number: no, show }),
  ),
  'return-hands': rule(
    'meeting',
    'hands',
    'The hands are sent back to the clerk, and count for nothing.',
    ofShow,
    ({ no, show }) => ({ type: 'ReturnHands', number: no, show }),
  ),
};
