import { type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { capacitiesOf, textBreaches } from '../standing/index.ts';
import {
  LIMITS,
  leaderNotConsulted,
  notCirculated,
  over,
  seatsAnsweredBy,
  source,
  versionBreach,
} from './breaches.ts';
import type { CommandOf } from './command.ts';
import type { PressEvent } from './event.ts';
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
 * ones lapses, and so does the chair's approval of them (R-PRESS-2).
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

/** A chief executive agrees the line for their council, having consulted their own Leader (R-PRESS-1, R-PRESS-2). */
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
  const ready = left.filter((s) => s in state.consulted);
  if (ready.length === 0) return outOfOrder(leaderNotConsulted(first, facts));
  const done = { type: 'LineAgreed', at: facts.now, version, by: facts.person } as const;
  return inOrder(...ready.map((s) => ({ ...done, seat: s })));
}

/** In what capacity somebody may draft: for a circulated seat first, then communications. */
function drafterCapacity(state: LoggedEnquiry, facts: Facts): string | undefined {
  const seats = seatsAnsweredBy(facts, state.circulatedTo);
  const mine = capacitiesOf(facts);
  const council = mine.find((c) => c.kind !== 'post' && seats.includes(c.seat));
  return (council ?? mine.find((c) => c.kind === 'post' && c.post === 'communications'))?.words;
}
