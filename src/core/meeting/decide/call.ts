import type { Breach, Facts, Ruling } from '../../kernel/index.ts';
import { inOrder, outOfOrder } from '../../kernel/index.ts';
import { capacitiesOf, chairRoleOf, notTheChair } from '../../standing/index.ts';
import type { CommandOf } from '../command.ts';
import type { MeetingEvent } from '../event.ts';
import type { Called, Meeting } from '../state.ts';
import { isClerk, notOpen } from './guards.ts';
import { agendaRule } from './rules.ts';

/** Any member may call for a meeting, and the clerk calls the roll of one (R-MEET-2, 7.1, 8.1). */
export function callMeeting(
  command: CommandOf<'CallMeeting'>,
  meeting: Meeting,
  facts: Facts,
): Ruling<MeetingEvent> {
  if (meeting.stage === 'closed') return outOfOrder(notOpen(meeting, facts));
  const { person, now: at } = facts;
  if (person === null || !mayCall(facts)) return outOfOrder(mayNotCall(facts));
  if (meeting.stage !== 'uncalled') return inOrder();
  const { meeting: id, agenda, summons, standing = [], interests = [] } = command;
  return inOrder({
    type: 'MeetingCalled',
    at,
    meeting: id,
    agenda: [...agenda],
    by: person,
    ...(summons === undefined ? {} : { summons, standing: [...standing] }),
    ...(interests.length === 0 ? {} : { interests: [...interests] }),
  });
}

const mayCall = (facts: Facts): boolean =>
  isClerk(facts) || capacitiesOf(facts).some(({ kind }) => kind === 'member' || kind === 'substitute');

const mayNotCall = (facts: Facts): Breach => ({
  ...agendaRule(facts),
  rule: 'R-MEET-2',
  why: 'not-your-office',
  required: 'a member or the clerk',
  found: 'another',
});

/** An item approved after the roll was called goes to the end of the agenda; the chair, the clerk or the bot puts it there (R-AGENDA-1). */
export function addToAgenda(
  command: CommandOf<'AddToAgenda'>,
  meeting: Called,
  facts: Facts,
): Ruling<MeetingEvent> {
  const { person, now: at } = facts;
  const presides = person !== null && meeting.presiding?.person === person;
  if (person !== null && !presides && !isClerk(facts) && chairRoleOf(facts) === null)
    return outOfOrder(notTheChair(agendaRule(facts), facts));
  const lines = Object.values(meeting.business).map((b) => b.line);
  const before = Object.values(meeting.business).find(({ line }) => line.item === command.line.item);
  if (before) {
    // Opened to the public since: it is read out as it is from here on, under its number.
    const opened = before.line.openness !== undefined && command.line.openness === undefined;
    if (!opened || before.stage !== 'listed') return inOrder();
    return inOrder({ type: 'ItemAddedToAgenda', at, line: { ...command.line, number: before.line.number } });
  }
  const number = Math.max(0, ...[...lines, ...meeting.standing].map((line) => line.number)) + 1;
  return inOrder({ type: 'ItemAddedToAgenda', at, line: { ...command.line, number } });
}
