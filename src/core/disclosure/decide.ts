import { type CivilDate, civilDateAt, daysAfter, instantOf, lastDayOf } from '../calendar/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { actingAs, notTheBot } from '../standing/index.ts';
import type { DisclosureCommand } from './command.ts';
import type { DisclosureEvent } from './event.ts';
import { type Disclosed, type Disclosure, isOutstanding } from './state.ts';

type Ruled = Ruling<DisclosureEvent>;
type Of<T extends DisclosureCommand['type']> = Extract<DisclosureCommand, { readonly type: T }>;

/** s.31 of the Localism Act 2011: so many days, the day of disclosure being the first. */
const NOTIFICATION = { days: 28 } as const;
/** The reminder that the last day has passed, which goes to the clerk and the Monitoring Officer as well. */
export const PASSED = 'passed';
/** When people are at their desks. */
const MORNING = '09:00';

/** Judge what is said of a declared interest: its member alone says whether it is registered (R-DPI-3, 22.1). */
export function decide(command: DisclosureCommand, state: Disclosure, facts: Facts): Ruled {
  switch (command.type) {
    case 'AskRegistration':
    case 'RetractDisclosure':
    case 'RemindOfNotification':
      return facts.person === null
        ? ofItself(command, state, facts)
        : outOfOrder(notTheBot(facts.arrangements.conductClause, facts));
    default:
      return said(command, state, facts);
  }
}

function ofItself(
  command: Of<'AskRegistration' | 'RetractDisclosure' | 'RemindOfNotification'>,
  state: Disclosure,
  facts: Facts,
): Ruled {
  const { now: at } = facts;
  if (command.type === 'AskRegistration')
    return state.stage === 'undisclosed' || state.stage === 'retracted'
      ? inOrder(disclosed(command, facts))
      : inOrder();
  if (state.stage === 'undisclosed' || !isOutstanding(state)) return inOrder();
  if (command.type === 'RetractDisclosure')
    return state.source === command.source ? inOrder({ type: 'DisclosureRetracted', at }) : inOrder();
  const { reminder } = command;
  const due = state.reminders.some(({ name, at: when }) => name === reminder && when <= at);
  return due ? inOrder({ type: 'NotificationReminded', at, reminder }) : inOrder();
}

/** Told at 14 and 3 days before the last, and on the day after it. */
function disclosed({ id, person, item, source }: Of<'AskRegistration'>, facts: Facts): DisclosureEvent {
  const { now: at, board } = facts;
  const date = civilDateAt(at, board.timeZone);
  const lastDay = lastDayOf(date, NOTIFICATION);
  const on = (name: string, day: CivilDate) => ({
    name,
    at: instantOf(day, MORNING, board.timeZone) ?? at,
  });
  const reminders = [
    on('14 days', daysAfter(lastDay, -14)),
    on('3 days', daysAfter(lastDay, -3)),
    on(PASSED, daysAfter(lastDay, 1)),
  ];
  return { type: 'InterestDisclosed', at, id, person, item, source, date, lastDay, reminders };
}

/** The last word counts, so that a press in error can be put right; that it was said at all stays in the record. */
function said(
  { type }: Of<'ConfirmRegistered' | 'SayUnregistered' | 'RecordNotified'>,
  state: Disclosure,
  facts: Facts,
): Ruled {
  const { person: by, now: at, board } = facts;
  if (state.stage === 'undisclosed' || by === null || by !== state.person)
    return outOfOrder(theirs(state, facts));
  if (state.stage === 'retracted') return outOfOrder(retracted(state, facts));
  switch (type) {
    case 'ConfirmRegistered':
      return state.stage === 'registered' ? inOrder() : inOrder({ type: 'FoundOnRegister', at, by });
    case 'SayUnregistered':
      return state.stage === 'unregistered' ? inOrder() : inOrder({ type: 'FoundUnregistered', at, by });
    case 'RecordNotified':
      return state.stage === 'notified'
        ? inOrder()
        : inOrder({ type: 'OfficerNotified', at, by, date: civilDateAt(at, board.timeZone) });
  }
}

const rule = ({ arrangements }: Facts) => ({ rule: 'R-DPI-3', clause: arrangements.conductClause }) as const;

const theirs = (state: Disclosure, facts: Facts): Breach => ({
  ...rule(facts),
  why: 'interest-is-anothers',
  required: 'the member who declared the interest',
  found: actingAs(facts),
  ...(state.stage === 'undisclosed' ? {} : { person: state.person }),
});

const retracted = ({ person }: Disclosed, facts: Facts): Breach => ({
  ...rule(facts),
  why: 'interest-retracted',
  required: 'an interest that stands',
  found: 'taken back',
  person,
});
