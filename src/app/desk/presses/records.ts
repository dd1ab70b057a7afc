import { z } from 'zod';
import type { PressEnquiry } from '../../../core/press/index.ts';
import { streamKey } from '../../stream-key.ts';
import { type Filling, nothing, type PressRule, rule, text } from './rule.ts';

const short = z.string().max(40).default('');
const day = z.object({ on: short });
const why = z.object({ why: short });

/** What Teams sends of a list of choices: their values, parted by commas. */
const several = z
  .string()
  .max(2_000)
  .default('')
  .transform((value) => value.split(',').filter((one) => one !== ''));

const request = <T>(
  receipt: string,
  schema: z.ZodType<T>,
  make: (data: T, id: string) => unknown,
): PressRule => ({
  ...rule('request', 'request', receipt, schema, (data, { id }) => make(data, id)),
  form: 'record-form',
});

const complaint = <T>(
  receipt: string,
  schema: z.ZodType<T>,
  make: (data: T, id: string) => unknown,
): PressRule => ({
  ...rule('complaint', 'complaint', receipt, schema, (data, { id }) => make(data, id)),
  form: 'record-form',
});

const shown = (of: 'request' | 'complaint' | 'press'): PressRule => ({
  ...rule(of, of, 'Shown to you alone, and recorded.', nothing, () => ({ type: 'ReadDetails' })),
  already: 'Shown to you alone, and recorded.',
  reveals: true,
});

const ERASED = 'Erased. The record can no longer read them; cards are brought up to date.';
const decision = z.object({ section: text, reason: text });
const decided = (outcome: string): PressRule =>
  request('The decision is recorded. Send the answer, and record that it was sent.', decision, (d) => ({
    type: 'DecideRequest',
    outcome,
    ...d,
  }));

const logged = z.object({
  regime: short,
  party: short,
  receivedOn: short,
  requester: text,
  contact: text,
  text,
  reference: text,
  identifies: short,
});

/** A request with an enquiry's id came from that enquiry, which is looked up and never believed (R-PRESS-4). */
const fromEnquiry: Filling = async (command, { handler }, { board }, { id }) => {
  const stream = streamKey({ board: board.id, subject: 'press', id });
  const { stage } = (await handler.state(stream)) as PressEnquiry;
  return stage === 'unlogged' ? command : { ...command, enquiry: id };
};

/** What people press on requests for information and complaints. */
export const RECORDS: Readonly<Record<string, PressRule>> = {
  'log-request': {
    ...request('The request is logged, and the clock runs.', logged, ({ identifies, ...d }, id) => ({
      type: 'LogRequest',
      id,
      ...d,
      identifies: identifies === 'yes',
    })),
    fill: fromEnquiry,
    receiptAlone: true,
    instead: { RequestCopied: 'The request is logged and copied to the other councils, without who asks.' },
  },
  'copy-request': request('It is copied to the other councils.', z.object({ text }), (d) => ({
    type: 'CopyRequest',
    ...d,
  })),
  'send-views': request('Your council’s views are sent.', z.object({ views: text }), (d) => ({
    type: 'SendViews',
    text: d.views,
  })),
  'draft-ready': request('Recorded: a draft is ready.', nothing, () => ({ type: 'MarkDraftReady' })),
  'ask-requester': request(
    'The clock is stopped until the requester answers.',
    z.object({ on: short, question: text }),
    (d) => ({ type: 'AskClarification', on: d.on, text: d.question }),
  ),
  'requester-answered': request('The clock has begun anew.', day, (d) => ({
    type: 'RecordClarification',
    ...d,
  })),
  'give-fees-notice': request('The clock is stopped until the fee is paid.', day, (d) => ({
    type: 'GiveFeesNotice',
    ...d,
  })),
  'fee-paid': request('The clock runs on.', day, (d) => ({ type: 'RecordFee', ...d })),
  'extend-time': request(
    'The time is extended. Tell the requester, if you have not.',
    z.object({ until: short, reason: text }),
    (d) => ({ type: 'ExtendTime', ...d }),
  ),
  disclose: decided('disclose'),
  'disclose-part': decided('part'),
  'refuse-request': decided('refuse'),
  'answer-sent': request('Recorded: the answer was sent. The request is over.', day, (d) => ({
    type: 'MarkSent',
    ...d,
  })),
  'end-request': request('The request is over, without an answer.', why, (d) => ({
    type: 'EndRequest',
    ...d,
  })),
  'show-requester': shown('request'),
  'erase-requester': request(ERASED, why, (d) => ({ type: 'EraseDetails', ...d })),
  'log-complaint': {
    receiptAlone: true,
    ...complaint(
      'The complaint is logged, and its owner is told.',
      z.object({ councils: several, owner: text, respondBy: short, complainant: text, contact: text, text }),
      (d, id) => ({ type: 'LogComplaint', id, ...d }),
    ),
  },
  'change-owner': complaint('Its new owner is told.', z.object({ owner: text }), (d) => ({
    type: 'ChangeOwner',
    ...d,
  })),
  'move-response': complaint('The date is moved.', z.object({ respondBy: short, reason: text }), (d) => ({
    type: 'MoveResponseDate',
    ...d,
  })),
  'close-complaint': complaint('The complaint is closed.', z.object({ how: short }), (d) => ({
    type: 'CloseComplaint',
    ...d,
  })),
  'show-complainant': shown('complaint'),
  'show-journalist': shown('press'),
  'erase-journalist': {
    ...rule('press', 'press', ERASED, why, (d) => ({ type: 'EraseDetails', ...d })),
    form: 'record-form',
  },
  'erase-complainant': complaint(ERASED, why, (d) => ({ type: 'EraseDetails', ...d })),
};
