import { civilDateAt, clearDays } from '../../calendar/index.ts';
import { noticeHolidays, postsHeldBy } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { chairRoleOf, notTheChair } from '../../standing/index.ts';
import type { CommandOf } from '../command.ts';
import type { PublishedLine, SummonsEvent } from '../event.ts';
import type { Scheduled } from '../state.ts';
import { agendaRule, clerkOf, isToCome, noticeRule, notTheClerk, over, unsettledIn } from './rules.ts';

/** The chair has been briefed on the agenda: the clerk or the Programme Manager says so (R-AGENDA-1, 8.1). */
export function recordBriefing(state: Scheduled, facts: Facts): Ruling<SummonsEvent> {
  const { person: by, board, now: at } = facts;
  const posts = by === null ? [] : postsHeldBy(board, by, civilDateAt(at, board.timeZone));
  const mayRecord = posts.some((post) => post === 'clerk' || post === 'programme-manager');
  if (by === null || !mayRecord) return outOfOrder(notTheClerk(facts));
  if (!isToCome(state)) return outOfOrder(over(state, facts));
  return state.briefedAt === null ? inOrder({ type: 'BriefingHeld', at, by }) : inOrder();
}

/** The chair puts the items in order, those a member required among them (R-AGENDA-1, R-AGENDA-2, 8.1). */
export function settleOrder(
  { order }: CommandOf<'SettleOrder'>,
  state: Scheduled,
  facts: Facts,
): Ruling<SummonsEvent> {
  const source = agendaRule(facts, 'R-AGENDA-1');
  const as = chairRoleOf(facts);
  if (facts.person === null || as === null) return outOfOrder(notTheChair(source, facts));
  if (!isToCome(state)) return outOfOrder(over(state, facts));
  if (state.stage === 'published')
    return outOfOrder({ ...source, why: 'agenda-published', required: 'a draft', found: state.stage });
  const once = [...new Set(order)];
  if (once.join(' ') === state.order.join(' ')) return inOrder();
  return inOrder({ type: 'AgendaOrdered', at: facts.now, by: facts.person, as, order: once });
}

/** The clerk publishes the agenda: briefed, with every standing line, and in time (R-AGENDA-1, R-AGENDA-4, R-NOTICE-1). */
export function publishAgenda(
  command: CommandOf<'PublishAgenda'>,
  state: Scheduled,
  facts: Facts,
): Ruling<SummonsEvent> {
  const by = clerkOf(facts);
  if (by === undefined) return outOfOrder(notTheClerk(facts));
  if (state.stage === 'published') return inOrder();
  if (!isToCome(state)) return outOfOrder(over(state, facts));
  const { board, arrangements, now: at } = facts;
  const date = civilDateAt(at, board.timeZone);
  const clear = clearDays(date, state.date, noticeHolidays(arrangements));
  const [first, ...rest] = [
    ...unbriefed(state, facts),
    ...missingLines(command, facts),
    ...tooLate(state, clear, facts),
    ...unsettledIn(command.items, facts),
  ];
  if (first) return outOfOrder(first, ...rest);
  return inOrder({ type: 'AgendaPublished', at, by, date, clearDays: clear, lines: linesOf(command, facts) });
}

function unbriefed(state: Scheduled, facts: Facts): readonly Breach[] {
  if (state.briefedAt !== null) return [];
  return [
    {
      ...agendaRule(facts, 'R-AGENDA-1'),
      why: 'no-briefing',
      required: 'the chair briefed',
      found: 'not yet',
    },
  ];
}

function missingLines({ standing }: CommandOf<'PublishAgenda'>, facts: Facts): readonly Breach[] {
  return facts.arrangements.agenda.standing
    .filter(({ id }) => !standing.includes(id))
    .map(({ title, clause }) => ({
      rule: 'R-AGENDA-4',
      clause,
      why: 'standing-line-missing',
      required: title,
      found: 'left off',
    }));
}

/** A meeting convened at shorter notice, with its reason, is published when it is convened (R-NOTICE-4). */
function tooLate(state: Scheduled, clear: number, facts: Facts): readonly Breach[] {
  const { clearDays: required } = facts.arrangements.notice;
  if (clear >= required || state.warnings.includes('R-NOTICE-4')) return [];
  return [{ ...noticeRule(facts, 'R-NOTICE-1'), why: 'notice-too-late', required, found: clear }];
}

/** Standing lines in the order of the arrangements, the items in the middle: before the last, which is the press. */
function linesOf({ items }: CommandOf<'PublishAgenda'>, facts: Facts): readonly PublishedLine[] {
  const standing = facts.arrangements.agenda.standing.map(({ id, title }) => ({
    title,
    standing: id,
    item: null,
  }));
  return [...standing.slice(0, -1), ...items, ...standing.slice(-1)].map((line, index) => ({
    ...line,
    number: index + 1,
  }));
}
