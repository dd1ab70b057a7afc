import { civilDateAt, clockTimeAt, daysAfter, instantOf } from '../calendar/index.ts';
import { chairSeatOn } from '../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { actingAs, capacitiesOf, notTheBot, textBreaches } from '../standing/index.ts';
import type { RequisitionCommand } from './command.ts';
import type { RequisitionEvent } from './event.ts';
import { isOpen, type Requisition, type Requisitioned } from './state.ts';

type Ruled = Ruling<RequisitionEvent>;

export const REQUISITION_LIMITS = { reason: 500 } as const;

/** Judge a member's call for a meeting: it obliges others to convene, and never convenes by itself (R-MEET-2, 7.1). */
export function decide(command: RequisitionCommand, state: Requisition, facts: Facts): Ruled {
  if (command.type === 'RequisitionMeeting') return requisition(command, state, facts);
  if (state.stage === 'uncalled') return inOrder();
  if (command.type === 'WithdrawRequisition') return withdraw(state, facts);
  if (facts.person !== null) return outOfOrder(notTheBot(facts.arrangements.meetings.clause, facts));
  const { now: at } = facts;
  if (!isOpen(state)) return inOrder();
  if (command.type === 'RecordMet') {
    const { meeting, date } = command;
    return inOrder({ type: 'RequisitionMet', at, meeting, date });
  }
  return state.stage === 'called' && state.dueAt <= at
    ? inOrder({ type: 'RequisitionEscalated', at })
    : inOrder();
}

const rule = ({ arrangements }: Facts) =>
  ({ rule: 'R-MEET-2', clause: arrangements.meetings.clause }) as const;

function requisition(
  { id, reason }: Extract<RequisitionCommand, { type: 'RequisitionMeeting' }>,
  state: Requisition,
  facts: Facts,
): Ruled {
  const { now: at, board, arrangements } = facts;
  const member = capacitiesOf(facts).find((c) => c.kind === 'member');
  if (!member || facts.person === null) return outOfOrder(theirs(facts, 'a member of the Board'));
  if (state.stage !== 'uncalled') return inOrder();
  const [breach] = textBreaches(rule(facts), {
    name: 'the reason',
    text: reason,
    limit: REQUISITION_LIMITS.reason,
  });
  if (breach) return outOfOrder(breach);
  const today = civilDateAt(at, board.timeZone);
  const due = daysAfter(today, arrangements.meetings.conveneDays);
  const dueAt = instantOf(due, clockTimeAt(at, board.timeZone), board.timeZone) ?? at;
  const chair = chairSeatOn(arrangements, today);
  const asked = { id, by: facts.person, as: member.words, reason: reason.trim(), chair, dueAt };
  return inOrder({ type: 'MeetingRequisitioned', at, ...asked });
}

const theirs = (facts: Facts, required: string): Breach => ({
  ...rule(facts),
  why: 'not-your-office',
  required,
  found: actingAs(facts),
});

function withdraw(state: Requisitioned, facts: Facts): Ruled {
  if (facts.person === null || facts.person !== state.by)
    return outOfOrder(theirs(facts, 'the member who called for it'));
  if (state.stage === 'withdrawn') return inOrder();
  if (!isOpen(state))
    return outOfOrder({
      ...rule(facts),
      why: 'requisition-met',
      required: 'a call still open',
      found: state.stage === 'met' ? state.date : state.stage,
    });
  return inOrder({ type: 'RequisitionWithdrawn', at: facts.now, by: facts.person });
}
