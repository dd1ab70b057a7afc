import { z } from 'zod';

const at = z.iso.datetime();
const day = z.iso.date();
const id = z.string().min(1);
const kind = <T extends string>(type: T) => z.literal(type);

/** What an interest consists in is in no event: that is for the register of the member's council alone. */
export const DisclosureEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: kind('InterestDisclosed'),
    at,
    id,
    person: id,
    item: id,
    /** The summons or the meeting it was declared in. */
    source: id,
    date: day,
    /** The last of the days there are to notify the Monitoring Officer. */
    lastDay: day,
    reminders: z.array(z.strictObject({ name: z.string(), at })).readonly(),
  }),
  z.strictObject({ type: kind('DisclosureRetracted'), at }),
  z.strictObject({ type: kind('FoundOnRegister'), at, by: id }),
  z.strictObject({ type: kind('FoundUnregistered'), at, by: id }),
  z.strictObject({ type: kind('OfficerNotified'), at, by: id, date: day }),
  z.strictObject({ type: kind('NotificationReminded'), at, reminder: z.string() }),
]);
export type DisclosureEvent = z.infer<typeof DisclosureEvent>;
export type InterestDisclosed = Extract<DisclosureEvent, { readonly type: 'InterestDisclosed' }>;
