import { z } from 'zod';
import { civilDateAt, instantOf } from '../../../core/calendar/index.ts';
import { nothing, number, type PressRule, rule, text, withReason } from './rule.ts';

const enquiry = z.object({
  outlet: text,
  journalist: text,
  question: text,
  dueDate: z.string().max(10).optional(),
  dueTime: z.string().max(8).default(''),
});
const version = z.object({ version: number });

const logEnquiry: PressRule = {
  form: 'log-enquiry',
  ...rule(
    'press',
    'press',
    'The enquiry is logged and every chief executive has been asked.',
    enquiry,
    (d, { id, now, timeZone }) => {
      const { dueDate, dueTime, ...rest } = d;
      const dueAt = instantOf(dueDate || civilDateAt(now, timeZone), dueTime, timeZone);
      return dueAt && { type: 'LogEnquiry', id, ...rest, dueAt };
    },
  ),
};

export const PRESS: Readonly<Record<string, PressRule>> = {
  'log-enquiry': logEnquiry,
  consulted: rule('press', 'press', 'It is recorded that your Leader was consulted.', nothing, () => ({
    type: 'ConfirmLeaderConsulted',
  })),
  'suggest-line': rule(
    'press',
    'press',
    'Your line is recorded. Every council is asked to agree it.',
    z.object({ line: text }),
    (d) => ({ type: 'SuggestLine', text: d.line }),
  ),
  'agree-line': rule('press', 'press', 'It is recorded that your council agrees the line.', version, (d) => ({
    type: 'AgreeLine',
    ...d,
  })),
  'approve-issue': rule(
    'press',
    'press',
    'The line is approved for issue.',
    version.extend({ standingIn: text }),
    (d) => ({
      type: 'ApproveForIssue',
      version: d.version,
      ...(d.standingIn.trim() ? { standingInBecause: d.standingIn } : {}),
    }),
  ),
  'decline-comment': rule(
    'press',
    'press',
    'It is recorded that the Board declines to comment.',
    withReason,
    (d) => ({ type: 'DeclineToComment', ...d }),
  ),
  issued: rule('press', 'press', 'The answer is recorded as issued.', nothing, () => ({
    type: 'MarkIssued',
  })),
};
