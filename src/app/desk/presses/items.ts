import { z } from 'zod';
import { nothing, type PressRule, rule, text, withReason } from './rule.ts';

const submission = z.object({
  title: text,
  purpose: text,
  motion: text,
  matter: z.string().max(100).default(''),
  involved: z.union([z.string().max(20_000), z.array(z.string().max(100)).max(1_000)]).default(''),
});

const submitItem: PressRule = {
  form: 'raise-item',
  ...rule('item', 'item-status', 'Your item is submitted.', submission, ({ involved, ...rest }, { id }) => ({
    type: 'SubmitItem',
    id,
    ...rest,
    involved: (typeof involved === 'string' ? involved.split(',') : involved)
      .map((p) => p.trim())
      .filter(Boolean),
  })),
};

export const ITEMS: Readonly<Record<string, PressRule>> = {
  'submit-item': submitItem,
  'approve-item': rule('item', 'item-review', 'The item is approved and on the agenda.', nothing, () => ({
    type: 'ApproveItem',
  })),
  'decline-item': rule(
    'item',
    'item-review',
    'The item is declined, and whoever raised it is told why.',
    withReason,
    (d) => ({ type: 'DeclineItem', ...d }),
  ),
  'defer-item': rule(
    'item',
    'item-review',
    'The item is deferred, and whoever raised it is told why.',
    withReason,
    (d) => ({ type: 'DeferItem', ...d }),
  ),
};
