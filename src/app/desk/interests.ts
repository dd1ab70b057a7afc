import { z } from 'zod';
import { type Disclosure, OVERSEERS } from '../../core/disclosure/index.ts';
import type { ChoiceOfItem, Showing } from '../../core/showing/index.ts';
import { chairRoleOf } from '../../core/standing/index.ts';
import type { Scheduled, Summons } from '../../core/summons/index.ts';
import { peopleMeant } from '../audience.ts';
import { businessFor } from '../planned.ts';
import type { StreamKey } from '../ports.ts';
import { mayAnswer } from './answering.ts';
import type { DeskParts, Speaker } from './parts.ts';
import type { Filling } from './presses/rule.ts';
import { factsOf } from './summoned.ts';

/**
 * The items somebody may know to be coming: those published; before that, to whoever is briefed, the draft, and to
 * anybody their own. A draft is not public (R-AGENDA-1).
 */
async function itemsKnownTo(
  parts: DeskParts,
  who: Pick<Speaker, 'board' | 'person'>,
  summons: Scheduled,
): Promise<readonly ChoiceOfItem[]> {
  if (summons.published !== null)
    return summons.published.lines.flatMap(({ number: no, title, item }) =>
      item === null ? [] : [{ item, no, title }],
    );
  const briefed = chairRoleOf(factsOf(parts, who)) !== null;
  const { listed } = await businessFor(parts.store.lists, who.board, summons);
  return listed
    .filter(({ by }) => briefed || by === who.person)
    .map(({ id, title }) => ({ item: id, no: null, title }));
}

/** The form for an interest to declare beforehand, in a member's own chat. */
export async function earlyInterest(parts: DeskParts, who: Speaker, of: StreamKey): Promise<Showing | null> {
  const summons = (await parts.handler.state(of)) as Summons;
  if (summons.stage === 'unscheduled' || !mayAnswer(who, summons)) return null;
  const choices = await itemsKnownTo(parts, who, summons);
  return parts.scenes.frame(who.board, who.person, { card: 'early-interest', of, summons, choices });
}

export const withListed: Filling = async (command, parts, who, { stream }) => {
  const summons = (await parts.handler.state(stream)) as Summons;
  if (summons.stage === 'unscheduled') return null;
  const listed = await itemsKnownTo(parts, who, summons);
  return { ...command, listed: listed.map(({ item }) => item) };
};

/** Who declared it, and those who see that it is registered, each in their own chat (R-DPI-3, R-DP-1). */
export function mayReadDisclosure(
  parts: Pick<DeskParts, 'clock'>,
  { board, person, place }: Speaker,
  disclosure: Disclosure,
): boolean {
  if (place.scope !== 'personal' || disclosure.stage === 'undisclosed') return false;
  const readers = [{ person: disclosure.person }, ...OVERSEERS];
  return peopleMeant(readers, board, parts.clock.now()).includes(person);
}

export const ofItem = z.object({ item: z.string().max(100) });
