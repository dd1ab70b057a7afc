import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { actingAs } from '../standing/index.ts';
import type { CommandOf, InSession } from './command.ts';
import type { MinutesEvent } from './event.ts';
import { minutesRule, superseded } from './rules.ts';
import type { Begun } from './state.ts';

/** Approved at a later meeting in session, by whoever presides at it, after what that meeting corrects (R-MINUTES-2). */
export function approve(
  command: CommandOf<'ApproveMinutes'>,
  state: Begun,
  facts: Facts,
): Ruling<MinutesEvent> {
  const { version, session, fingerprint } = command;
  const { person, now } = facts;
  if (state.stage !== 'draft') return version === state.version ? inOrder() : old(facts, state, version);
  const later = session?.meeting === state.meeting ? null : session;
  if (later === null) return outOfOrder(nextMeetingOnly(facts));
  if (person === null || later.presiding !== person) return outOfOrder(presidingOnly(facts, later));
  if (version !== state.version) return old(facts, state, version);
  return inOrder({
    ...{ type: 'MinutesApproved', at: now, by: person, version },
    ...{ meeting: later.meeting, fingerprint },
  });
}

/** Signed by whoever presided when they were approved, or by whoever presides at a meeting since (R-MINUTES-2). */
export function sign(command: CommandOf<'SignMinutes'>, state: Begun, facts: Facts): Ruling<MinutesEvent> {
  const { version, session, fingerprint } = command;
  const { person, now } = facts;
  if (version !== state.version) return old(facts, state, version);
  if (state.stage === 'signed') return inOrder();
  if (state.stage === 'draft')
    return outOfOrder({
      ...minutesRule(facts, 'R-MINUTES-2'),
      why: 'minutes-not-approved',
      required: 'minutes approved by a meeting',
      found: `a draft, version ${state.version}`,
    });
  const { approval } = state;
  const presides = session !== null && session.meeting !== state.meeting && session.presiding === person;
  if (person === null || (approval.by !== person && !presides))
    return outOfOrder(presidingOnly(facts, { meeting: approval.meeting, presiding: approval.by }));
  return inOrder({ type: 'MinutesSigned', at: now, by: person, version, fingerprint });
}

const old = (facts: Facts, { version }: Begun, asked: number): Ruling<never> =>
  outOfOrder(superseded(facts, version, asked));

const nextMeetingOnly = (facts: Facts): Breach => ({
  ...minutesRule(facts, 'R-MINUTES-2'),
  why: 'minutes-at-next-meeting',
  required: 'the next meeting, called to order',
  found: 'no later meeting in session',
});

const presidingOnly = (facts: Facts, { presiding }: InSession): Breach => ({
  ...minutesRule(facts, 'R-MINUTES-2'),
  why: 'not-presiding',
  required: 'the person presiding',
  found: actingAs(facts),
  ...(presiding === null ? {} : { person: presiding }),
});
