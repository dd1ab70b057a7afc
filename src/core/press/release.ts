import { type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { capacitiesOf, textBreaches } from '../standing/index.ts';
import { alreadyLogged, LIMITS, source } from './breaches.ts';
import type { CommandOf } from './command.ts';
import type { PressEvent } from './event.ts';
import { asUtc, circulation, nobodyHere, ownerFaults, partyOfAny, stillToCome } from './log.ts';
import type { PressEnquiry } from './state.ts';

/**
 * The Board's own release, or somebody's wish to speak for it: circulated like an enquiry, with its words as the first
 * version of the line, and released through the same gate (R-PRESS-2, 20.1; R-CODE-1, 22.1).
 */
export function proposeRelease(
  command: CommandOf<'ProposeRelease'>,
  state: PressEnquiry,
  facts: Facts,
): Ruling<PressEvent> {
  const mine = capacitiesOf(facts);
  const [standing] = mine;
  const { person, now: at } = facts;
  if (person === null || standing === undefined) return outOfOrder(nobodyHere(facts));
  const [title, text, speaker] = [command.title.trim(), command.text.trim(), command.speaker.trim()];
  if (state.stage !== 'unlogged') {
    const same =
      state.kind === 'release' &&
      state.loggedBy === person &&
      state.question === title &&
      state.speaker === speaker &&
      state.versions[0]?.text === text;
    return same ? inOrder() : outOfOrder(alreadyLogged(facts));
  }
  const publishAt = command.publishAt === undefined ? undefined : asUtc(command.publishAt);
  const owners = command.confidential ?? [];
  const [first, ...rest] = [
    ...textBreaches(
      source('R-PRESS-2', facts),
      { name: 'the title', text: title, limit: LIMITS.title },
      { name: 'the text', text, limit: LIMITS.line },
      { name: 'who speaks', text: speaker, limit: LIMITS.speaker },
    ),
    ...(command.publishAt === undefined ? [] : stillToCome(publishAt, command.publishAt, facts)),
    ...ownerFaults(owners, facts),
  ];
  if (first) return outOfOrder(first, ...rest);
  const party = partyOfAny(mine);
  const acted = { at, by: person, capacity: standing.words };
  return inOrder<PressEvent>(
    {
      type: 'ReleaseProposed',
      ...acted,
      ...{ id: command.id, title, speaker },
      ...(publishAt === undefined ? {} : { publishAt }),
      ...(owners.length === 0 ? {} : { confidential: [...new Set(owners)] }),
      ...(party === undefined ? {} : { party }),
    },
    circulation(facts),
    { type: 'LineSuggested', ...acted, version: 1, text },
  );
}
