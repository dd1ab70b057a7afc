import { civilDateAt } from '../calendar/index.ts';
import { type PartyId, partiesOn } from '../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { actingAs, type Capacity, capacitiesOf, textBreaches } from '../standing/index.ts';
import type { CommandOf } from './command.ts';
import type { ItemEvent, ItemSubmitted, Right } from './event.ts';
import { publicTitleOf } from './public.ts';
import type { AgendaItem } from './state.ts';

/** The most characters each text may have, once trimmed. */
export const LIMITS = { title: 120, purpose: 600, motion: 1000, reason: 500 } as const;

/** A member requires an item, a service board reports, an officer or observer requests one; nobody else may raise one (R-AGENDA-2 and 3, 8.1). */
export function submitItem(
  command: CommandOf<'SubmitItem'>,
  state: AgendaItem,
  facts: Facts,
): Ruling<ItemEvent> {
  const { clause } = facts.arrangements.agenda;
  const [standing] = capacitiesOf(facts);
  if (facts.person === null || standing === undefined)
    return outOfOrder({
      rule: 'R-AGENDA-3',
      clause,
      why: 'may-not-raise',
      required: 'a seat, a place on the substitutes register, or a post',
      found: actingAs(facts),
    });
  const submitted = asSubmitted(command, facts, facts.person, standing);
  if (state.stage !== 'unsubmitted')
    return sameItem(submitted, state)
      ? inOrder()
      : outOfOrder({
          rule: 'R-AGENDA-1',
          clause,
          why: 'item-already-submitted',
          required: 'a new item',
          found: publicTitleOf(state),
        });
  const [first, ...rest] = faultsIn(command, submitted.involved, facts);
  return first ? outOfOrder(first, ...rest) : inOrder(submitted);
}

function asSubmitted(
  command: CommandOf<'SubmitItem'>,
  facts: Facts,
  by: string,
  standing: Capacity,
): ItemSubmitted {
  return {
    type: 'ItemSubmitted',
    at: facts.now,
    id: command.id,
    title: command.title.trim(),
    purpose: command.purpose.trim(),
    motion: command.motion.trim(),
    matter: command.matter,
    involved: inRegisterOrder(command.involved, facts),
    right: rightOf(standing),
    by,
    capacity: standing.words,
    ...(standing.party === undefined ? {} : { party: standing.party }),
    ...(command.private === undefined
      ? {}
      : { private: { publicTitle: command.private.publicTitle.trim() } }),
  };
}

/** A service board raises nothing but the reports it owes the Board (R-AGENDA-3, R-SSB-2, Annex D f). */
function rightOf(standing: Capacity): Right {
  if (standing.kind !== 'post') return 'require';
  return standing.post === 'service-board' ? 'report' : 'request';
}

function faultsIn(
  command: CommandOf<'SubmitItem'>,
  involved: readonly PartyId[],
  { arrangements, board, now }: Facts,
): readonly Breach[] {
  const agenda = { rule: 'R-AGENDA-1', clause: arrangements.agenda.clause } as const;
  const partial = { rule: 'R-PARTIAL-1', clause: arrangements.decisions.partial.clause } as const;
  const here = new Set(partiesOn(arrangements, civilDateAt(now, board.timeZone)).map((p) => p.id));
  const stranger = command.involved.find((party) => !here.has(party));
  const faults: Breach[] = [
    ...textBreaches(
      agenda,
      { name: 'the title', text: command.title, limit: LIMITS.title },
      { name: 'the purpose', text: command.purpose, limit: LIMITS.purpose },
      { name: 'the motion', text: command.motion, limit: LIMITS.motion },
    ),
    ...(command.private ? publicTitleBreaches(command.private.publicTitle, command.title, arrangements) : []),
  ];
  if (!arrangements.matters.some((m) => m.id === command.matter))
    faults.push({
      ...agenda,
      why: 'no-such-choice',
      required: 'a kind of matter in the arrangements',
      found: command.matter,
    });
  if (stranger !== undefined)
    faults.push({ ...partial, why: 'no-such-choice', required: 'a council on the Board', found: stranger });
  if (involved.length < 2)
    faults.push({ ...partial, why: 'too-few-councils', required: 2, found: involved.length });
  return faults;
}

function inRegisterOrder(
  parties: readonly PartyId[],
  { arrangements, board, now }: Facts,
): readonly PartyId[] {
  const named = new Set(parties);
  return partiesOn(arrangements, civilDateAt(now, board.timeZone))
    .map((p) => p.id)
    .filter((id) => named.has(id));
}

/** A private item has a title others may see, which is not its own (R-EXEMPT-1). */
export function publicTitleBreaches(
  publicTitle: string,
  title: string,
  { agenda }: Facts['arrangements'],
): readonly Breach[] {
  const source = { rule: 'R-EXEMPT-1', clause: agenda.clause } as const;
  const [blank] = textBreaches(source, {
    ...{ name: 'the title the public may see', text: publicTitle, limit: LIMITS.title },
  });
  if (blank) return [blank];
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return ` ${plain(publicTitle)} `.includes(` ${plain(title)} `)
    ? [{ ...source, why: 'public-title-tells', required: 'another title', found: 'its own' }]
    : [];
}

/** The same person pressing Submit again with the same words, which records nothing. */
function sameItem(
  submitted: ItemSubmitted,
  state: Exclude<AgendaItem, { readonly stage: 'unsubmitted' }>,
): boolean {
  const keys = ['id', 'by', 'title', 'purpose', 'motion', 'matter'] as const;
  return (
    keys.every((key) => submitted[key] === state[key]) &&
    submitted.involved.join() === state.involved.join() &&
    submitted.private?.publicTitle === state.privacy?.publicTitle
  );
}
