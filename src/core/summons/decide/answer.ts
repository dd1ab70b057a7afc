import { officeOf, type SeatId, seatsHeldBy } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { actingAs, chairRoleOf } from '../../standing/index.ts';
import type { CommandOf } from '../command.ts';
import type { AnswerGiven, SummonsEvent } from '../event.ts';
import { fitFor } from '../forecast.ts';
import { partIn } from '../part.ts';
import type { Scheduled } from '../state.ts';
import { clerkOf, isToCome, notTheClerk, over } from './rules.ts';
import { withWarning } from './worse.ts';

/** A member, or a substitute asked to sit, says whether they will come; the last answer counts (R-MEM-2, 6.1). */
export function answerSummons(
  command: CommandOf<'AnswerSummons'>,
  state: Scheduled,
  facts: Facts,
): Ruling<SummonsEvent> {
  const { person, board } = facts;
  const { own, deputed } = partIn(state, person, board);
  if (person === null || own.length + deputed.length === 0) return outOfOrder(notAMember(facts));
  if (!isToCome(state)) return outOfOrder(over(state, facts));
  if (own.length === 0) return asDeputy(deputed, person, command, state, facts);
  const unfit = own.find((seat) => !isFit(command, seat, state, facts));
  if (unfit !== undefined) return outOfOrder(notOnTheRegister(unfit, facts));
  const answers = own.map((seat) => asMember(seat, person, command, state, facts));
  return given(
    state,
    facts,
    answers,
    own.flatMap((seat) => askedBy(seat, person, command, state, facts)),
  );
}

function isFit(
  { answer, substitute }: CommandOf<'AnswerSummons'>,
  seat: SeatId,
  state: Scheduled,
  facts: Facts,
): boolean {
  const fit = fitFor(seat, state.date, facts);
  return answer !== 'substitute' || (substitute === undefined ? fit.length > 0 : fit.includes(substitute));
}

/** Apologies leave a substitute who has agreed to sit where they are. */
function asMember(
  seat: SeatId,
  person: string,
  { answer: said, substitute: named }: CommandOf<'AnswerSummons'>,
  state: Scheduled,
  { now: at }: Facts,
): AnswerGiven {
  const agreed = said === 'apologies' ? agreedFor(state, seat) : undefined;
  const answer = agreed === undefined ? said : 'substitute';
  const substitute = agreed ?? (answer === 'substitute' ? named : undefined);
  return {
    ...{ type: 'AnswerGiven', at, seat, person, answer },
    ...(substitute === undefined ? {} : { substitute }),
  };
}

function agreedFor({ replies }: Scheduled, seat: SeatId): string | undefined {
  const reply = replies[seat];
  return reply?.substitute === reply?.person ? (reply?.substitute ?? undefined) : undefined;
}

/** A substitute a member names is thereby asked, once, and answers for themselves. */
function askedBy(
  seat: SeatId,
  by: string,
  { answer, substitute }: CommandOf<'AnswerSummons'>,
  state: Scheduled,
  { now: at }: Facts,
): readonly SummonsEvent[] {
  if (answer !== 'substitute' || substitute === undefined || state.asked[seat]?.includes(substitute))
    return [];
  return [{ type: 'SubstituteAsked', at, by, seat, substitute }];
}

/** A substitute who says they attend will sit for the first seat that is free; any other answer leaves theirs empty. */
function asDeputy(
  seats: readonly SeatId[],
  person: string,
  { answer }: CommandOf<'AnswerSummons'>,
  state: Scheduled,
  facts: Facts,
): Ruling<SummonsEvent> {
  const free = seats.filter((seat) => holds(state, seat, person) === null);
  const reply = { type: 'AnswerGiven', at: facts.now, person } as const;
  if (answer !== 'attending')
    return given(
      state,
      facts,
      free.map((seat) => ({ ...reply, seat, answer: 'apologies' })),
    );
  const [first] = free;
  const [taken = ''] = seats;
  if (first === undefined) return outOfOrder(notNeeded(state, taken, person, facts));
  return given(state, facts, [{ ...reply, seat: first, answer: 'substitute', substitute: person }]);
}

/** Who, other than a substitute, is to fill the seat they were asked to sit in: its member, or another substitute. */
function holds({ replies }: Scheduled, seat: SeatId, substitute: string): string | null {
  const reply = replies[seat];
  if (reply === undefined || reply.answer === 'apologies') return null;
  const coming = reply.answer === 'attending' ? reply.person : reply.substitute;
  return coming === substitute ? null : coming;
}

const notNeeded = (state: Scheduled, seat: SeatId, person: string, { arrangements }: Facts): Breach => {
  const holder = holds(state, seat, person) ?? '';
  return {
    rule: 'R-MEM-2',
    clause: arrangements.membershipClause,
    why: 'seat-is-spoken-for',
    required: 'a seat whose member stays away',
    found: holder,
    person: holder,
    seat,
  };
};

/** What is new of the answers. */
function given(
  state: Scheduled,
  facts: Facts,
  answers: readonly AnswerGiven[],
  asked: readonly SummonsEvent[] = [],
): Ruling<SummonsEvent> {
  return withWarning(state, facts, ...answers.filter((a) => !isAsBefore(state, a)), ...asked);
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

export const notAMember = (facts: Facts): Breach => ({
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
