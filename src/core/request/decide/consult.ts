import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { actingAs, textBreaches } from '../../standing/index.ts';
import type { CommandOf } from '../command.ts';
import type { RequestEvent } from '../event.ts';
import { isLiveRequest, type LoggedRequest } from '../state.ts';
import { capacityFor, othersActedFor, over, REQUEST_LIMITS, source, theirsAlone } from './rules.ts';

type Ruled = Ruling<RequestEvent>;

/** The receiving council copies the text, without who asks, to the others (R-FOI-1, 19.6). */
export function copyRequest(command: CommandOf<'CopyRequest'>, state: LoggedRequest, facts: Facts): Ruled {
  const capacity = capacityFor(state.party, facts) ?? loggerOf(state, facts);
  if (facts.person === null || capacity === undefined) return outOfOrder(theirsAlone(state, facts));
  if (!isLiveRequest(state)) return outOfOrder(over(state, facts));
  const text = command.text.trim();
  if (state.copied)
    return (state.copied.text ?? state.text) === text
      ? inOrder()
      : outOfOrder({
          ...source('R-FOI-1', facts),
          why: 'copied-already',
          required: 'a request still to be copied',
          found: 'copied',
        });
  const [fault] = textBreaches(source('R-FOI-1', facts), {
    name: 'what is shared',
    text: command.text,
    limit: REQUEST_LIMITS.text,
  });
  if (fault) return outOfOrder(fault);
  const { person: by, now: at } = facts;
  return inOrder({ type: 'RequestCopied', at, by, capacity: capacity.words, text });
}

/** Another council sends its views: late ones too, which never stop the clock (R-FOI-1, 19.7). */
export function sendViews(command: CommandOf<'SendViews'>, state: LoggedRequest, facts: Facts): Ruled {
  const { person: by, now: at } = facts;
  const parties = state.copied === null ? [] : othersActedFor(state, facts);
  const [first] = parties;
  if (by === null || first === undefined) return outOfOrder(notCopied(facts));
  const text = command.text.trim();
  const left = parties.filter((party) => state.views[party]?.text !== text);
  if (left.length === 0) return inOrder();
  if (!isLiveRequest(state)) return outOfOrder(over(state, facts));
  const [fault] = textBreaches(source('R-FOI-1', facts), {
    name: 'your council’s views',
    text: command.text,
    limit: REQUEST_LIMITS.views,
  });
  if (fault) return outOfOrder(fault);
  const capacity = capacityFor(first, facts)?.words ?? '';
  return inOrder(...left.map((party) => ({ type: 'ViewsSent', at, by, capacity, party, text }) as const));
}

const loggerOf = (state: LoggedRequest, { person }: Facts) =>
  person !== null && person === state.loggedBy ? { words: state.capacity } : undefined;

const notCopied = (facts: Facts): Breach => ({
  ...source('R-FOI-1', facts),
  why: 'not-copied-to-you',
  required: 'a council it was copied to',
  found: actingAs(facts),
});
