import { civilDateAt, lastPublicationDay, workingDayAfter } from '../calendar/index.ts';
import { holderOf, noticeHolidays, personName } from '../constitution/index.ts';
import type { BreachKind } from '../kernel/index.ts';
import type { PutInWords, WordingContext } from './context.ts';
import { dayInWords, monthsInWords } from './dates.ts';
import { capitalised, chairsInWords, seatInWords } from './names.ts';

/** Why something about a meeting to come is out of order, and its cure (R-MEET-1, R-NOTICE-1 to 4, R-AGENDA-4). */
export const summonsWording = {
  'not-the-clerk': ({ clause, people }, { board }) => ({
    stopped: `The clerk fixes meetings and publishes their agendas (${clause}).`,
    cure: people?.length
      ? `Ask ${people.map((person) => personName(board, person)).join(' or ')}.`
      : 'Nobody is the clerk of this Board today.',
  }),
  'not-scheduled': ({ clause }) => ({
    stopped: `No date has been fixed for this meeting (${clause}).`,
    cure: 'The clerk says "schedule meeting" to fix one.',
  }),
  'already-scheduled': ({ clause, found }) => ({
    stopped: `This card's meeting is fixed for ${day(found)} (${clause}).`,
    cure: 'Move that one, or say "schedule meeting" for another.',
  }),
  'summons-over': ({ clause, found }) => ({
    stopped: `${found === 'cancelled' ? 'This meeting was cancelled' : 'The roll of this meeting has been called'} (${clause}).`,
    cure: found === 'cancelled' ? 'Say "schedule meeting" to fix another.' : 'Say "roll call" to see it.',
  }),
  'date-has-passed': ({ clause, found }) => ({
    stopped: `${day(found)} at that time has passed (${clause}).`,
    cure: 'Choose a time to come.',
  }),
  'day-is-taken': ({ clause, found }) => ({
    stopped: `The Board already meets on ${day(found)} (${clause}).`,
    cure: 'Choose another day, or move that meeting.',
  }),
  'notice-would-be-short': ({ clause, required, found }, ctx) => ({
    stopped: `Notice of ${required} clear days would have had to be published by ${day(found)} (${clause}).`,
    cure: `The first day that can still be given notice is ${dayInWords(firstLawfulDay(Number(required), ctx))}. To convene at shorter notice all the same, give the reason.`,
  }),
  'not-a-working-day': ({ clause, found }) => ({
    stopped: `${day(found)} is not a working day (${clause}).`,
    cure: 'Choose another day, or give the reason for meeting on this one.',
  }),
  'quarter-left-empty': ({ clause, required, found }) => ({
    stopped: `The Board meets at least once a quarter, and would not from ${monthsInWords(String(required), String(found))} (${clause}).`,
    cure: 'Choose an earlier day, or give the reason.',
  }),
  'no-briefing': ({ clause }, ctx) => ({
    stopped: `The Chairman approves the agenda after a briefing, and none is recorded (${clause}).`,
    cure: `Brief the Chairman, and record it. ${chairsInWords(ctx)}`,
  }),
  'standing-line-missing': ({ clause, required }) => ({
    stopped: `Every agenda has "${required}", and this one does not (${clause}).`,
    cure: 'Put it back on, and publish.',
  }),
  'notice-too-late': ({ clause, required, found }, ctx) => ({
    stopped: `Published today the agenda gives ${clearly(Number(found))}; the public is given ${required} (${clause}).`,
    cure: `Move the meeting to ${dayInWords(firstLawfulDay(Number(required), ctx))} or later, or convene it at shorter notice with the reason.`,
  }),
  'agenda-published': ({ clause }) => ({
    stopped: `The agenda is published, and its order stands (${clause}).`,
    cure: 'Whoever presides may take its items in another order at the meeting.',
  }),
  'notice-not-given': ({ clause, required, found }, ctx) => ({
    stopped: `The public has had no notice of today’s meeting: ${required} clear days had to be given, by publication on ${day(found)} (${clause}).`,
    cure: `The clerk moves the meeting to ${dayInWords(firstLawfulDay(Number(required), ctx))} or later, or convenes it at shorter notice with the reason.`,
  }),
  'item-not-late': ({ clause }) => ({
    stopped: `The agenda is not published, so the item is not late (${clause}).`,
    cure: 'Approve it in the ordinary way: it goes on the agenda when that is published.',
  }),
  'reason-too-short': ({ clause, required, found }) => ({
    stopped: `Special circumstances are stated in at least ${required} characters; that was ${found} (${clause}).`,
    cure: 'Say why it cannot wait for the next meeting: the minutes will give your words.',
  }),
  'not-summoned': ({ clause }) => ({
    stopped: `Members answer whether they will come, and substitutes who have been asked to sit (${clause}).`,
    cure: 'The agenda says when and where the meeting is: anybody may read it.',
  }),
  'seat-is-spoken-for': ({ clause, person, seat }, ctx) => ({
    stopped: `${spokenFor(seat, person ?? '', ctx)} (${clause}).`,
    cure: 'Should that change, you may be asked again.',
  }),
  'not-on-the-register': ({ clause, required, seat }, ctx) => ({
    stopped: `That person is not on the register of substitutes for ${seat === undefined ? 'the seat' : seatInWords(seat, ctx)} with the role it asks for: ${required} (${clause}).`,
    cure: 'Name somebody who is, or ask the clerk to have them registered before the meeting opens.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;

/** A seat has one person: its member, or the substitute who said so first. */
function spokenFor(seat: string | undefined, person: string, ctx: WordingContext): string {
  const words = seat === undefined ? 'the seat' : seatInWords(seat, ctx).replace(/,$/, '');
  const holder = holderOf(ctx.board, seat ?? '', civilDateAt(ctx.now, ctx.board.timeZone));
  return holder === person
    ? `${capitalised(words)} will attend, and nobody sits for them`
    : `${personName(ctx.board, person)} is to sit for ${words}`;
}

const day = (found: string | number): string =>
  /^\d{4}-\d\d-\d\d$/.test(String(found)) ? dayInWords(String(found)) : String(found);

const clearly = (days: number): string => (days === 1 ? '1 clear day' : `${days} clear days`);

/** The first working day that notice published today would be in time for. */
export function firstLawfulDay(clear: number, { arrangements, board, now }: WordingContext): string {
  const holidays = noticeHolidays(arrangements);
  const today = civilDateAt(now, board.timeZone);
  let candidate = workingDayAfter(today, clear + 1, holidays);
  while (lastPublicationDay(candidate, clear, holidays) < today)
    candidate = workingDayAfter(candidate, 1, holidays);
  return candidate;
}
