import { civilDateAt } from '../../calendar/index.ts';
import { holdersOfPost, type PersonId } from '../../constitution/index.ts';
import type { Breach, Facts } from '../../kernel/index.ts';
import { actingAs } from '../../standing/index.ts';
import type { Proposed } from '../command.ts';
import type { Scheduled } from '../state.ts';

export const meetingRule = (facts: Facts) =>
  ({ rule: 'R-MEET-1', clause: facts.arrangements.meetings.clause }) as const;

export const noticeRule = (facts: Facts, rule: 'R-NOTICE-1' | 'R-NOTICE-3' | 'R-NOTICE-4') => ({
  rule,
  clause: facts.arrangements.notice.clause,
});

export const agendaRule = (facts: Facts, rule: 'R-AGENDA-1' | 'R-AGENDA-4') => ({
  rule,
  clause: facts.arrangements.agenda.clause,
});

/** The clerk acting, or undefined: dates, publication and the roll are Democratic Services' alone. */
export function clerkOf(facts: Facts): PersonId | undefined {
  const { board, person, now } = facts;
  if (person === null) return undefined;
  return clerksOf(board, now).includes(person) ? person : undefined;
}

const clerksOf = (board: Facts['board'], now: string): readonly PersonId[] =>
  holdersOfPost(board, 'clerk', civilDateAt(now, board.timeZone));

export const notTheClerk = (facts: Facts): Breach => ({
  ...meetingRule(facts),
  why: 'not-the-clerk',
  required: 'the clerk',
  found: actingAs(facts),
  people: clerksOf(facts.board, facts.now),
});

export const notTheBotsHour = (facts: Facts): Breach => ({
  ...meetingRule(facts),
  why: 'not-your-office',
  required: 'Quorate itself',
  found: actingAs(facts),
});

export const over = (state: Scheduled, facts: Facts): Breach => ({
  ...meetingRule(facts),
  why: 'summons-over',
  required: 'a meeting to come',
  found: state.stage,
});

/** Neither cancelled nor opened. */
export const isToCome = (state: Scheduled): boolean =>
  state.stage === 'scheduled' || state.stage === 'published';

/** An item said to be private is on no agenda before clerk and Monitoring Officer have settled it (R-EXEMPT-2). */
export const unsettledIn = (
  items: readonly Pick<Proposed, 'title' | 'unsettled'>[],
  facts: Facts,
): readonly Breach[] =>
  items.flatMap(({ title, unsettled }): Breach[] =>
    unsettled
      ? [
          {
            ...{ rule: 'R-EXEMPT-2', clause: facts.arrangements.notice.clause, why: 'privacy-unsettled' },
            ...{ required: title, found: 'unsettled' },
          },
        ]
      : [],
  );
