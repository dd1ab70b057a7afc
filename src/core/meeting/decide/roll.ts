import { type Breach, type Facts, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { MeetingEvent } from '../event.ts';
import { seatOf } from '../select.ts';
import type { Called } from '../state.ts';
import { leave } from './absent.ts';
import { arrive } from './arrive.ts';
import { isClerk } from './guards.ts';
import { waitsFor } from './members.ts';
import { membershipRule } from './rules.ts';

/** The clerk takes the roll for somebody who is here: all that would stop them saying so themselves stops it (R-MEM-1 to 4). */
export function recordArrival(meeting: Called, facts: Facts, person: string): Ruling<MeetingEvent> {
  const breach = notTheClerk(facts);
  if (breach) return outOfOrder(breach);
  const ruling = arrive(meeting, { ...facts, person });
  if (ruling.inOrder) return signed(ruling.events, facts, person);
  const [first, ...rest] = ruling.breaches;
  return outOfOrder(ofAnother(first, person), ...rest.map((b) => ofAnother(b, person)));
}

/** The clerk records that somebody on the roll has left, with all that follows from their going (R-QUORUM-4). */
export function recordDeparture(meeting: Called, facts: Facts, person: string): Ruling<MeetingEvent> {
  const breach = notTheClerk(facts);
  if (breach) return outOfOrder(breach);
  if (!isOnRoll(meeting, person) && !meeting.gone.includes(person))
    return outOfOrder({
      ...membershipRule(facts, 'R-MEM-2'),
      why: 'not-on-the-roll',
      required: 'somebody on the roll',
      found: 'not here',
      people: [person],
    });
  const ruling = leave(meeting, { ...facts, person });
  return ruling.inOrder ? signed(ruling.events, facts, person) : ruling;
}

const isOnRoll = (meeting: Called, person: string): boolean =>
  seatOf(meeting, person) !== undefined ||
  waitsFor(meeting, person) !== undefined ||
  meeting.attendees.some((a) => a.person === person);

const SIGNED: ReadonlySet<string> = new Set([
  'MemberArrived',
  'MemberLeft',
  'AttendeeArrived',
  'AttendeeLeft',
]);

/** The clerk's name stands by what they recorded of another; what follows from it is nobody's word. */
function signed(
  events: readonly MeetingEvent[],
  { person: clerk }: Facts,
  person: string,
): Ruling<MeetingEvent> {
  const own = clerk === null || clerk === person;
  const sign = (event: MeetingEvent): MeetingEvent =>
    !own && SIGNED.has(event.type) && 'person' in event && event.person === person
      ? ({ ...event, recordedBy: clerk } as MeetingEvent)
      : event;
  return { inOrder: true, events: events.map(sign) };
}

const notTheClerk = (facts: Facts): Breach | null =>
  isClerk(facts)
    ? null
    : {
        ...membershipRule(facts, 'R-MEM-2'),
        why: 'not-your-office',
        required: 'the clerk, who takes the roll for others',
        found: 'another',
      };

/** The same breach, told to the clerk of somebody else. */
const ofAnother = (breach: Breach, person: string): Breach => ({
  ...breach,
  why: 'not-for-the-roll',
  found: breach.why,
  people: [person],
});
