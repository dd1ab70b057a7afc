import { type CivilDate, daysAfter, instantOf } from '../../calendar/index.ts';
import { partiesOn } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { actingAs, textBreaches } from '../../standing/index.ts';
import { markDays, startingOn } from '../clock.ts';
import type { CommandOf } from '../command.ts';
import { type EventOf, MARKS, type Mark, REGIMES, type RequestEvent } from '../event.ts';
import { momentOf } from '../moments.ts';
import type { Request } from '../state.ts';
import { daysIn, loggerCapacity, REQUEST_LIMITS, source, today } from './rules.ts';

type Ruled = Ruling<RequestEvent>;

/** The earliest day of receipt that is taken: an older one is a slip of the pen. */
const LONGEST_AGO = 366;

/** An officer logs a request a council received; unless its text says who asks, it is copied at once (R-FOI-1, 19.6). */
export function logRequest(command: CommandOf<'LogRequest'>, state: Request, facts: Facts): Ruled {
  const capacity = loggerCapacity(facts);
  if (facts.person === null || capacity === undefined) return outOfOrder(notAnOfficer(facts));
  if (state.stage !== 'unlogged')
    return state.loggedBy === facts.person && state.text === command.text.trim()
      ? inOrder()
      : outOfOrder({
          ...source('R-FOI-1', facts),
          why: 'request-already-logged',
          required: 'a new request',
          found: 'one already logged',
        });
  const [first, ...rest] = faultsIn(command, facts);
  if (first) return outOfOrder(first, ...rest);
  const logged = loggedBy(command, facts.person, capacity.words, facts);
  const { at, by, capacity: as } = logged;
  return command.identifies
    ? inOrder(logged)
    : inOrder<RequestEvent>(logged, { type: 'RequestCopied', at, by, capacity: as });
}

function loggedBy(
  command: CommandOf<'LogRequest'>,
  by: string,
  capacity: string,
  facts: Facts,
): EventOf<'RequestLogged'> {
  const { id, party, receivedOn } = command;
  const { board, arrangements, now } = facts;
  const regime = REGIMES.find((one) => one === command.regime) ?? 'foia';
  const reference = command.reference?.trim() ?? '';
  const others = partiesOn(arrangements, today(facts)).flatMap((p) => (p.id === party ? [] : [p.id]));
  const days = daysIn(facts);
  return {
    ...{ type: 'RequestLogged', at: now, by, capacity, id, regime, party, others, receivedOn },
    ...(reference === '' ? {} : { reference }),
    ...(command.enquiry === undefined ? {} : { enquiry: command.enquiry }),
    requester: command.requester.trim(),
    contact: command.contact.trim(),
    text: command.text.trim(),
    days,
    timeZone: board.timeZone,
    office: arrangements.press.circulateTo,
    passed: passedBy(receivedOn, days, facts),
  };
}

/** Of the days already past only the last is still worth a reminder; what is overdue always is. */
function passedBy(from: CivilDate, days: ReturnType<typeof daysIn>, { now, board }: Facts): readonly Mark[] {
  const on = markDays(startingOn(from), days);
  if (on === null) return [];
  return MARKS.filter((mark) => momentOf(on[mark], board.timeZone) <= now).slice(0, -1);
}

function faultsIn(command: CommandOf<'LogRequest'>, facts: Facts): readonly Breach[] {
  const rule = source('R-FOI-1', facts);
  const choice = (required: string, found: string): Breach => ({
    ...rule,
    why: 'no-such-choice',
    required,
    found,
  });
  const parties = partiesOn(facts.arrangements, today(facts)).map(({ id }) => id);
  const { receivedOn: on, reference } = command;
  const received = instantOf(on, '00:00', facts.board.timeZone) !== null;
  const earliest = daysAfter(today(facts), -LONGEST_AGO);
  return [
    ...(REGIMES.some((regime) => regime === command.regime) ? [] : [choice('FOIA or EIR', command.regime)]),
    ...(parties.includes(command.party) ? [] : [choice('one of the councils', command.party)]),
    ...(received && on <= today(facts) && on >= earliest
      ? []
      : [choice('a day of receipt in the last year, today at the latest', on)]),
    ...textBreaches(
      rule,
      { name: 'the requester', text: command.requester, limit: REQUEST_LIMITS.requester },
      { name: 'where the answer goes', text: command.contact, limit: REQUEST_LIMITS.contact },
      { name: 'what is asked for', text: command.text, limit: REQUEST_LIMITS.text },
      ...(reference === undefined || reference.trim() === ''
        ? []
        : [{ name: 'the reference', text: reference, limit: REQUEST_LIMITS.reference }]),
    ),
  ];
}

const notAnOfficer = (facts: Facts): Breach => ({
  ...source('R-FOI-1', facts),
  why: 'not-your-office',
  required: 'the clerk, communications, officers and chief executives',
  found: actingAs(facts),
});
