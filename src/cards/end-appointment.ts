import { type Entry, entryKey, personName, servedBy } from '../core/constitution/index.ts';
import { capacitiesOf } from '../core/standing/index.ts';
import { authorityInputs } from './appoint.ts';
import { whatIsHeld } from './held.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { clause, where } from './words.ts';

type Shown = ShownAs<'end-appointment'>;

/** The form that ends an appointment or a substitute's place: everything for the clerk, a council's own for its members. */
export function endAppointment(showing: Shown, room: Room): Sheet {
  const { board, arrangements } = showing;
  const entries = endable(showing)
    .slice(0, room.rows * 3)
    .map((entry) => ({
      title: clip(`${whatIsHeld(showing, entry)}: ${personName(board, entry.person)}`, 120),
      value: entryKey(entry),
    }));
  return {
    head: head(where(board, 'people'), 'End'),
    foot: `Today is at once: their next press is refused, and what was decided before stands ${clause(arrangements.membershipClause)}.`,
    speak: 'End an appointment or a substitute’s place.',
    plain: {
      ...authorityInputs(showing, 'Ends'),
      entries: entries.length > 0 ? entries : [{ title: 'Nothing to end', value: '-' }],
      entry: showing.typed?.entry ?? '',
    },
  };
}

function endable({ board, arrangements, now, viewer }: Shown): readonly Entry[] {
  const capacities = capacitiesOf({ board, arrangements, now, person: viewer });
  const all = [...board.appointments, ...board.substitutes, ...(board.coming ?? []).map((c) => c.entry)];
  if (capacities.some((c) => c.kind === 'post' && c.post === 'clerk')) return all;
  const own = new Set(capacities.flatMap((c) => (c.kind === 'member' ? [c.party] : [])));
  return all.filter((entry) => 'role' in entry && own.has(servedBy(entry) ?? ''));
}
