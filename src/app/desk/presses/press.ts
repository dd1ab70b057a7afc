import { z } from 'zod';
import { civilDateAt, instantOf } from '../../../core/calendar/index.ts';
import { CHANNELS, ENDINGS, EXCEPTIONS, URGENCIES } from '../../../core/press/index.ts';
import { anotherEnquiry, holdingLineOf } from './press-fill.ts';
import { type Context, nothing, number, type PressRule, rule, text, withReason } from './rule.ts';

const id = z.string().max(100).default('');
/** A list of choices comes as one text with commas, and as nothing where none is chosen. */
const chosen = z
  .string()
  .max(20_000)
  .default('')
  .transform((ids) => ids.split(',').filter(Boolean));
const moment = { dueDate: z.string().max(10).optional(), dueTime: z.string().max(8).default('') };
const version = z.object({ version: number });

const enquiry = z.object({
  outlet: text,
  journalist: text,
  contact: text,
  question: text,
  ...moment,
  channel: z.enum(CHANNELS).optional().catch(undefined),
  urgency: z.enum(URGENCIES).optional().catch(undefined),
  recorded: z.string().max(10).default(''),
  confidential: chosen,
});
const release = z.object({ title: text, line: text, speaker: text, ...moment, confidential: chosen });

/** A date without a time, or neither, is none; a time alone is today's. */
function momentOf(
  { dueDate, dueTime }: { readonly dueDate?: string | undefined; readonly dueTime: string },
  { now, timeZone }: Context,
): string | null {
  return instantOf(dueDate || civilDateAt(now, timeZone), dueTime, timeZone);
}

/** One of the presses on an enquiry's own card. */
const on = <T>(
  receipt: string,
  schema: z.ZodType<T>,
  make: (data: T, asked: Context) => object | null,
): PressRule => rule('press', 'press', receipt, schema, make);

const logEnquiry: PressRule = {
  form: 'log-enquiry',
  ...on('The enquiry is logged and every chief executive has been asked.', enquiry, (d, asked) => {
    const { dueDate, dueTime, channel, urgency, recorded, ...rest } = d;
    const dueAt = momentOf({ dueDate, dueTime }, asked);
    const said = { ...(channel ? { channel } : {}), ...(urgency ? { urgency } : {}) };
    if (dueAt === null) return null;
    return { type: 'LogEnquiry', id: asked.id, ...rest, ...said, recorded: recorded !== '', dueAt };
  }),
};

const proposeRelease: PressRule = {
  form: 'log-release',
  ...on('The release is proposed and every chief executive has been asked.', release, (d, asked) => {
    const { dueDate = '', dueTime, line, ...rest } = d;
    const command = { type: 'ProposeRelease', id: asked.id, ...rest, text: line };
    if (dueDate === '' && dueTime === '') return command;
    const publishAt = momentOf({ dueDate, dueTime }, asked);
    return publishAt === null ? null : { ...command, publishAt };
  }),
};

export const PRESS: Readonly<Record<string, PressRule>> = {
  'log-enquiry': logEnquiry,
  'propose-release': proposeRelease,
  consulted: on('It is recorded that your Leader was consulted.', nothing, () => ({
    type: 'ConfirmLeaderConsulted',
  })),
  consent: on('Your council’s consent is recorded.', nothing, () => ({ type: 'GiveConsent' })),
  'record-exception': on(
    'The exception is recorded, with its reason.',
    z.object({ owner: id, exception: z.enum(EXCEPTIONS), why: text }),
    ({ why, ...d }) => ({ type: 'RecordException', ...d, reason: why }),
  ),
  'suggest-line': on(
    'Your line is recorded. Every council is asked to agree it.',
    z.object({ line: text }),
    (d) => ({ type: 'SuggestLine', text: d.line }),
  ),
  'comment-line': on('Your comment is recorded.', z.object({ comment: text }), (d) => ({
    type: 'CommentOnLine',
    text: d.comment,
  })),
  'agree-line': on('It is recorded that your council agrees the line.', version, (d) => ({
    type: 'AgreeLine',
    ...d,
  })),
  'object-line': on(
    'Your council’s objection is recorded. Nothing is issued jointly while it stands.',
    version.extend({ comment: text }),
    (d) => ({ type: 'ObjectToLine', version: d.version, reason: d.comment }),
  ),
  'withdraw-press-objection': on('Your council’s objection is withdrawn.', nothing, () => ({
    type: 'WithdrawObjection',
  })),
  'approve-issue': on(
    'The line is approved for issue.',
    version.extend({ standingIn: text, preElection: text }),
    (d) => ({
      type: 'ApproveForIssue',
      version: d.version,
      ...(d.standingIn.trim() ? { standingInBecause: d.standingIn } : {}),
      ...(d.preElection.trim() ? { preElectionBecause: d.preElection } : {}),
    }),
  ),
  'decline-comment': on('It is recorded that the Board declines to comment.', withReason, (d) => ({
    type: 'DeclineToComment',
    ...d,
  })),
  issued: on('The answer is recorded as issued.', nothing, () => ({ type: 'MarkIssued' })),
  'holding-reply': {
    ...on(
      'The holding line is recorded as given. The enquiry stays open.',
      z.object({ holding: number }),
      (d) => ({
        type: 'IssueHoldingReply',
        number: d.holding,
      }),
    ),
    fill: holdingLineOf,
  },
  'correct-issued': on(
    'The correction is begun: every council is asked anew.',
    z.object({ line: text, wrong: text }),
    (d) => ({ type: 'CorrectIssued', text: d.line, reason: d.wrong }),
  ),
  'end-enquiry': {
    ...on(
      'It is recorded what became of it.',
      z.object({ how: z.enum(ENDINGS), into: id, reason: text }),
      (d) => ({ type: 'EndEnquiry', ...d }),
    ),
    fill: anotherEnquiry,
  },
  'hand-over-enquiry': on('It is handed over, and your colleague is told.', z.object({ to: id }), (d) => ({
    type: 'HandOver',
    ...d,
  })),
};
