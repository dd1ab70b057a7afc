import { officeOf, type SeatId, seatsHeldBy } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { actingAs, chairRoleOf } from '../../standing/index.ts';
import type { CommandOf } from '../command.ts';
import type { AnswerGiven, SummonsEvent } from '../event.ts';
import { fitFor, forecastOf, isWorse } from '../forecast.ts';
import { evolve, type Scheduled } from '../state.ts';
import { clerkOf, isToCome, notTheClerk, over } from './rules.ts';

/** A member, or a substitute asked to sit, says whether they will come; the last answer counts (R-MEM-2, 6.1). */
export function answerSummons(
  command: CommandOf<'AnswerSummons'>,
  state: Scheduled,
  facts: Facts,
): Ruling<SummonsEvent> {
  const { person, board } = facts;
  const own = person === null ? [] : seatsHeldBy(board, person, state.date);
  const deputed = person === null ? [] : seatsAsked(state, person);
  if (person === null || own.length + deputed.length === 0) return outOfOrder(notAMember(facts));
  if (!isToCome(state)) return outOfOrder(over(state, facts));
  if (own.length === 0)
    return given(
      state,
      facts,
      deputed.map((seat) => asDeputy(seat, person, command, facts)),
    );
  const unfit = own.find((seat) => !isFit(command, seat, state, facts));
  if (unfit !== undefined) return outOfOrder(notOnTheRegister(unfit, facts));
  return given(
    state,
    facts,
    own.map((seat) => asMember(seat, person, command, facts)),
  );
}

const seatsAsked = (state: Scheduled, person: string): readonly SeatId[] =>
  Object.keys(state.asked).filter((seat) => state.asked[seat]?.includes(person));

function isFit(
  { answer, substitute }: CommandOf<'AnswerSummons'>,
  seat: SeatId,
  state: Scheduled,
  facts: Facts,
): boolean {
  const fit = fitFor(seat, state.date, facts);
  return answer !== 'substitute' || (substitute === undefined ? fit.length > 0 : fit.includes(substitute));
}

const asMember = (
  seat: SeatId,
  person: string,
  { answer, substitute }: CommandOf<'AnswerSummons'>,
  { now: at }: Facts,
): AnswerGiven => ({
  type: 'AnswerGiven',
  at,
  seat,
  person,
  answer,
  ...(answer === 'substitute' && substitute !== undefined && { substitute }),
});

/** A substitute who says they attend will sit for the seat; any other answer of theirs leaves it empty. */
const asDeputy = (
  seat: SeatId,
  person: string,
  { answer }: CommandOf<'AnswerSummons'>,
  { now: at }: Facts,
): AnswerGiven =>
  answer === 'attending'
    ? { type: 'AnswerGiven', at, seat, person, answer: 'substitute', substitute: person }
    : { type: 'AnswerGiven', at, seat, person, answer: 'apologies' };

/** What is new of the answers, and word to clerk and chair when the quorum looks worse by them (R-QUORUM-4). */
function given(state: Scheduled, facts: Facts, answers: readonly AnswerGiven[]): Ruling<SummonsEvent> {
  const news = answers.filter((a) => !isAsBefore(state, a));
  const after = news.reduce<Scheduled>((before, event) => evolve(before, event) as Scheduled, state);
  const forecast = forecastOf(after, facts);
  if (!isWorse(forecast, forecastOf(state, facts))) return inOrder<SummonsEvent>(...news);
  return inOrder<SummonsEvent>(...news, { type: 'ForecastWorsened', at: facts.now, forecast });
}

function isAsBefore(state: Scheduled, { seat, person, answer, substitute }: AnswerGiven): boolean {
  const reply = state.replies[seat];
  return reply?.person === person && reply.answer === answer && reply.substitute === (substitute ?? null);
}

/** The clerk, the chair or the member themselves ask a substitute on the register to sit (R-MEM-2, 6.1). */
export function askSubstitute(
  { seat, substitute }: CommandOf<'AskSubstitute'>,
  state: Scheduled,
  facts: Facts,
): Ruling<SummonsEvent> {
  const { person: by, board, now: at } = facts;
  const own = by !== null && seatsHeldBy(board, by, state.date).includes(seat);
  if (by === null || !(own || clerkOf(facts) !== undefined || chairRoleOf(facts) !== null))
    return outOfOrder(notTheClerk(facts));
  if (!isToCome(state)) return outOfOrder(over(state, facts));
  if (!fitFor(seat, state.date, facts).includes(substitute)) return outOfOrder(notOnTheRegister(seat, facts));
  if (state.asked[seat]?.includes(substitute)) return inOrder();
  return inOrder({ type: 'SubstituteAsked', at, by, seat, substitute });
}

const notAMember = (facts: Facts): Breach => ({
  rule: 'R-MEM-1',
  clause: facts.arrangements.membershipClause,
  why: 'not-summoned',
  required: 'a member of the Board, or a substitute asked to sit',
  found: actingAs(facts),
});

const notOnTheRegister = (seat: SeatId, { arrangements }: Facts): Breach => ({
  rule: 'R-MEM-2',
  clause: arrangements.membershipClause,
  why: 'not-on-the-register',
  required: arrangements.offices.find((o) => o.id === officeOf(seat))?.substituteRoles.join(' or ') ?? seat,
  found: 'nobody on the register',
  seat,
});
