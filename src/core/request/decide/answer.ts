import { type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { notTheBot, textBreaches } from '../../standing/index.ts';
import { markDays } from '../clock.ts';
import type { CommandOf } from '../command.ts';
import { ENDINGS, type Mark, OUTCOMES, OWN_MARKS, type RequestEvent } from '../event.ts';
import { momentOf } from '../moments.ts';
import { type InformationRequest, isLiveRequest, type LoggedRequest } from '../state.ts';
import { dayBreach, REQUEST_LIMITS, source } from './rules.ts';
import type { Acting } from './time.ts';

type Ruled = Ruling<RequestEvent>;

/** What is disclosed is the receiving council's to decide; what is not, it says under which exemption and why (R-FOI-3). */
export function decideRequest(
  { outcome: typed, section, reason }: CommandOf<'DecideRequest'>,
  { decision }: InformationRequest,
  acting: Acting,
  facts: Facts,
): Ruled {
  const rule = source('R-FOI-3', facts);
  const outcome = OUTCOMES.find((one) => one === typed);
  if (outcome === undefined)
    return outOfOrder({ ...rule, why: 'no-such-choice', required: 'a decision', found: typed });
  const relied = outcome === 'disclose' ? {} : { section: section.trim(), reason: reason.trim() };
  const same = decision?.outcome === outcome && decision.section === relied.section;
  if (same && decision.reason === relied.reason) return inOrder();
  const [fault] =
    outcome === 'disclose'
      ? []
      : textBreaches(
          rule,
          { name: 'the exemption, by section', text: section, limit: REQUEST_LIMITS.section },
          { name: 'why it applies', text: reason, limit: REQUEST_LIMITS.reason },
        );
  if (fault) return outOfOrder(fault);
  return inOrder({ type: 'RequestDecided', ...acting, outcome, ...relied });
}

/** The answer has gone: only after a decision, and on a day that has come. */
export function markSent(on: string, state: InformationRequest, acting: Acting, facts: Facts): Ruled {
  if (state.decision === null)
    return outOfOrder({
      ...source('R-FOI-3', facts),
      why: 'request-not-decided',
      required: 'a decision',
      found: 'none',
    });
  const fault = dayBreach(on, state.receivedOn, facts);
  return fault ? outOfOrder(fault) : inOrder({ type: 'AnswerSent', ...acting, on });
}

export function endRequest(typed: string, acting: Acting, facts: Facts): Ruled {
  const why = ENDINGS.find((one) => one === typed);
  if (why === undefined)
    return outOfOrder({
      ...source('R-FOI-2', facts),
      why: 'left-blank',
      required: 'why it need not be answered',
      found: 'nothing',
    });
  return inOrder({ type: 'RequestEnded', ...acting, why });
}

/** A working day has come: whoever is waited for is reminded of it once, and nothing is decided by it. */
export function remind({ mark }: CommandOf<'Remind'>, state: LoggedRequest, facts: Facts): Ruled {
  const { clause } = source('R-FOI-2', facts);
  if (facts.person !== null) return outOfOrder(notTheBot(clause, facts));
  if (!isLiveRequest(state) || state.reminded.includes(mark)) return inOrder();
  const on = markDays(state.clock, state.days);
  const hasCome = (one: Mark) => on !== null && momentOf(on[one], state.timeZone) <= facts.now;
  const later = mark === 'views' ? [] : OWN_MARKS.slice(OWN_MARKS.indexOf(mark) + 1);
  if (!hasCome(mark) || later.some(hasCome)) return inOrder();
  const silent = mark === 'views' ? state.others.filter((party) => !(party in state.views)) : [];
  return inOrder({ type: 'RequestReminded', at: facts.now, mark, silent });
}
