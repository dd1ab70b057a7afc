import { z } from 'zod';
import { detailsEvents } from '../details/index.ts';

const at = z.iso.datetime();
const day = z.iso.date();
const name = z.string().min(1);
/** Somebody's details: null once they are erased. */
const detail = name.nullable();
const acted = { at, by: name, capacity: name };

export const REGIMES = ['foia', 'eir'] as const;
export type Regime = (typeof REGIMES)[number];
export const OUTCOMES = ['disclose', 'part', 'refuse'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const ENDINGS = ['withdrawn', 'fee-not-paid', 'not-clarified', 'transferred'] as const;
export type Ending = (typeof ENDINGS)[number];
/** What somebody is reminded of, in the order of the working days. */
export const MARKS = ['copy', 'views', 'draft', 'nearly', 'due', 'overdue'] as const;
export type Mark = (typeof MARKS)[number];
/** Those for the receiving council: where several days passed unseen, it is reminded of the last alone. */
export const OWN_MARKS = MARKS.filter((mark) => mark !== 'views');

const RequestLogged = z.strictObject({
  type: z.literal('RequestLogged'),
  ...acted,
  id: name,
  regime: z.enum(REGIMES),
  /** The council that received it, which alone decides it (R-FOI-3, 19.8). */
  party: name,
  /** The councils it is copied to. */
  others: z.array(name).readonly(),
  receivedOn: day,
  /** The council's own number for it. */
  reference: name.optional(),
  /** The press enquiry it came from. */
  enquiry: name.optional(),
  requester: detail,
  contact: detail,
  text: detail,
  /** Working days by which it is copied, views are asked for and a draft is wanted (R-FOI-1). */
  days: z.strictObject({ copy: z.int(), views: z.int(), draft: z.int() }),
  timeZone: name,
  /** Whose office it is told to at each council, besides communications. */
  office: name,
  /** Days already past when it was logged: nobody is reminded of them. */
  passed: z.array(z.enum(MARKS)).readonly(),
});

export const RequestEvent = z.discriminatedUnion('type', [
  RequestLogged,
  /** `text` where what is shared is not the whole of what was asked. */
  z.strictObject({ type: z.literal('RequestCopied'), ...acted, text: detail.optional() }),
  z.strictObject({ type: z.literal('ViewsSent'), ...acted, party: name, text: detail }),
  z.strictObject({ type: z.literal('DraftReady'), ...acted }),
  z.strictObject({ type: z.literal('ClarificationAsked'), ...acted, on: day, text: detail }),
  z.strictObject({ type: z.literal('ClarificationReceived'), ...acted, on: day }),
  z.strictObject({ type: z.literal('FeesNoticeGiven'), ...acted, on: day }),
  z.strictObject({ type: z.literal('FeePaid'), ...acted, on: day }),
  z.strictObject({ type: z.literal('TimeExtended'), ...acted, until: day, reason: name }),
  z.strictObject({
    type: z.literal('RequestDecided'),
    ...acted,
    outcome: z.enum(OUTCOMES),
    /** The exemption or exception relied on, by section or regulation. */
    section: name.optional(),
    reason: name.optional(),
  }),
  z.strictObject({ type: z.literal('AnswerSent'), ...acted, on: day }),
  z.strictObject({ type: z.literal('RequestEnded'), ...acted, why: z.enum(ENDINGS) }),
  z.strictObject({
    type: z.literal('RequestReminded'),
    at,
    mark: z.enum(MARKS),
    /** The councils whose views are still wanted. */
    silent: z.array(name).readonly(),
  }),
  ...detailsEvents,
]);
export type RequestEvent = z.infer<typeof RequestEvent>;
export type EventOf<T extends RequestEvent['type']> = Extract<RequestEvent, { readonly type: T }>;

/** What of it is somebody's details, or may repeat them (R-DP-1). */
export const personal = {
  RequestLogged: ['requester', 'contact', 'text'],
  RequestCopied: ['text'],
  ViewsSent: ['text'],
  ClarificationAsked: ['text'],
} as const;
