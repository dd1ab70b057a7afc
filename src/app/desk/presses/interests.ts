import { ofItem, withListed } from '../interests.ts';
import { nothing, type PressRule, rule } from './rule.ts';

const early = (interest: 'pecuniary' | 'other', receipt: string): PressRule => ({
  ...rule('summons', 'summons', receipt, ofItem, ({ item }) => ({ type: 'NotifyInterest', item, interest })),
  fill: withListed,
});

const register = (type: string, receipt: string): PressRule =>
  rule('disclosure', 'disclosure', receipt, nothing, () => ({ type }));

/** What members declare before the meeting, and say of the register afterwards (R-DPI-1 to 3, 22.1). */
export const INTERESTS: Readonly<Record<string, PressRule>> = {
  'early-pecuniary': early(
    'pecuniary',
    'Your interest is recorded. You will be withdrawn from that item when it is taken.',
  ),
  'early-other': early(
    'other',
    'Your interest is recorded, and will be minuted when the item is taken. You stay, and may speak and vote.',
  ),
  'early-none': {
    ...rule('summons', 'summons', 'Your interest in that item is taken back.', ofItem, ({ item }) => ({
      type: 'RetractInterest',
      item,
    })),
    already: 'You have declared none in that item: there is nothing to take back.',
  },
  'interest-registered': register(
    'ConfirmRegistered',
    'It is recorded that the interest is on the register.',
  ),
  'interest-unregistered': register(
    'SayUnregistered',
    'It is recorded that it is not registered yet. You will be reminded.',
  ),
  'interest-notified': register(
    'RecordNotified',
    'It is recorded that you have notified the Monitoring Officer.',
  ),
};
