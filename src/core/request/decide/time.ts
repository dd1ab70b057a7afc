import type { CivilDate } from '../../calendar/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { textBreaches } from '../../standing/index.ts';
import { dayOf, dueOn, FORTY, stoppedBy } from '../clock.ts';
import type { CommandOf } from '../command.ts';
import type { RequestEvent } from '../event.ts';
import type { InformationRequest } from '../state.ts';
import { dayBreach, REQUEST_LIMITS, source, today } from './rules.ts';

type Ruled = Ruling<RequestEvent>;
/** Who acts for the receiving council, and as what. */
export interface Acting {
  readonly at: string;
  readonly by: string;
  readonly capacity: string;
}

/** It is not clear what is asked for: the time begins anew when the requester has said (R-FOI-2, FOIA s.1(3)). */
export function askClarification(
  { on, text }: CommandOf<'AskClarification'>,
  state: InformationRequest,
  acting: Acting,
  facts: Facts,
): Ruled {
  if (stoppedBy(state.clock) !== null) return outOfOrder(clock('clock-is-stopped', state, facts));
  const [fault] = [
    ...present(dayBreach(on, state.clock.from, facts)),
    ...textBreaches(source('R-FOI-2', facts), {
      name: 'what you ask the requester',
      text,
      limit: REQUEST_LIMITS.reason,
    }),
  ];
  if (fault) return outOfOrder(fault);
  return inOrder({ type: 'ClarificationAsked', ...acting, on, text: text.trim() });
}

export function recordClarification(
  on: CivilDate,
  state: InformationRequest,
  acting: Acting,
  facts: Facts,
): Ruled {
  const { asked } = state.clock;
  if (asked === null) return outOfOrder(clock('clock-is-running', state, facts));
  const fault = dayBreach(on, asked, facts);
  return fault ? outOfOrder(fault) : inOrder({ type: 'ClarificationReceived', ...acting, on });
}

/** From the notice to the payment no day is counted (R-FOI-2, FOIA s.10(2), EIR reg. 8). */
export function giveFeesNotice(
  on: CivilDate,
  state: InformationRequest,
  acting: Acting,
  facts: Facts,
): Ruled {
  if (stoppedBy(state.clock) !== null) return outOfOrder(clock('clock-is-stopped', state, facts));
  const last = state.clock.pauses.at(-1)?.to ?? state.clock.from;
  const fault = dayBreach(on, last, facts);
  return fault ? outOfOrder(fault) : inOrder({ type: 'FeesNoticeGiven', ...acting, on });
}

export function recordFee(on: CivilDate, state: InformationRequest, acting: Acting, facts: Facts): Ruled {
  const unpaid = state.clock.pauses.find(({ to }) => to === null);
  if (!unpaid) return outOfOrder(clock('clock-is-running', state, facts));
  const fault = dayBreach(on, unpaid.from, facts);
  return fault ? outOfOrder(fault) : inOrder({ type: 'FeePaid', ...acting, on });
}

/**
 * More time: under FOIA to weigh the public interest, to a day the requester is told; under the EIR to the fortieth
 * working day. Either must be said while the time still runs (R-FOI-2, FOIA s.10(3) and 17(2), EIR reg. 7).
 */
export function extendTime(
  { until: asked, reason }: CommandOf<'ExtendTime'>,
  state: InformationRequest,
  acting: Acting,
  facts: Facts,
): Ruled {
  const due = dueOn(state.clock);
  if (due === null) return outOfOrder(clock('clock-is-stopped', state, facts));
  const until = state.regime === 'eir' ? (dayOf(state.clock, FORTY) ?? due) : asked;
  if (state.extension?.until === until && state.extension.reason === reason.trim()) return inOrder();
  const rule = source('R-FOI-2', facts);
  if (state.extension !== null && state.regime === 'eir')
    return outOfOrder({ ...rule, why: 'extended-already', required: 'one extension', found: until });
  if (today(facts) > due)
    return outOfOrder({ ...rule, why: 'extension-too-late', required: due, found: today(facts) });
  const [fault] = [
    ...(until > due && /^\d{4}-\d{2}-\d{2}$/.test(until)
      ? []
      : [{ ...rule, why: 'no-such-choice', required: `a day after ${due}`, found: until } as const]),
    ...textBreaches(rule, { name: 'the reason', text: reason, limit: REQUEST_LIMITS.reason }),
  ];
  if (fault) return outOfOrder(fault);
  return inOrder({ type: 'TimeExtended', ...acting, until, reason: reason.trim() });
}

const present = (breach: Breach | undefined): readonly Breach[] => (breach ? [breach] : []);

const clock = (
  why: 'clock-is-stopped' | 'clock-is-running',
  state: InformationRequest,
  facts: Facts,
): Breach => ({
  ...source('R-FOI-2', facts),
  why,
  required: why === 'clock-is-stopped' ? 'a clock that runs' : 'a clock that waits',
  found: stoppedBy(state.clock) ?? 'running',
});
