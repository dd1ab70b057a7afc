import { z } from 'zod';
import { civilDateAt, type Instant, instantOf } from '../../core/calendar/index.ts';

/** What a button asks of the record: whose life it is about, the command, and the card that answers. */
export interface PressRule {
  readonly subject: 'meeting' | 'item' | 'press';
  readonly card: string;
  /** What the presser is told once it is recorded. */
  readonly receipt: string;
  /** Reads the card's data into a command. Everything in it is hostile until it has been through here. */
  readonly read: (data: unknown, asked: Context) => Reading;
}

export interface Context {
  /** The id of the stream the card names. */
  readonly id: string;
  readonly now: Instant;
  readonly timeZone: string;
}

export type Reading = { readonly command: unknown; readonly of: string } | { readonly fault: string };

/** However long: the rules know the limits, and say them. */
const text = z.string().default('');
const digits = z.string().regex(/^\d{1,4}$/);
const number = z.union([z.number(), digits.transform(Number)]).pipe(z.int().positive().max(9_999));
const nothing = z.object({});
const onItem = z.object({ no: number });
const withReason = z.object({ reason: text });

const FIELDS: Readonly<Record<string, string>> = {
  no: 'the item number',
  involved: 'the councils involved',
  dueDate: 'the date the answer is needed by',
  dueTime: 'the time the answer is needed by',
};

function rule<T>(
  subject: PressRule['subject'],
  card: string,
  receipt: string,
  schema: z.ZodType<T>,
  make: (data: T, asked: Context) => unknown,
): PressRule {
  return {
    subject,
    card,
    receipt,
    read(data, asked) {
      const parsed = schema.safeParse(data ?? {});
      if (!parsed.success) {
        const field = String(parsed.error.issues[0]?.path[0] ?? '');
        return { fault: FIELDS[field] ?? 'what it is about' };
      }
      const command = make(parsed.data, asked);
      if (command === null) return { fault: 'a date and a time' };
      const no = (parsed.data as { no?: number }).no;
      return { command, of: no === undefined ? '' : String(no) };
    },
  };
}

const roll = (type: string, receipt: string): PressRule =>
  rule('meeting', 'roll-call', receipt, nothing, () => ({ type }));
const motion = (type: string, receipt: string, more: object = {}): PressRule =>
  rule('meeting', 'motion', receipt, onItem, ({ no }) => ({ type, number: no, ...more }));
const ballot = (choice: string, receipt: string): PressRule =>
  rule('meeting', 'ballot', receipt, onItem, ({ no }) => ({ type: 'CastBallot', number: no, choice }));
const candidate = z.object({ candidate: z.string().max(100) });

const MEETING: Readonly<Record<string, PressRule>> = {
  here: roll('Arrive', 'You are recorded as here.'),
  leaving: roll('Leave', 'You are recorded as having left.'),
  apologies: roll('SendApologies', 'Your apologies are recorded.'),
  substitute: roll('CallSubstitute', 'Recorded. Your named substitutes have been asked to come.'),
  order: roll('CallToOrder', 'The meeting is called to order.'),
  'close-meeting': roll('CloseMeeting', 'The meeting is closed.'),
  elect: rule('meeting', 'roll-call', 'Your choice of chairman is recorded.', candidate, (d) => ({
    type: 'VoteForChair',
    ...d,
  })),
  lot: rule('meeting', 'roll-call', 'The lot is recorded.', candidate, (d) => ({ type: 'DrawLot', ...d })),
  take: motion('TakeItem', 'The item is taken.'),
  object: motion('Object', 'Your objection is recorded.'),
  'withdraw-objection': motion(
    'WithdrawObjection',
    'Your objection is withdrawn, and the record shows both.',
  ),
  'interest-pecuniary': motion(
    'DeclareInterest',
    'Your interest is recorded and you have withdrawn from this item.',
    { interest: 'pecuniary' },
  ),
  'interest-other': motion(
    'DeclareInterest',
    'Your interest is recorded. You stay, and may speak and vote.',
    { interest: 'other' },
  ),
  consensus: motion('DeclareConsensus', 'Consensus is declared and recorded.'),
  'no-consensus': motion('RecordNoConsensus', 'It is recorded that there was no consensus.'),
  'request-vote': motion('RequestVote', 'It is recorded that you asked for a vote.'),
  'call-vote': rule('meeting', 'ballot', 'The vote is open.', onItem, ({ no }) => ({
    type: 'CallVote',
    number: no,
  })),
  defer: rule(
    'meeting',
    'motion',
    'The item is deferred.',
    onItem.extend({ reason: text }),
    ({ no, reason }) => ({
      type: 'DeferItem',
      number: no,
      reason,
    }),
  ),
  for: ballot('for', 'Your vote is recorded: For.'),
  against: ballot('against', 'Your vote is recorded: Against.'),
  abstain: ballot('abstain', 'Your abstention is recorded.'),
  'close-vote': rule('meeting', 'ballot', 'The vote is closed.', onItem, ({ no }) => ({
    type: 'CloseVote',
    number: no,
  })),
  'casting-for': rule('meeting', 'ballot', 'Your casting vote is recorded: For.', onItem, ({ no }) => ({
    type: 'GiveCastingVote',
    number: no,
    choice: 'for',
  })),
  'casting-against': rule(
    'meeting',
    'ballot',
    'Your casting vote is recorded: Against.',
    onItem,
    ({ no }) => ({ type: 'GiveCastingVote', number: no, choice: 'against' }),
  ),
};

const submission = z.object({
  title: text,
  purpose: text,
  motion: text,
  matter: z.string().max(100).default(''),
  involved: z.union([z.string().max(2_000), z.array(z.string().max(100)).max(100)]).default(''),
});

const ITEMS: Readonly<Record<string, PressRule>> = {
  'submit-item': rule(
    'item',
    'item-status',
    'Your item is submitted.',
    submission,
    ({ involved, ...rest }, { id }) => ({
      type: 'SubmitItem',
      id,
      ...rest,
      involved: (typeof involved === 'string' ? involved.split(',') : involved)
        .map((p) => p.trim())
        .filter(Boolean),
    }),
  ),
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

const enquiry = z.object({
  outlet: text,
  journalist: text,
  question: text,
  dueDate: z.string().max(10).optional(),
  dueTime: z.string().max(8).default(''),
});
const version = z.object({ version: number });

const PRESS: Readonly<Record<string, PressRule>> = {
  'log-enquiry': rule(
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

export const PRESSES: Readonly<Record<string, PressRule>> = { ...MEETING, ...ITEMS, ...PRESS };
