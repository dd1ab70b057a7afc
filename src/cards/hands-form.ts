import type { Seated, Show } from '../core/meeting/index.ts';
import type { ShownAs } from './sheet.ts';
import { type Room, shorten } from './size.ts';
import { member } from './who.ts';

/** One member's choice on the clerk's form. */
interface Choosing {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string;
}

export interface HandsForm {
  readonly choosing: readonly Choosing[];
  /** Members for whom the card has no room. */
  readonly left: number;
}

export const NO_FORM: HandsForm = { choosing: [], left: 0 };

/** A choice for each member, as it was last made; nothing is chosen for anybody beforehand, since no hand is a choice too. */
export function handsForm(
  showing: ShownAs<'hands'>,
  wanted: readonly Seated[],
  before: Show | null,
  room: Room,
): HandsForm {
  const { shown, left } = shorten(wanted, room.rows);
  const choosing = shown.map(({ seat, person }) => {
    const id = `hand|${seat}|${person}`;
    const label = member(showing, seat, person);
    const last = before?.hands.find((hand) => hand.seat === seat && hand.person === person);
    const chosen = last === undefined ? '' : (last.hand ?? 'none');
    const error = 'Choose a hand, or No hand.';
    return { id, label, value: showing.typed?.[id] ?? chosen, error };
  });
  return { choosing, left };
}
