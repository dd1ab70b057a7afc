import { z } from 'zod';
import { detailsEvents } from '../details/index.ts';
import { CHANNELS, ENDINGS, EXCEPTIONS, URGENCIES } from './choices.ts';

const at = z.iso.datetime();
const name = z.string().min(1);
const version = z.int().positive();
const council = { at, seat: name, by: name };
const acted = { at, by: name, capacity: name };
const chaired = { at, by: name, as: z.enum(['chairman', 'vice-chairman']) };

/** Councils whose confidential material it involves: each must consent before anything is agreed (R-CONF-1, 19.3). */
const confidential = z.array(name).min(1).readonly().optional();

const EnquiryLogged = z.strictObject({
  type: z.literal('EnquiryLogged'),
  ...acted,
  id: name,
  outlet: name,
  /** Somebody's details: null once they are erased. */
  journalist: name.nullable(),
  /** A telephone number or address to answer to. */
  contact: name.nullable().optional(),
  question: name.nullable(),
  dueAt: z.iso.datetime(),
  channel: z.enum(CHANNELS).optional(),
  urgency: z.enum(URGENCIES).optional(),
  /** It asks for recorded information, so it is also a request for it (R-PRESS-4). */
  recorded: z.literal(true).optional(),
  confidential,
  /** The council of whoever logged it. */
  party: name.optional(),
});

/** The Board's own publicity, or somebody's wish to speak for it: the same gate as a reply (R-PRESS-2, R-CODE-1). */
const ReleaseProposed = z.strictObject({
  type: z.literal('ReleaseProposed'),
  ...acted,
  id: name,
  title: name,
  /** Who would speak for the Board. */
  speaker: name,
  /** When it is to be published. */
  publishAt: z.iso.datetime().optional(),
  confidential,
  party: name.optional(),
});

const IssueApproved = z.strictObject({
  type: z.literal('IssueApproved'),
  ...chaired,
  version,
  /** Why the Chairman could not, when the Vice Chairman approved (R-PRESS-2). */
  standingInBecause: name.optional(),
  /** Why publicity is right although a pre-election period runs (R-PRESS-4). */
  preElectionBecause: name.optional(),
});

const LineSuggested = z.strictObject({ type: z.literal('LineSuggested'), ...acted, version, text: name });

/** What has gone out turns out to be wrong: new words, through the whole gate again (R-RECORD-1). */
const CorrectionBegun = z.strictObject({
  type: z.literal('CorrectionBegun'),
  ...acted,
  version,
  text: name,
  reason: name,
});

export const PressEvent = z.discriminatedUnion('type', [
  EnquiryLogged,
  ReleaseProposed,
  z.strictObject({ type: z.literal('EnquiryCirculated'), at, to: z.array(name).min(1).readonly() }),
  z.strictObject({ type: z.literal('LeaderConsulted'), ...council }),
  z.strictObject({ type: z.literal('ConsentGiven'), ...council }),
  z.strictObject({
    type: z.literal('ExceptionRecorded'),
    ...acted,
    owner: name,
    exception: z.enum(EXCEPTIONS),
    reason: name,
  }),
  LineSuggested,
  z.strictObject({ type: z.literal('LineCommented'), ...acted, version: z.int().nonnegative(), text: name }),
  z.strictObject({ type: z.literal('LineAgreed'), ...council, version }),
  z.strictObject({ type: z.literal('ObjectionRaised'), ...council, version, reason: name }),
  z.strictObject({ type: z.literal('ObjectionWithdrawn'), ...council }),
  IssueApproved,
  z.strictObject({ type: z.literal('CommentDeclined'), ...chaired, reason: name }),
  z.strictObject({ type: z.literal('ReplyIssued'), ...acted, version }),
  z.strictObject({
    type: z.literal('HoldingReplyIssued'),
    ...acted,
    /** Its number in the board's library, and the words the chair approved there (R-PRESS-3). */
    number: z.int().positive(),
    text: name,
    approvedBy: name,
  }),
  CorrectionBegun,
  z.strictObject({
    type: z.literal('EnquiryEnded'),
    ...acted,
    how: z.enum(ENDINGS),
    reason: name.optional(),
    /** The enquiry it repeats or is part of. */
    into: name.optional(),
  }),
  z.strictObject({ type: z.literal('EnquiryHandedOver'), at, by: name, to: name }),
  /** `silent` names the circulated seats that had not done their part by then. */
  z.strictObject({
    type: z.literal('SilentReminded'),
    at,
    mark: z.enum(['half', 'nine-tenths']),
    silent: z.array(name).readonly(),
  }),
  z.strictObject({ type: z.literal('DeadlinePassed'), at, silent: z.array(name).readonly() }),
  ...detailsEvents,
]);
/** What of it is somebody's details (R-DP-1). */
export const personal = { EnquiryLogged: ['journalist', 'contact', 'question'] } as const;

export type PressEvent = z.infer<typeof PressEvent>;
export type PressEventOf<T extends PressEvent['type']> = Extract<PressEvent, { type: T }>;
