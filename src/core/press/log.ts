import { z } from 'zod';
import { civilDateAt } from '../calendar/index.ts';
import { partiesOn, seatId } from '../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { actingAs, capacitiesOf, textBreaches } from '../standing/index.ts';
import { LIMITS, source } from './breaches.ts';
import type { CommandOf } from './command.ts';
import type { EnquiryLogged, PressEvent } from './event.ts';
import type { PressEnquiry } from './state.ts';

const When = z.iso.datetime({ offset: true });

/** Anyone with a part in the Board logs an enquiry; it goes at once to every council's chief executive (R-PRESS-1, 20.1). */
export function logEnquiry(
  command: CommandOf<'LogEnquiry'>,
  state: PressEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const [standing] = capacitiesOf(facts);
  if (facts.person === null || standing === undefined)
    return outOfOrder({
      ...source('R-PRESS-1', facts),
      why: 'not-your-office',
      required: 'people with a part in this board',
      found: actingAs(facts),
    });
  const dueAt = asUtc(command.dueAt);
  const logged: EnquiryLogged = {
    type: 'EnquiryLogged',
    at: facts.now,
    id: command.id,
    outlet: command.outlet.trim(),
    journalist: command.journalist.trim(),
    question: command.question.trim(),
    dueAt: dueAt ?? command.dueAt,
    by: facts.person,
    capacity: standing.words,
  };
  if (state.stage !== 'unlogged')
    return sameEnquiry(logged, state) ? inOrder() : outOfOrder(alreadyLogged(facts));
  const [first, ...rest] = faultsIn(command, dueAt, facts);
  if (first) return outOfOrder(first, ...rest);
  return inOrder<PressEvent>(logged, { type: 'EnquiryCirculated', at: facts.now, to: circulationOn(facts) });
}

function faultsIn(
  { outlet, journalist, question, dueAt: typed }: CommandOf<'LogEnquiry'>,
  dueAt: string | undefined,
  facts: Facts,
): readonly Breach[] {
  const rule = source('R-PRESS-1', facts);
  const texts = textBreaches(
    rule,
    { name: 'the outlet', text: outlet, limit: LIMITS.outlet },
    { name: 'the journalist', text: journalist, limit: LIMITS.journalist },
    { name: 'the question', text: question, limit: LIMITS.question },
  );
  if (dueAt !== undefined && Date.parse(dueAt) > Date.parse(facts.now)) return texts;
  return [...texts, { ...rule, why: 'no-such-choice', required: 'a time still to come', found: typed }];
}

function circulationOn({ board, arrangements, now }: Facts): readonly string[] {
  const office = arrangements.press.circulateTo;
  return partiesOn(arrangements, civilDateAt(now, board.timeZone)).map((p) =>
    seatId({ party: p.id, office }),
  );
}

/** The instant in UTC, or undefined for anything without a zone of its own. */
function asUtc(instant: string): string | undefined {
  const at = When.safeParse(instant).success ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

function sameEnquiry(
  logged: EnquiryLogged,
  state: Exclude<PressEnquiry, { readonly stage: 'unlogged' }>,
): boolean {
  const keys = ['id', 'outlet', 'journalist', 'question', 'dueAt'] as const;
  return logged.by === state.loggedBy && keys.every((key) => logged[key] === state[key]);
}

const alreadyLogged = (facts: Facts): Breach => ({
  ...source('R-PRESS-1', facts),
  why: 'enquiry-already-logged',
  required: 'a new enquiry',
  found: 'one already circulated',
});
