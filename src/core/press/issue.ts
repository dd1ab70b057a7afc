import { civilDateAt } from '../calendar/index.ts';
import { preElectionOn } from '../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { capacitiesOf, chairRoleOf, notTheChair, textBreaches } from '../standing/index.ts';
import {
  consentNotGiven,
  LIMITS,
  leaderNotConsulted,
  notCommunications,
  objectionStands,
  over,
  source,
  versionBreach,
} from './breaches.ts';
import type { CommandOf } from './command.ts';
import type { PressEvent } from './event.ts';
import { notAgreed, notConsulted, objecting, seatsUncleared } from './progress.ts';
import { isLive, type LoggedEnquiry } from './state.ts';

/** The Chairman, or the Vice Chairman saying why he cannot, approves the line every council agreed (R-PRESS-2, 20.1). */
export function approveForIssue(
  command: CommandOf<'ApproveForIssue'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const as = chairRoleOf(facts);
  if (facts.person === null || as === null) return outOfOrder(notTheChair(source('R-PRESS-2', facts), facts));
  const live = isLive(state);
  if ((live || state.stage === 'issued') && state.approval?.version === command.version) return inOrder();
  if (!live) return outOfOrder(over(state, facts));
  const because = as === 'vice-chairman' ? (command.standingInBecause ?? '') : undefined;
  const before = inPreElection(facts) ? (command.preElectionBecause ?? '') : undefined;
  const [fault, ...rest] = [
    ...reasonFaults('R-PRESS-2', 'why the Chairman cannot approve it', because, facts),
    ...reasonFaults('R-PRESS-4', 'why publicity is right in a pre-election period', before, facts),
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
    ...(before === undefined ? {} : { preElectionBecause: before.trim() }),
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

/** Communications record that the approved line has gone out; nobody else does (R-PRESS-2). */
export function markIssued(state: LoggedEnquiry, facts: Facts): Ruling<PressEvent> {
  const { person } = facts;
  const capacity = communicationsCapacity(facts);
  if (person === null || capacity === undefined) return outOfOrder(notCommunications(facts));
  if (state.stage === 'issued' && state.issued.by === person) return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  const [against] = objecting(state);
  if (against !== undefined) return outOfOrder(objectionStands(against, facts));
  if (state.stage !== 'approved' || state.approval === null)
    return outOfOrder({
      ...source('R-PRESS-2', facts),
      why: 'chair-has-not-approved',
      required: 'the approval of the chair',
      found: state.stage,
    });
  const { version } = state.approval;
  return inOrder({ type: 'ReplyIssued', at: facts.now, version, by: person, capacity });
}

export const communicationsCapacity = (facts: Facts): string | undefined =>
  capacitiesOf(facts).find((c) => c.kind === 'post' && c.post === 'communications')?.words;

const inPreElection = ({ arrangements, board, now }: Facts): boolean =>
  preElectionOn(arrangements, civilDateAt(now, board.timeZone)) !== undefined;

/** A reason the record needs before it warns no more: none is asked for where `text` is undefined. */
const reasonFaults = (
  rule: Breach['rule'],
  name: string,
  text: string | undefined,
  facts: Facts,
): readonly Breach[] =>
  text === undefined ? [] : textBreaches(source(rule, facts), { name, text, limit: LIMITS.reason });

/** Every reason the line may not yet go out: a Leader not consulted, no line or an old one, no consent, an objection, or no agreement. */
function gateFaults(version: number, state: LoggedEnquiry, facts: Facts): readonly Breach[] {
  const consulting = notConsulted(state).map((seat) => leaderNotConsulted(seat, facts));
  const line = versionBreach(version, state, facts);
  if (line) return [...consulting, line];
  const agreeing = notAgreed(state)
    .filter((seat) => !(seat in state.objections))
    .map(
      (seat): Breach => ({
        ...source('R-PRESS-2', facts),
        why: 'line-not-agreed',
        required: version,
        found: 'not agreed',
        seat,
      }),
    );
  return [
    ...consulting,
    ...seatsUncleared(state).map((seat) => consentNotGiven(seat, facts)),
    ...objecting(state).map((seat) => objectionStands(seat, facts)),
    ...agreeing,
  ];
}
