import { partiesOn } from '../../constitution/index.ts';
import { type Breach, type Facts, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { exclusionMotion } from '../../openness/index.ts';
import type { AgendaLine, MeetingEvent } from '../event.ts';
import { exclusionFor, exemptToTake, toExclude } from '../exclusion.ts';
import { PROCEDURE } from '../select.ts';
import type { Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { businessBreach, dateOf, firstOf, presidingBreach } from './guards.ts';
import { agendaRule, type Cited } from './rules.ts';

const exemptRule = ({ arrangements }: Facts): Cited => ({
  rule: 'R-EXEMPT-3',
  clause: arrangements.notice.clause,
});

/**
 * Whoever presides moves that the public be excluded from the exempt items that wait: a line of the agenda like any
 * other, at its end, decided by consensus or a vote and entered in the register, since it is a resolution of the Board.
 */
export function moveExclusion(meeting: Called, facts: Facts): Ruling<MeetingEvent> {
  const { person, now: at } = facts;
  if (person !== null && isBeforeTheBoard(meeting)) {
    const theirs = presidingBreach(meeting, facts, exemptRule(facts));
    return theirs ? outOfOrder(theirs) : { inOrder: true, events: [] };
  }
  const breach = firstOf(
    businessBreach(meeting, facts),
    presidingBreach(meeting, facts, exemptRule(facts)),
    floorTaken(meeting, facts),
    nothingWaits(meeting, facts),
  );
  if (breach || person === null) return outOfOrder(breach ?? nothingToExclude(facts, 'none'));
  const items = toExclude(meeting);
  const involved = partiesOn(facts.arrangements, dateOf(facts)).map(({ id }) => id);
  const lines = [...Object.values(meeting.business).map(({ line }) => line), ...meeting.standing];
  const number = Math.max(0, ...lines.map((line) => line.number)) + 1;
  const motion = exclusionMotion(items);
  const line: AgendaLine = {
    ...{ number, item: `exclusion-${number}`, title: 'Exclusion of the press and public' },
    ...{ motion, matter: PROCEDURE, involved, by: person, excludes: items.map((item) => item.number) },
  };
  return withConsequences(
    meeting,
    facts,
    { type: 'ItemAddedToAgenda', at, line },
    ...readmitted(meeting, facts),
    { type: 'ItemTaken', at, number },
    { type: 'MotionPut', at, number, text: motion, matter: PROCEDURE, involved, partial: false },
  );
}

const isBeforeTheBoard = ({ floor, business }: Called): boolean =>
  floor !== null && business[floor]?.line.excludes !== undefined;

const floorTaken = ({ floor }: Called, facts: Facts): Breach | null =>
  floor === null
    ? null
    : { ...agendaRule(facts), why: 'another-item-under-way', required: 'no item under way', found: floor };

function nothingWaits(meeting: Called, facts: Facts): Breach | null {
  if (toExclude(meeting).length > 0) return null;
  return nothingToExclude(facts, exemptToTake(meeting).length > 0 ? 'resolved' : 'none');
}

const nothingToExclude = (facts: Facts, found: 'resolved' | 'none'): Breach => ({
  ...exemptRule(facts),
  why: 'nothing-to-exclude',
  required: 'an exempt item to come',
  found,
});

/** An exempt item is taken in private or not at all; a confidential one excludes the public by law (R-EXEMPT-1, R-EXEMPT-3). */
export function exclusionBreach(meeting: Called, facts: Facts, line: AgendaLine): Breach | null {
  if (line.openness?.kind !== 'exempt') return null;
  const answered = exclusionFor(meeting, line.number);
  if (answered === 'carried') return null;
  const { paragraph } = line.openness;
  const why = answered === 'lost' ? 'exclusion-lost' : 'public-not-excluded';
  return { ...exemptRule(facts), why, required: line.title, found: paragraph };
}

/** The public goes as the first private item is taken, and comes back as an open one is. */
export function publicFor(meeting: Called, facts: Facts, line: AgendaLine): readonly MeetingEvent[] {
  if (line.openness === undefined) return readmitted(meeting, facts);
  if (meeting.excluded !== null) return [];
  const by = line.openness.kind === 'confidential' ? 'law' : 'resolution';
  return [{ type: 'PublicExcluded', at: facts.now, number: line.number, by }];
}

const readmitted = ({ excluded }: Called, { now: at }: Facts): readonly MeetingEvent[] =>
  excluded === null ? [] : [{ type: 'PublicReadmitted', at, since: excluded.at }];
