import { partiesOn } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { CommandOf } from '../command.ts';
import type { AgendaLine, MeetingEvent } from '../event.ts';
import { isBarred } from '../exclusion.ts';
import type { Business, Called } from '../state.ts';
import { withConsequences } from './consequences.ts';
import { exclusionBreach, publicFor } from './exclusion.ts';
import {
  businessBreach,
  dateOf,
  dealtWith,
  firstOf,
  isClerk,
  noSuchItem,
  presidingBreach,
  underWayBreach,
} from './guards.ts';
import { agendaRule } from './rules.ts';

const REASON_LIMIT = 500;
const NO_REASON = 'No reason was given.';

/** The person presiding takes an item; its motion and the councils it involves are fixed from then on (R-PARTIAL-1, 11.2). */
export function takeItem(meeting: Called, facts: Facts, number: number): Ruling<MeetingEvent> {
  if (meeting.floor === number && tookIt(meeting, facts)) return inOrder();
  const breach = firstOf(businessBreach(meeting, facts), presidingBreach(meeting, facts, agendaRule(facts)));
  if (breach) return outOfOrder(breach);
  const business = meeting.business[number];
  if (!business) return outOfOrder(noSuchItem(meeting, facts, number));
  const { line } = business;
  const barred = firstOf(
    floorBreach(meeting, facts),
    listedBreach(facts, business),
    exclusionBreach(meeting, facts, line),
  );
  if (barred) return outOfOrder(barred);
  return withConsequences(meeting, facts, ...publicFor(meeting, facts, line), ...takenNow(line, facts));
}

function takenNow(line: AgendaLine, facts: Facts): readonly MeetingEvent[] {
  const { number, motion: text, matter, involved } = line;
  const taking = new Set(involved);
  const partial = partiesOn(facts.arrangements, dateOf(facts)).some((p) => !taking.has(p.id));
  return [
    { type: 'ItemTaken', at: facts.now, number },
    { type: 'MotionPut', at: facts.now, number, text, matter, involved, partial },
  ];
}

/** The same press again, even where taking the item cost its taker the chair because of an interest. */
function tookIt({ presiding, stoodAside }: Called, { person }: Facts): boolean {
  return person !== null && (presiding?.person === person || stoodAside?.person === person);
}

const floorBreach = (meeting: Called, facts: Facts): Breach | null =>
  meeting.floor === null
    ? null
    : {
        ...agendaRule(facts),
        why: 'another-item-under-way',
        required: 'no item under way',
        found: meeting.floor,
      };

function listedBreach(facts: Facts, business: Business): Breach | null {
  if (business.stage !== 'listed') return dealtWith(facts, business);
  if (facts.arrangements.matters.some((m) => m.id === business.line.matter)) return null;
  const required = 'a matter of the arrangements in force';
  return { ...agendaRule(facts), why: 'no-such-choice', required, found: business.line.matter };
}

/**
 * Defer the item under way. In order while inquorate too: it is what cures an item that has lost its quorum (R-DPI-2).
 * Where nobody may preside on it, the clerk defers it, or the meeting could never go on. An exempt item the Board would
 * not take in private is put off without being gone into (R-EXEMPT-3).
 */
export function deferItem(
  meeting: Called,
  facts: Facts,
  command: CommandOf<'DeferItem'>,
): Ruling<MeetingEvent> {
  const { number } = command;
  const reason = command.reason.trim() || NO_REASON;
  const business = meeting.business[number];
  if (business?.stage === 'deferred' && business.reason === reason && deferred(business, facts))
    return inOrder();
  const length = [...reason].length;
  const unread = business?.stage === 'listed' && isBarred(meeting, business.line) ? business.line : null;
  const breach = firstOf(
    meeting.stage === 'suspended' ? null : businessBreach(meeting, facts),
    unread ? floorBreach(meeting, facts) : underWayBreach(meeting, facts, number),
    meeting.presiding === null && isClerk(facts) ? null : presidingBreach(meeting, facts, agendaRule(facts)),
    length > REASON_LIMIT
      ? { ...agendaRule(facts), why: 'too-long', required: REASON_LIMIT, found: length }
      : null,
  );
  if (breach) return outOfOrder(breach);
  const before = unread ? takenNow(unread, facts) : [];
  return withConsequences(meeting, facts, ...before, { type: 'ItemDeferred', at: facts.now, number, reason });
}

const deferred = ({ presided }: Extract<Business, { stage: 'deferred' }>, facts: Facts): boolean =>
  presided === null ? isClerk(facts) : presided === facts.person;
