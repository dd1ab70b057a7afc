import { z } from 'zod';
import { withParagraph, withSession } from '../minutes.ts';
import { type Filling, nothing, number, type PressRule, rule, text } from './rule.ts';

const version = z.object({ version: number });
const correction = z.object({ paragraph: z.string().max(20).default(''), text, reason: text });

const minutes = <T>(
  receipt: string,
  schema: z.ZodType<T>,
  make: (data: T) => unknown,
  fill?: Filling,
): PressRule => ({ ...rule('minutes', 'minutes', receipt, schema, make), ...(fill ? { fill } : {}) });

export const MINUTES: Readonly<Record<string, PressRule>> = {
  'circulate-minutes': minutes('The draft is sent to every member, in their own chats.', nothing, () => ({
    type: 'CirculateMinutes',
  })),
  'correct-minutes': minutes(
    'The correction is recorded as a new version; what was said before stays.',
    correction,
    (d) => ({ type: 'CorrectMinutes', ...d }),
    withParagraph,
  ),
  'approve-minutes': minutes(
    'The minutes are approved.',
    version,
    (d) => ({ type: 'ApproveMinutes', ...d }),
    withSession,
  ),
  'sign-minutes': minutes(
    'You have signed the minutes.',
    version,
    (d) => ({ type: 'SignMinutes', ...d }),
    withSession,
  ),
};
