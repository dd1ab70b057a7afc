import { type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { capacitiesOf, chairRoleOf, textBreaches } from '../standing/index.ts';
import {
  consentNotGiven,
  LIMITS,
  leaderNotConsulted,
  notCirculated,
  objectionStands,
  over,
  seatsAnsweredBy,
  source,
  versionBreach,
} from './breaches.ts';
import type { CommandOf } from './command.ts';
import type { PressEvent } from './event.ts';
import { seatsUncleared } from './progress.ts';
import { isLive, type LoggedEnquiry } from './state.ts';

/** A chief executive, or their substitute, confirms that their own Leader was consulted (R-PRESS-1, 20.1). */
export function confirmLeaderConsulted(state: LoggedEnquiry, facts: Facts): Ruling<PressEvent> {
  const seats = seatsAnsweredBy(facts, state.circulatedTo);
  if (facts.person === null || seats.length === 0) return outOfOrder(notCirculated(facts));
  const left = seats.filter((seat) => !(seat in state.consulted));
  if (left.length > 0 && !isLive(state)) return outOfOrder(over(state, facts));
  const done = { type: 'LeaderConsulted', at: facts.now, by: facts.person } as const;
  return inOrder(...left.map((seat) => ({ ...done, seat })));
}

/**
 * A chief executive or communications proposes the joint line. New words are a new version: agreement to the old
 * ones lapses, and so do objections to them and the chair's approval (R-PRESS-2).
 */
export function suggestLine(
  command: CommandOf<'SuggestLine'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const capacity = drafterCapacity(state, facts);
  if (facts.person === null || capacity === undefined) return outOfOrder(notCirculated(facts));
  const text = command.text.trim();
  if (state.draft?.text === text) return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  const [fault] = textBreaches(source('R-PRESS-2', facts), {
    name: 'the line',
    text: command.text,
    limit: LIMITS.line,
  });
  if (fault) return outOfOrder(fault);
  const version = (state.draft?.version ?? 0) + 1;
  return inOrder({ type: 'LineSuggested', at: facts.now, version, text, by: facts.person, capacity });
}

/** A chief executive, communications or a chair says something of the line; it moves nothing on (R-PRESS-2). */
export function commentOnLine(
  command: CommandOf<'CommentOnLine'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const chair = chairRoleOf(facts) === null ? undefined : capacitiesOf(facts)[0]?.words;
  const capacity = drafterCapacity(state, facts) ?? chair;
  if (facts.person === null || capacity === undefined) return outOfOrder(notCirculated(facts));
  const text = command.text.trim();
  const said = state.comments.at(-1);
  if (said?.by === facts.person && said.text === text) return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  const [fault] = textBreaches(source('R-PRESS-2', facts), {
    name: 'the comment',
    text: command.text,
    limit: LIMITS.comment,
  });
  if (fault) return outOfOrder(fault);
  const version = state.draft?.version ?? 0;
  return inOrder({ type: 'LineCommented', at: facts.now, version, text, by: facts.person, capacity });
}

/**
 * A chief executive agrees the line for their council: its own Leader consulted, its own objection withdrawn, and
 * every council consenting whose confidential material is involved (R-PRESS-1 and 2, R-CONF-1).
 */
export function agreeLine(
  { version }: CommandOf<'AgreeLine'>,
  state: LoggedEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const seats = seatsAnsweredBy(facts, state.circulatedTo);
  if (facts.person === null || seats.length === 0) return outOfOrder(notCirculated(facts));
  const current = state.draft?.version === version;
  const left = seats.filter((s) => !(current && s in state.agreed));
  const [first] = left;
  if (first === undefined) return inOrder();
  if (!isLive(state)) return outOfOrder(over(state, facts));
  const stale = versionBreach(version, state, facts);
  if (stale) return outOfOrder(stale);
  const [owner] = seatsUncleared(state);
  if (owner !== undefined) return outOfOrder(consentNotGiven(owner, facts));
  const against = left.find((s) => s in state.objections);
  const ready = left.filter((s) => s in state.consulted && !(s in state.objections));
  if (ready.length === 0)
    return outOfOrder(against ? objectionStands(against, facts) : leaderNotConsulted(first, facts));
  const done = { type: 'LineAgreed', at: facts.now, version, by: facts.person } as const;
  return inOrder(...ready.map((s) => ({ ...done, seat: s })));
}

/** In what capacity somebody may draft: for a circulated seat first, then communications. */
export function drafterCapacity(state: LoggedEnquiry, facts: Facts): string | undefined {
  const seats = seatsAnsweredBy(facts, state.circulatedTo);
  const mine = capacitiesOf(facts);
  const council = mine.find((c) => c.kind !== 'post' && seats.includes(c.seat));
  return (council ?? mine.find((c) => c.kind === 'post' && c.post === 'communications'))?.words;
}
