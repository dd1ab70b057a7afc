import { clockTimeAt } from '../calendar/index.ts';
import { personName, postTitle, seatId, seatTitle } from '../constitution/index.ts';
import type { Breach, BreachKind } from '../kernel/index.ts';
import type { PutInWords, WordingContext } from './context.ts';

/** Why a change of a board's people is out of order, and its cure, for people (R-MEM-1 to 4, 6.1). */
export const rosterWording = {
  'own-seat': ({ clause }) => ({
    stopped: `Nobody records a vote for themselves, as member or as substitute (${clause}).`,
    cure: 'Another clerk may record it, citing the same authority.',
  }),
  'own-substitute': ({ clause, seat, person }, ctx) => ({
    stopped: `${nameOf(person, ctx)} holds that seat, and nobody is their own substitute (${clause}).`,
    cure: `Name somebody else for ${seatOf(seat, ctx)}.`,
  }),
  'seat-has-holder': ({ clause, seat, person }, ctx) => ({
    stopped: `${nameOf(person, ctx)} holds ${seatOf(seat, ctx)} then, and a seat has one holder (${clause}).`,
    cure: 'End that appointment first, then make this one.',
  }),
  'day-is-past': ({ clause, found }) => ({
    stopped: `What is recorded takes effect today at the earliest; ${found} is past (${clause}).`,
    cure: 'Choose today for at once, or a day to come. What was decided before stays as it was decided.',
  }),
  'not-appointed': ({ clause }) => ({
    stopped: `There is no such appointment to end (${clause}).`,
    cure: 'Say "people" to see who holds what.',
  }),
  'last-clerk': ({ clause }) => ({
    stopped: `The Board would be left without a clerk, and only a clerk can appoint one (${clause}).`,
    cure: 'Appoint another clerk first.',
  }),
  'known-already': ({ clause, person }, ctx) => ({
    stopped: `${nameOf(person, ctx)} is known by an account already (${clause}).`,
    cure: 'Say "who am i" to see what you may do, or "people" to see who holds what.',
  }),
  'wrong-tenant': ({ clause }) => ({
    stopped: `You spoke from an account of another organisation than the one you are to serve (${clause}).`,
    cure: 'Speak to me from the account of your own council. If you have, ask the clerk.',
  }),
  'code-not-known': ({ clause }) => ({
    stopped: `I do not know that code: each is good once, and a new one replaces the one before (${clause}).`,
    cure: 'Look at it once more, or ask the clerk for a new one.',
  }),
  'code-expired': ({ clause }) => ({
    stopped: `That code has run out (${clause}).`,
    cure: 'Ask the clerk for a new one.',
  }),
  'appointment-ended': (breach, ctx) => ({
    stopped: lapsedWords(breach, ctx),
    cure: 'If that is wrong, ask the clerk.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;

const nameOf = (person: string | undefined, { board }: WordingContext): string =>
  person === undefined ? 'Somebody' : personName(board, person);

const seatOf = (seat: string | undefined, { arrangements }: WordingContext): string =>
  seat === undefined ? 'that seat' : `the seat of the ${seatTitle(arrangements, seat)}`;

/** What they held, until when, and on whose word it ended. */
function lapsedWords({ clause, person }: Breach, { board, arrangements }: WordingContext): string {
  const last = board.former?.findLast(({ entry }) => entry.person === person);
  if (!last) return `You have no part in the ${board.shortName} Board today (${clause}).`;
  const { entry, at, authority } = last;
  const title = 'seat' in entry ? seatTitle(arrangements, seatId(entry.seat)) : postTitle(entry.post);
  return `Your place as ${'role' in entry ? 'substitute for the ' : ''}${title} ended at ${clockTimeAt(at, board.timeZone)} on ${dayOf(at, board.timeZone)}, by ${authority} (${clause}).`;
}

const dayOf = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(
    new Date(at),
  );
