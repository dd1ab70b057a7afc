import { partIn, type Summons } from '../../core/summons/index.ts';
import type { StreamKey } from '../ports.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { summonsKey, toCome } from './summoned.ts';

type Reader = Pick<Speaker, 'board' | 'person' | 'place'>;

/** A summons is for a member's own chat, or for that of a substitute who has been asked. */
export function mayAnswer({ board, person, place }: Reader, summons: Summons): boolean {
  if (place.scope !== 'personal' || summons.stage === 'unscheduled') return false;
  const { own, deputed } = partIn(summons, person, board);
  return own.length + deputed.length > 0;
}

/** The meetings to come that somebody is asked to, by their streams. */
export async function summonsesFor(parts: DeskParts, who: Reader): Promise<readonly StreamKey[]> {
  const streams = (await toCome(parts, who.board)).map(({ id }) => summonsKey(who.board, id));
  const states = await Promise.all(streams.map((stream) => parts.handler.state(stream)));
  return streams.filter((_, i) => mayAnswer(who, states[i] as Summons));
}
