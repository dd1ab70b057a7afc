import { z } from 'zod';
import { civilDateAt } from '../calendar/index.ts';
import { partiesOn, seatId } from '../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { actingAs, type Capacity, capacitiesOf, textBreaches } from '../standing/index.ts';
import { alreadyLogged, LIMITS, source } from './breaches.ts';
import type { CommandOf } from './command.ts';
import type { PressEvent, PressEventOf } from './event.ts';
import type { LoggedEnquiry, PressEnquiry } from './state.ts';

const When = z.iso.datetime({ offset: true });

/** Anyone with a part in the Board logs an enquiry; it goes at once to every council's chief executive (R-PRESS-1, 20.1). */
export function logEnquiry(
  command: CommandOf<'LogEnquiry'>,
  state: PressEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const [standing, ...others] = capacitiesOf(facts);
  if (facts.person === null || standing === undefined) return outOfOrder(nobodyHere(facts));
  const dueAt = asUtc(command.dueAt);
  const party = partyOfAny([standing, ...others]);
  const contact = command.contact?.trim() ?? '';
  const owners = command.confidential ?? [];
  const logged: PressEventOf<'EnquiryLogged'> = {
    type: 'EnquiryLogged',
    at: facts.now,
    id: command.id,
    outlet: command.outlet.trim(),
    journalist: command.journalist.trim(),
    ...(contact === '' ? {} : { contact }),
    question: command.question.trim(),
    dueAt: dueAt ?? command.dueAt,
    ...(command.channel === undefined ? {} : { channel: command.channel }),
    ...(command.urgency === undefined ? {} : { urgency: command.urgency }),
    ...(command.recorded === true ? { recorded: true } : {}),
    ...(owners.length === 0 ? {} : { confidential: [...new Set(owners)] }),
    by: facts.person,
    capacity: standing.words,
    ...(party === undefined ? {} : { party }),
  };
  if (state.stage !== 'unlogged')
    return sameEnquiry(logged, state) ? inOrder() : outOfOrder(alreadyLogged(facts));
  const [first, ...rest] = [...faultsIn(command, dueAt, facts), ...ownerFaults(owners, facts)];
  if (first) return outOfOrder(first, ...rest);
  return inOrder<PressEvent>(logged, circulation(facts));
}

export const nobodyHere = (facts: Facts): Breach => ({
  ...source('R-PRESS-1', facts),
  why: 'not-your-office',
  required: 'people with a part in this board',
  found: actingAs(facts),
});

/** The council somebody acts for, by whichever of their capacities has one. */
export const partyOfAny = (mine: readonly Capacity[]): string | undefined =>
  mine.flatMap((capacity) => capacity.party ?? [])[0];

function faultsIn(
  { outlet, journalist, contact = '', question, dueAt: typed }: CommandOf<'LogEnquiry'>,
  dueAt: string | undefined,
  facts: Facts,
): readonly Breach[] {
  const rule = source('R-PRESS-1', facts);
  const texts = textBreaches(
    rule,
    { name: 'the outlet', text: outlet, limit: LIMITS.outlet },
    { name: 'the journalist', text: journalist, limit: LIMITS.journalist },
    { name: 'the question', text: question, limit: LIMITS.question },
    ...(contact.trim() === '' ? [] : [{ name: 'the contact', text: contact, limit: LIMITS.contact }]),
  );
  return [...texts, ...stillToCome(dueAt, typed, facts)];
}

export function stillToCome(at: string | undefined, typed: string, facts: Facts): readonly Breach[] {
  if (at !== undefined && Date.parse(at) > Date.parse(facts.now)) return [];
  const rule = source('R-PRESS-1', facts);
  return [{ ...rule, why: 'no-such-choice', required: 'a time still to come', found: typed }];
}

/** The material can only be a council's that belongs to the Board today. */
export function ownerFaults(owners: readonly string[], facts: Facts): readonly Breach[] {
  const { arrangements, board, now } = facts;
  const here = partiesOn(arrangements, civilDateAt(now, board.timeZone)).map(({ id }) => id);
  return owners
    .filter((owner) => !here.includes(owner))
    .map((owner) => ({
      ...source('R-CONF-1', facts),
      why: 'no-such-choice',
      required: 'a council of this board',
      found: owner,
    }));
}

/** Every council at once, by the office the arrangements name (20.1). */
export function circulation({
  board,
  arrangements,
  now,
}: Facts): Extract<PressEvent, { type: 'EnquiryCirculated' }> {
  const office = arrangements.press.circulateTo;
  const to = partiesOn(arrangements, civilDateAt(now, board.timeZone)).map((p) =>
    seatId({ party: p.id, office }),
  );
  return { type: 'EnquiryCirculated', at: now, to };
}

/** The instant in UTC, or undefined for anything without a zone of its own. */
export function asUtc(instant: string): string | undefined {
  const at = When.safeParse(instant).success ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

function sameEnquiry(logged: PressEventOf<'EnquiryLogged'>, state: LoggedEnquiry): boolean {
  const keys = ['id', 'outlet', 'journalist', 'question', 'dueAt'] as const;
  return (
    state.kind === 'enquiry' &&
    logged.by === state.loggedBy &&
    keys.every((key) => logged[key] === state[key])
  );
}
