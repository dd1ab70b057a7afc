import { civilDateAt } from '../calendar/index.ts';
import { postsHeldBy } from '../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { capacitiesOf, chairRoleOf, textBreaches } from '../standing/index.ts';
import { LIMITS, notCommunications, over, source } from './breaches.ts';
import type { CommandOf } from './command.ts';
import type { PressEvent } from './event.ts';
import { communicationsCapacity } from './issue.ts';
import { remindersOf } from './progress.ts';
import { isLive, type LoggedEnquiry } from './state.ts';

/**
 * Communications give the journalist a line the Chairman approved in advance, once nine tenths of the time are gone:
 * recorded as a holding reply, and the enquiry stays open (R-PRESS-3). Nobody else and nothing else gives it.
 */
export function issueHoldingReply(
  { number, text, approvedBy }: CommandOf<'IssueHoldingReply'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const capacity = communicationsCapacity(facts);
  if (facts.person === null || capacity === undefined) return outOfOrder(notCommunications(facts));
  if (state.issues.some((issue) => issue.kind === 'holding' && issue.number === number)) return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  const rule = source('R-PRESS-3', facts);
  if (approvedBy === null)
    return outOfOrder({
      ...rule,
      why: 'holding-line-not-approved',
      required: 'an approved line',
      found: number,
    });
  const from = remindersOf(state)?.['nine-tenths'];
  if (from === undefined || state.correcting !== null || Date.parse(facts.now) < Date.parse(from))
    return outOfOrder({
      ...rule,
      why: 'holding-line-too-soon',
      required: from ?? 'a deadline',
      found: facts.now,
    });
  const acted = { at: facts.now, by: facts.person, capacity };
  return inOrder({ type: 'HoldingReplyIssued', ...acted, number, text, approvedBy });
}

/** What was issued turns out to be wrong: new words begin, and go through the whole gate (R-PRESS-2, R-RECORD-1). */
export function correctIssued(
  command: CommandOf<'CorrectIssued'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const capacity = handlerCapacity(state, facts);
  const { person } = facts;
  if (person === null || capacity === undefined) return outOfOrder(notCommunications(facts));
  const rule = source('R-PRESS-2', facts);
  const [text, reason] = [command.text.trim(), command.reason.trim()];
  if (isLive(state) && state.correcting?.reason === reason && state.draft?.text === text) return inOrder();
  if (state.stage !== 'issued')
    return outOfOrder({ ...rule, why: 'nothing-issued', required: 'a statement issued', found: state.stage });
  const [fault, ...rest] = textBreaches(
    rule,
    { name: 'the corrected text', text, limit: LIMITS.line },
    { name: 'what was wrong', text: reason, limit: LIMITS.reason },
  );
  if (fault) return outOfOrder(fault, ...rest);
  const version = (state.draft?.version ?? 0) + 1;
  return inOrder({ type: 'CorrectionBegun', at: facts.now, by: person, capacity, version, text, reason });
}

/** Withdrawn by the journalist, the same as another, or part of another: over, and shown; never deleted (R-PRESS-1). */
export function endEnquiry(
  { how, reason: typed, into = '' }: CommandOf<'EndEnquiry'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const capacity = handlerCapacity(state, facts);
  if (facts.person === null || capacity === undefined) return outOfOrder(notCommunications(facts));
  if (state.stage === how) return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  const reason = typed.trim();
  const [fault, ...rest] = endingFaults({ how, reason, into, type: 'EndEnquiry' }, state, facts);
  if (fault) return outOfOrder(fault, ...rest);
  const acted = { at: facts.now, by: facts.person, capacity };
  const named = how === 'withdrawn' ? {} : { into };
  return inOrder({ type: 'EnquiryEnded', ...acted, how, ...(reason === '' ? {} : { reason }), ...named });
}

function endingFaults(
  { how, reason, into = '' }: CommandOf<'EndEnquiry'>,
  { id }: LoggedEnquiry,
  facts: Facts,
): readonly Breach[] {
  const rule = source('R-PRESS-1', facts);
  const needed = how === 'withdrawn' || reason !== '';
  const why = needed ? textBreaches(rule, { name: 'the reason', text: reason, limit: LIMITS.reason }) : [];
  if (how === 'withdrawn' || (into !== '' && into !== id)) return why;
  const which = { required: 'the other enquiry', found: into === '' ? 'nothing' : 'this one' };
  return [...why, { ...rule, why: 'no-such-choice', ...which }];
}

/** A communications officer passes an enquiry to another; all that was done stays with it (R-PRESS-1). */
export function handOver(
  { to }: CommandOf<'HandOver'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const { person, board, now } = facts;
  if (person === null || communicationsCapacity(facts) === undefined)
    return outOfOrder(notCommunications(facts));
  if (state.heldBy === to) return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  if (!postsHeldBy(board, to, civilDateAt(now, board.timeZone)).includes('communications'))
    return outOfOrder({
      ...source('R-PRESS-1', facts),
      why: 'no-such-choice',
      required: 'a communications officer',
      found: to === '' ? 'nobody' : 'somebody else',
    });
  return inOrder({ type: 'EnquiryHandedOver', at: now, by: person, to });
}

/** Communications, a chair, or whoever logged it. */
function handlerCapacity(state: LoggedEnquiry, facts: Facts): string | undefined {
  const chair = chairRoleOf(facts) !== null || state.loggedBy === facts.person;
  return communicationsCapacity(facts) ?? (chair ? capacitiesOf(facts)[0]?.words : undefined);
}
