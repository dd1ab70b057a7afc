import { daysAfter } from '../core/calendar/index.ts';
import { partiesOn, turnAfter } from '../core/constitution/index.ts';
import { authorityInputs } from './appoint.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import type { Room } from './size.ts';
import { dateOf } from './who.ts';
import { clause, where } from './words.ts';

/** The form for who presides in place of the table, with what says so (R-CHAIR-2). */
export function chairOverride(showing: ShownAs<'chair-override'>, room: Room): Sheet {
  const { board, arrangements, typed } = showing;
  const today = dateOf(showing);
  const councils = partiesOn(arrangements, today)
    .slice(0, room.rows * 4)
    .map(({ id, name }) => ({ title: name, value: id }));
  return {
    head: head(where(board, 'year'), 'Who presides instead'),
    foot: `It takes effect on its day, and the rotation goes on where it would have been when it ends ${clause(arrangements.chair.clause)}.`,
    speak: 'Record who presides in place of the rotation.',
    plain: {
      ...authorityInputs(showing, 'From'),
      councils,
      chair: typed?.chair ?? '',
      vice: typed?.vice ?? '',
      to: typed?.to ?? daysAfter(turnAfter(arrangements, today), -1),
    },
  };
}
