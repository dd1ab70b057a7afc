import { ITEM_LIMITS } from '../core/agenda/index.ts';
import { partiesOn, seatsHeldBy } from '../core/constitution/index.ts';
import { head, type Sheet, type ShownAs, typedInto } from './sheet.ts';
import type { Room } from './size.ts';
import { dateOf, type Setting } from './who.ts';
import { clause, where } from './words.ts';

type Shown = ShownAs<'raise-item'>;

/** The form for putting something on the agenda (R-AGENDA-2 and 3, R-PARTIAL-1). */
export function raiseItem(showing: Shown, room: Room): Sheet {
  const { board, arrangements } = showing;
  const councils = partiesOn(arrangements, dateOf(showing)).slice(0, room.rows * 4);
  return {
    head: head(where(board, 'for the next meeting'), 'Raise an item'),
    foot: `${standing(showing)} The Chairman approves the agenda ${clause(arrangements.agenda.clause)}.`,
    speak: 'Raise an item for the next meeting.',
    plain: {
      limits: ITEM_LIMITS,
      matters: arrangements.matters.slice(0, room.rows).map((m) => ({ title: m.title, value: m.id })),
      typed: typedInto(['title', 'purpose', 'motion', 'publicTitle'], showing.typed),
      private: showing.typed?.private === 'true' ? 'true' : 'false',
      matter: showing.typed?.matter || (arrangements.matters[0]?.id ?? ''),
      councils: councils.map((party) => ({ title: party.name, value: party.id })),
      all: showing.typed?.involved ?? councils.map((party) => party.id).join(','),
    },
  };
}

/** A member's item must be taken; an officer's is a request (R-AGENDA-2, 8.1). */
function standing(setting: Setting): string {
  const { viewer, board } = setting;
  if (viewer === null)
    return 'A member’s item is taken at the next available meeting; an officer’s is a request.';
  return seatsHeldBy(board, viewer, dateOf(setting)).length > 0
    ? 'As a member you require an item: it is taken at the next available meeting.'
    : 'Your item is a request.';
}
