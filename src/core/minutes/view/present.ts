import type { SeatId } from '../../constitution/index.ts';
import { type Called, countedFor, meeting, seatedIn } from '../../meeting/index.ts';
import { seatsInWords } from './order.ts';
import { type Grid, grid, type Part, type Sources } from './types.ts';

interface AtItem {
  readonly number: number;
  readonly counted: readonly SeatId[];
  readonly withdrew: readonly SeatId[];
}

/** Which members were counted for each item, as it ended: attendance item by item (R-MINUTES-1). */
export function presencePart(sources: Sources): readonly Part[] {
  const all = [...new Set(sources.events.flatMap((e) => (e.type === 'MemberArrived' ? [e.seat] : [])))];
  const rows = itemsOf(sources).map(({ number, counted, withdrew }) => {
    const away = all.filter((seat) => !counted.includes(seat) && !withdrew.includes(seat));
    const notes = [
      withdrew.length === 0 ? '' : `Withdrew: ${seatsInWords(sources, withdrew)}`,
      away.length === 0 ? '' : `Not here: ${seatsInWords(sources, away)}`,
    ].filter((note) => note !== '');
    return [
      `Item ${number}`,
      String(counted.length),
      seatsInWords(sources, counted),
      notes.join('. ') || 'Nobody',
    ];
  });
  const blocks: readonly Grid[] = grid(
    'Attendance item by item',
    ['Item', 'Counted', 'Members counted', 'Not counted'],
    rows,
  );
  return blocks.length === 0 ? [] : [{ ref: 'F', heading: 'Attendance item by item', blocks }];
}

function itemsOf({ events }: Sources): readonly AtItem[] {
  const items: AtItem[] = [];
  let state = meeting.initial;
  for (const event of events) {
    if (state.stage !== 'uncalled' && (event.type === 'OutcomeDeclared' || event.type === 'ItemDeferred'))
      items.push(atItem(state, event.number));
    state = meeting.evolve(state, event);
  }
  return items;
}

function atItem(state: Called, number: number): AtItem {
  const counted = countedFor(state, number).map(({ seat }) => seat);
  const here = seatedIn(state).map(({ seat }) => seat);
  return { number, counted, withdrew: here.filter((seat) => !counted.includes(seat)) };
}
