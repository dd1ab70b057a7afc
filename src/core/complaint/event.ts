import { z } from 'zod';
import { detailsEvents } from '../details/index.ts';

const at = z.iso.datetime();
const day = z.iso.date();
const name = z.string().min(1);
/** Somebody's details: null once they are erased. */
const detail = name.nullable();
const acted = { at, by: name, capacity: name };

export const REMINDERS = ['before', 'after'] as const;
export type Reminder = (typeof REMINDERS)[number];
/** How a complaint is over. */
export const CLOSINGS = ['answered', 'withdrawn', 'passed-on'] as const;
export type Closing = (typeof CLOSINGS)[number];

const ComplaintLogged = z.strictObject({
  type: z.literal('ComplaintLogged'),
  ...acted,
  id: name,
  /** The councils that answer it together (R-COMPL-1). */
  councils: z.array(name).min(1).readonly(),
  /** Who sees to the answer. */
  owner: name,
  respondBy: day,
  complainant: detail,
  contact: detail,
  text: detail,
  timeZone: name,
});

export const ComplaintEvent = z.discriminatedUnion('type', [
  ComplaintLogged,
  z.strictObject({ type: z.literal('OwnerChanged'), ...acted, owner: name }),
  z.strictObject({ type: z.literal('ResponseDateMoved'), ...acted, respondBy: day, reason: name }),
  z.strictObject({ type: z.literal('ComplaintReminded'), at, when: z.enum(REMINDERS) }),
  z.strictObject({ type: z.literal('ComplaintClosed'), ...acted, how: z.enum(CLOSINGS) }),
  ...detailsEvents,
]);
export type ComplaintEvent = z.infer<typeof ComplaintEvent>;
export type EventOf<T extends ComplaintEvent['type']> = Extract<ComplaintEvent, { readonly type: T }>;

/** What of it is somebody's details (R-DP-1). */
export const personal = { ComplaintLogged: ['complainant', 'contact', 'text'] } as const;
