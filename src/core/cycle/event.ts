import { z } from 'zod';

const at = z.iso.datetime();
const day = z.iso.date();
const id = z.string().min(1);
const kind = <T extends string>(type: T) => z.literal(type);

const holders = z.strictObject({ chair: id, vice: id, host: id });

/** The moments to come at which the bot must look, as they follow from the arrangements. */
export const HorizonSchema = z.strictObject({
  /** Quarters of the financial year, and when a warning is due if nothing meets in one. */
  quarters: z.array(z.strictObject({ first: day, last: day, warnAt: at })).readonly(),
  /** The days on which the offices rotate. */
  turns: z.array(z.strictObject({ date: day, at })).readonly(),
  /** The end of the term, by the moments it is warned of. */
  terms: z
    .array(z.strictObject({ warning: z.enum(['12-months', '6-months', 'ended']), ends: day, at }))
    .readonly(),
});
export type Horizon = Readonly<z.infer<typeof HorizonSchema>>;

/** What passes from one host council to the next (R-HOST-1, 12.1). */
export const Task = z.enum(['clerk', 'mailbox', 'staff', 'files']);
export type Task = z.infer<typeof Task>;

export const CycleEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: kind('CycleBegun'), at, askAt: at, horizon: HorizonSchema }),
  /** `turn` where the offices came round to the same councils: then nothing is handed over. */
  z.strictObject({ type: kind('CycleExtended'), at, turn: day.optional(), horizon: HorizonSchema }),
  z.strictObject({ type: kind('MeetingNoted'), at, id, date: day }),
  z.strictObject({ type: kind('MeetingUnnoted'), at, id }),
  z.strictObject({ type: kind('QuarterWarned'), at, first: day, last: day }),
  z.strictObject({ type: kind('TermWarned'), at, warning: z.string(), ends: day }),
  z.strictObject({ type: kind('ConfirmationAsked'), at }),
  z.strictObject({ type: kind('ChairConfirmed'), at, by: id, chair: id, vice: id }),
  /** A departure from the rotation was recorded, and who it puts in office from when. */
  z.strictObject({ type: kind('DepartureNoted'), at, chair: id, vice: id, from: day }),
  z.strictObject({
    type: kind('HandOverBegun'),
    at,
    turn: day,
    outgoing: holders,
    incoming: holders,
    remindAt: at,
    horizon: HorizonSchema,
  }),
  z.strictObject({ type: kind('TaskDone'), at, by: id, task: Task }),
  z.strictObject({
    type: kind('HandOverConfirmed'),
    at,
    by: id,
    left: z.array(Task).readonly(),
    remindAt: at,
  }),
  z.strictObject({ type: kind('HandOverReminded'), at, remindAt: at }),
]);
export type CycleEvent = z.infer<typeof CycleEvent>;
export type EventOf<T extends CycleEvent['type']> = Extract<CycleEvent, { readonly type: T }>;
