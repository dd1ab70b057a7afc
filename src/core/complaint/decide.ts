import { type CivilDate, civilDateAt, instantOf } from '../calendar/index.ts';
import {
  type PartyId,
  type PersonId,
  type Post,
  partiesOn,
  postsHeldBy,
  seatsHeldBy,
} from '../constitution/index.ts';
import { decideDetails, isDetailsCommand, retained } from '../details/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { actingAs, capacitiesOf, notTheBot, textBreaches } from '../standing/index.ts';
import type { CommandOf, ComplaintCommand } from './command.ts';
import { CLOSINGS, type ComplaintEvent } from './event.ts';
import { type Complaint, evolve, type LoggedComplaint, momentOf } from './state.ts';

type Ruled = Ruling<ComplaintEvent>;

export const COMPLAINT_LIMITS = { complainant: 120, contact: 200, text: 3000, reason: 500 } as const;

const LIFE = { evolve, isOver: (state: Complaint) => state.stage === 'closed' };
const LOGGERS: readonly Post[] = ['clerk', 'communications', 'officer', 'monitoring-officer'];

/** Judge what somebody asks of a complaint (R-COMPL-1, 24). */
export function decide(command: ComplaintCommand, state: Complaint, facts: Facts): Ruled {
  if (command.type === 'LogComplaint') return log(command, state, facts);
  if (state.stage === 'unlogged')
    return outOfOrder({
      ...rule(facts),
      why: 'complaint-not-logged',
      required: 'a logged complaint',
      found: 'nothing',
    });
  if (isDetailsCommand(command)) return decideDetails(command, complaintDetails(state), facts);
  return retained(decideLogged(command, state, facts), state, LIFE, 'complaint', facts);
}

export const complaintDetails = (state: LoggedComplaint) => ({
  record: 'complaint' as const,
  loggedBy: state.loggedBy,
  details: state.details,
  live: state.stage === 'open',
});

/** In what capacity somebody sees to a complaint: its owner, the clerk, or communications of a council it is about. */
export function handlerCapacity(state: LoggedComplaint, facts: Facts): string | undefined {
  const mine = capacitiesOf(facts);
  if (facts.person !== null && facts.person === state.owner) return mine[0]?.words;
  return mine.find(
    (c) =>
      c.kind === 'post' &&
      (c.post === 'clerk' ||
        (c.post === 'communications' && (c.party === undefined || state.councils.includes(c.party)))),
  )?.words;
}

/** Who may own one: whoever holds a post that deals with them, or the office each council is reached by. */
export function mayOwn(person: PersonId, { board, arrangements, now }: Facts): boolean {
  const date = civilDateAt(now, board.timeZone);
  return (
    postsHeldBy(board, person, date).some((post) => LOGGERS.includes(post)) ||
    seatsHeldBy(board, person, date).some((seat) => seat.endsWith(`.${arrangements.press.circulateTo}`))
  );
}

export const logsComplaints = (facts: Facts): boolean => facts.person !== null && mayOwn(facts.person, facts);

const rule = ({ arrangements }: Facts) =>
  ({ rule: 'R-COMPL-1', clause: arrangements.complaints?.clause ?? '24' }) as const;

const choice = (required: string, found: string, facts: Facts): Breach => ({
  ...rule(facts),
  why: 'no-such-choice',
  required,
  found,
});

function log(command: CommandOf<'LogComplaint'>, state: Complaint, facts: Facts): Ruled {
  const { person: by, now: at, board } = facts;
  if (by === null || !logsComplaints(facts))
    return outOfOrder(notTheirs('the clerk, communications, officers and chief executives', facts));
  if (state.stage !== 'unlogged') return inOrder();
  const [first, ...rest] = faultsIn(command, facts);
  if (first) return outOfOrder(first, ...rest);
  const { id, councils, owner, respondBy } = command;
  const details = {
    complainant: command.complainant.trim(),
    contact: command.contact.trim(),
    text: command.text.trim(),
  };
  const capacity = actingAs(facts);
  const { timeZone } = board;
  return inOrder({
    type: 'ComplaintLogged',
    at,
    by,
    capacity,
    id,
    councils,
    owner,
    respondBy,
    ...details,
    timeZone,
  });
}

function faultsIn(command: CommandOf<'LogComplaint'>, facts: Facts): readonly Breach[] {
  const { councils, owner, respondBy } = command;
  const date = civilDateAt(facts.now, facts.board.timeZone);
  const known = partiesOn(facts.arrangements, date).map(({ id }) => id);
  const about: readonly PartyId[] = councils.filter((id) => known.includes(id));
  return [
    ...(about.length > 0 && about.length === councils.length
      ? []
      : [choice('councils of the Board', councils.join(', '), facts)]),
    ...(mayOwn(owner, facts) ? [] : [choice('an officer or chief executive to own it', owner, facts)]),
    ...dateFaults(respondBy, facts),
    ...textBreaches(
      rule(facts),
      { name: 'who complains', text: command.complainant, limit: COMPLAINT_LIMITS.complainant },
      { name: 'where the answer goes', text: command.contact, limit: COMPLAINT_LIMITS.contact },
      { name: 'the complaint', text: command.text, limit: COMPLAINT_LIMITS.text },
    ),
  ];
}

function dateFaults(day: CivilDate, facts: Facts): readonly Breach[] {
  const { timeZone } = facts.board;
  const real = instantOf(day, '00:00', timeZone) !== null;
  return real && day >= civilDateAt(facts.now, timeZone)
    ? []
    : [choice('a day to respond by, today at the earliest', day, facts)];
}

type Logged = Exclude<
  ComplaintCommand,
  { readonly type: 'LogComplaint' | 'ReadDetails' | 'EraseDetails' | 'EraseInTime' }
>;

function decideLogged(command: Logged, state: LoggedComplaint, facts: Facts): Ruled {
  if (command.type === 'Remind') return remind(command, state, facts);
  const capacity = handlerCapacity(state, facts);
  if (facts.person === null || capacity === undefined)
    return outOfOrder(notTheirs('its owner, the clerk and communications of its councils', facts));
  const acting = { at: facts.now, by: facts.person, capacity };
  if (command.type === 'CloseComplaint' && state.closed?.how === command.how) return inOrder();
  if (state.stage === 'closed')
    return outOfOrder({
      ...rule(facts),
      why: 'complaint-over',
      required: 'an open complaint',
      found: 'closed',
    });
  switch (command.type) {
    case 'ChangeOwner':
      if (command.owner === state.owner) return inOrder();
      return mayOwn(command.owner, facts)
        ? inOrder({ type: 'OwnerChanged', ...acting, owner: command.owner })
        : outOfOrder(choice('an officer or chief executive to own it', command.owner, facts));
    case 'MoveResponseDate': {
      const { respondBy } = command;
      const reason = { name: 'the reason', text: command.reason, limit: COMPLAINT_LIMITS.reason };
      const [fault] = [...dateFaults(respondBy, facts), ...textBreaches(rule(facts), reason)];
      if (fault) return outOfOrder(fault);
      if (respondBy === state.respondBy) return inOrder();
      return inOrder({ type: 'ResponseDateMoved', ...acting, respondBy, reason: command.reason.trim() });
    }
    case 'CloseComplaint': {
      const how = CLOSINGS.find((one) => one === command.how);
      if (how !== undefined) return inOrder({ type: 'ComplaintClosed', ...acting, how });
      return outOfOrder({ ...rule(facts), why: 'left-blank', required: 'how it ended', found: 'nothing' });
    }
  }
}

function remind({ when }: CommandOf<'Remind'>, state: LoggedComplaint, facts: Facts): Ruled {
  if (facts.person !== null) return outOfOrder(notTheBot(rule(facts).clause, facts));
  const due = state.stage === 'open' && !state.reminded.includes(when) && facts.now >= momentOf(state, when);
  return due ? inOrder({ type: 'ComplaintReminded', at: facts.now, when }) : inOrder();
}

const notTheirs = (required: string, facts: Facts): Breach => ({
  ...rule(facts),
  why: 'not-your-office',
  required,
  found: actingAs(facts),
});
