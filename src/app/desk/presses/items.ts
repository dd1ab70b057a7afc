import { z } from 'zod';
import { nothing, type PressRule, rule, text, withReason } from './rule.ts';

const submission = z.object({
  title: text,
  purpose: text,
  motion: text,
  matter: z.string().max(100).default(''),
  involved: z.union([z.string().max(20_000), z.array(z.string().max(100)).max(1_000)]).default(''),
  private: z.enum(['true', 'false']).default('false'),
  publicTitle: text,
});

const submitItem: PressRule = {
  form: 'raise-item',
  ...rule('item', 'item-status', 'Your item is submitted.', submission, (d, { id }) => ({
    type: 'SubmitItem',
    id,
    ...pick(d),
    ...(d.private === 'true' ? { private: { publicTitle: d.publicTitle } } : {}),
    involved: listed(d.involved),
  })),
};

const pick = ({ title, purpose, motion, matter }: z.infer<typeof submission>) => ({
  ...{ title, purpose, motion, matter },
});

const listed = (chosen: string | readonly string[]): readonly string[] =>
  (typeof chosen === 'string' ? chosen.split(',') : chosen).map((one) => one.trim()).filter(Boolean);

const yes = z.enum(['true', 'false']).default('false');
const marking = z.object({
  /** A paragraph of Schedule 12A, or confidential. */
  ground: z.enum(['confidential', '1', '2', '3', '4', '5', '6', '7']),
  registrable: yes,
  ownPlanning: yes,
  balance: z.enum(['outweighs', 'does-not', 'not-recorded']).default('not-recorded'),
  reason: text,
  publicTitle: text,
  readers: z.union([z.string().max(5_000), z.array(z.string().max(100)).max(100)]).default(''),
});

/** What clerk and Monitoring Officer press on an item's privacy: in their own chats alone (R-EXEMPT-1 and 2). */
const alone = <T>(
  receipt: string,
  schema: z.ZodType<T>,
  make: (data: T) => object,
  instead: Readonly<Record<string, string>> = {},
): PressRule => ({ ...rule('item', 'private-item', receipt, schema, make), alone: true, instead });

const PRIVACY: Readonly<Record<string, PressRule>> = {
  'mark-item': {
    ...alone('The item is marked, and the Monitoring Officer is asked to confirm.', marking, (d) => ({
      type: 'MarkItem',
      marking: {
        confidential: d.ground === 'confidential',
        paragraph: d.ground === 'confidential' ? null : Number(d.ground),
        registrable: d.registrable === 'true',
        ownPlanning: d.ownPlanning === 'true',
        balance: d.balance,
      },
      ...{ reason: d.reason, publicTitle: d.publicTitle, readers: listed(d.readers) },
    })),
    form: 'mark-item',
  },
  'confirm-marking': alone('The marking is confirmed, and the clerk is told.', nothing, () => ({
    type: 'ConfirmMarking',
  })),
  'refuse-marking': alone('The marking is refused, and the clerk is told why.', withReason, (d) => ({
    type: 'RefuseMarking',
    ...d,
  })),
  'open-item': alone('The item is open to the public.', nothing, () => ({ type: 'OpenItem' }), {
    OpeningAsked: 'The Monitoring Officer is asked to agree. Until then it stays private.',
  }),
  'agree-opening': alone('The item is open to the public.', nothing, () => ({ type: 'AgreeOpening' })),
};

export const ITEMS: Readonly<Record<string, PressRule>> = {
  ...PRIVACY,
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
