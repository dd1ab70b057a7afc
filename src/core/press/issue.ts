import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import {
  actingAs,
  capacitiesOf,
  chairRoleOf,
  notTheBot,
  notTheChair,
  textBreaches,
} from '../standing/index.ts';
import { LIMITS, leaderNotConsulted, over, source, versionBreach } from './breaches.ts';
import type { CommandOf } from './command.ts';
import type { PressEvent } from './event.ts';
import { notAgreed, notConsulted, silentSeats } from './progress.ts';
import { isLive, type LoggedEnquiry } from './state.ts';

/** The Chairman, or the Vice Chairman saying why he cannot, approves the line every council agreed (R-PRESS-2, 20.1). */
export function approveForIssue(
  command: CommandOf<'ApproveForIssue'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const as = chairRoleOf(facts);
  const rule = source('R-PRESS-2', facts);
  if (facts.person === null || as === null) return outOfOrder(notTheChair(rule, facts));
  if (state.stage !== 'declined' && state.approval?.version === command.version) return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  const because = as === 'vice-chairman' ? (command.standingInBecause ?? '') : undefined;
  const [fault, ...rest] = [
    ...standingInFaults(because, facts),
    ...gateFaults(command.version, state, facts),
  ];
  if (fault) return outOfOrder(fault, ...rest);
  return inOrder({
    type: 'IssueApproved',
    at: facts.now,
    version: command.version,
    by: facts.person,
    as,
    ...(because === undefined ? {} : { standingInBecause: because.trim() }),
  });
}

/** The chair, or the Vice Chairman, decides that the Board says nothing, and why. */
export function declineToComment(
  command: CommandOf<'DeclineToComment'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const as = chairRoleOf(facts);
  const rule = source('R-PRESS-2', facts);
  const reason = command.reason.trim();
  if (facts.person === null || as === null) return outOfOrder(notTheChair(rule, facts));
  if (state.stage === 'declined' && state.declined.by === facts.person && state.reason === reason)
    return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  const [fault] = textBreaches(rule, { name: 'the reason', text: command.reason, limit: LIMITS.reason });
  if (fault) return outOfOrder(fault);
  return inOrder({ type: 'CommentDeclined', at: facts.now, reason, by: facts.person, as });
}

/** Communications, or the chair, records that the approved line has gone out (R-PRESS-2). */
export function markIssued(state: LoggedEnquiry, facts: Facts): Ruling<PressEvent> {
  const { person } = facts;
  const capacity = issuerCapacity(facts);
  if (person === null || capacity === undefined)
    return outOfOrder({
      ...source('R-PRESS-2', facts),
      why: 'not-communications',
      required: 'communications or the chair',
      found: actingAs(facts),
    });
  if (state.stage === 'issued' && state.issued.by === person) return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  if (state.stage !== 'approved' || state.approval === null)
    return outOfOrder({
      ...source('R-PRESS-2', facts),
      why: 'chair-has-not-approved',
      required: 'the approval of the chair',
      found: state.stage,
    });
  return inOrder({
    type: 'ReplyIssued',
    at: facts.now,
    version: state.approval.version,
    by: person,
    capacity,
  });
}

/** The deadline has come: those who have not answered are reminded, and nothing is released (R-PRESS-3). */
export function recordDeadlinePassed(state: LoggedEnquiry, facts: Facts): Ruling<PressEvent> {
  const rule = source('R-PRESS-3', facts);
  if (facts.person !== null) return outOfOrder(notTheBot(rule.clause, facts));
  if (!isLive(state) || state.deadlinePassedAt !== null) return inOrder();
  if (Date.parse(facts.now) < Date.parse(state.dueAt))
    return outOfOrder({ ...rule, why: 'no-such-choice', required: state.dueAt, found: facts.now });
  return inOrder({ type: 'DeadlinePassed', at: facts.now, silent: silentSeats(state) });
}

const standingInFaults = (because: string | undefined, facts: Facts): readonly Breach[] =>
  because === undefined
    ? []
    : textBreaches(source('R-PRESS-2', facts), {
        name: 'why the Chairman cannot approve it',
        text: because,
        limit: LIMITS.reason,
      });

/** Every reason the line may not yet go out: a council's Leader not consulted, no line, an old one, or one not agreed. */
function gateFaults(version: number, state: LoggedEnquiry, facts: Facts): readonly Breach[] {
  const consulting = notConsulted(state).map((seat) => leaderNotConsulted(seat, facts));
  const line = versionBreach(version, state, facts);
  if (line) return [...consulting, line];
  const agreeing = notAgreed(state).map(
    (seat): Breach => ({
      ...source('R-PRESS-2', facts),
      why: 'line-not-agreed',
      required: version,
      found: 'not agreed',
      seat,
    }),
  );
  return [...consulting, ...agreeing];
}

function issuerCapacity(facts: Facts): string | undefined {
  const mine = capacitiesOf(facts);
  if (chairRoleOf(facts) !== null) return mine[0]?.words;
  return mine.find((c) => c.kind === 'post' && c.post === 'communications')?.words;
}
