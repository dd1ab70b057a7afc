import { z } from 'zod';
import { KeptPrivate } from '../openness/index.ts';
import { QuorumSchema } from '../verdict/index.ts';

const at = z.iso.datetime();
const day = z.iso.date();
const person = z.string().min(1);
const seat = z.string().min(1);
const kind = <T extends string>(type: T) => z.literal(type);

export const Mode = z.enum(['in-person', 'remote', 'hybrid']);
export type Mode = z.infer<typeof Mode>;

const Moment = z.strictObject({ name: z.string(), at });

/** Where and when, the last lawful publication day, and the moments at which the bot must look again. */
const fixed = {
  at,
  by: person,
  date: day,
  time: z.string(),
  start: at,
  place: z.string(),
  mode: Mode,
  lastDay: day,
  /** The rules a warning was given by, and the reason recorded for going on all the same; both empty if none. */
  warnings: z.array(z.string()).readonly(),
  reason: z.string(),
  reminders: z.array(Moment).readonly(),
  checkpoints: z.array(Moment).readonly(),
};

export const ForecastSchema = z.strictObject({
  outlook: z.enum(['assured', 'open', 'short']),
  /** Only those who have said that they, or a substitute, will come. */
  sure: QuorumSchema,
  /** Those and everybody who has not answered. */
  atBest: QuorumSchema,
  unanswered: z.array(seat).readonly(),
  absent: z.array(z.strictObject({ seat, substitutes: z.array(person).readonly() })).readonly(),
});

/** An item that looks worse than the meeting, and whose seats have withdrawn from it. */
const ItemForecastSchema = z.strictObject({
  item: z.string(),
  outlook: z.enum(['open', 'short']),
  sure: QuorumSchema,
  atBest: QuorumSchema,
  withdrawn: z.array(seat).readonly(),
});
const items = z.array(ItemForecastSchema).readonly().optional();

export const PublishedLineSchema = z.strictObject({
  number: z.int().positive(),
  title: z.string(),
  /** A standing line's id, or null for an item's. */
  standing: z.string().nullable(),
  /** The item's id, or null for a standing line's. */
  item: z.string().nullable(),
  /** Of an item taken in private, why: its title here is the one the public may see. */
  openness: KeptPrivate.optional(),
});

export const SummonsEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: kind('MeetingScheduled'),
    id: z.string().min(1),
    /** The member's call it answers. */
    requisition: z.string().min(1).optional(),
    ...fixed,
  }),
  z.strictObject({ type: kind('MeetingMoved'), ...fixed }),
  z.strictObject({ type: kind('MeetingCancelled'), at, by: person, reason: z.string() }),
  z.strictObject({
    type: kind('AnswerGiven'),
    at,
    seat,
    person,
    answer: z.enum(['attending', 'apologies', 'substitute']),
    substitute: person.optional(),
  }),
  z.strictObject({ type: kind('SubstituteAsked'), at, by: person, seat, substitute: person }),
  z.strictObject({ type: kind('BriefingHeld'), at, by: person }),
  z.strictObject({
    type: kind('AgendaOrdered'),
    at,
    by: person,
    as: z.string(),
    order: z.array(z.string()).readonly(),
  }),
  z.strictObject({
    type: kind('AgendaPublished'),
    at,
    by: person,
    date: day,
    clearDays: z.int().nonnegative(),
    lines: z.array(PublishedLineSchema).readonly(),
  }),
  z.strictObject({
    type: kind('LateItemAccepted'),
    at,
    by: person,
    as: z.string(),
    reason: z.string(),
    line: PublishedLineSchema,
  }),
  /** An interest in an item, declared before the meeting; what it consists in is never asked. */
  z.strictObject({
    type: kind('InterestNotified'),
    at,
    person,
    item: z.string().min(1),
    interest: z.enum(['pecuniary', 'other']),
  }),
  z.strictObject({ type: kind('InterestRetracted'), at, person, item: z.string().min(1) }),
  z.strictObject({ type: kind('ForecastWorsened'), at, forecast: ForecastSchema, items }),
  z.strictObject({
    type: kind('ForecastChecked'),
    at,
    checkpoint: z.string(),
    forecast: ForecastSchema,
    items,
  }),
  z.strictObject({ type: kind('NoticeReminded'), at, reminder: z.string() }),
  z.strictObject({ type: kind('MeetingOpened'), at }),
]);
export type SummonsEvent = z.infer<typeof SummonsEvent>;
export type EventOf<T extends SummonsEvent['type']> = Extract<SummonsEvent, { readonly type: T }>;
export type AnswerGiven = EventOf<'AnswerGiven'>;
export type ItemForecast = Readonly<z.infer<typeof ItemForecastSchema>>;
export type PublishedLine = Readonly<z.infer<typeof PublishedLineSchema>>;
