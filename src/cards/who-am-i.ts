import { chairSeatOn, personName, seatId, seatTitle, viceChairSeatOn } from '../core/constitution/index.ts';
import { type Capacity, capacitiesOf } from '../core/standing/index.ts';
import { sinceWhen } from './held.ts';
import { fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { dateOf } from './who.ts';
import { boardTitle, capital, clause, list, where } from './words.ts';

type Shown = ShownAs<'who-am-i'>;

/** A person's capacities and what each may do, and who leads the Board this year (R-MEM-1 to 4, R-CHAIR-1). */
export function whoAmI(showing: Shown): Sheet {
  const { board, arrangements, viewer, now } = showing;
  const capacities = capacitiesOf({ board, arrangements, person: viewer, now });
  const date = dateOf(showing);
  const name = viewer === null ? boardTitle(board) : personName(board, viewer);
  const words = capacities.map((c) => c.words);
  const votes = capacities.some((c) => c.kind === 'member') ? 1 : 0;
  return {
    head: head(
      where(board, 'who you are here'),
      name,
      votes === 1 ? '1' : 'No',
      votes === 1 ? 'vote' : 'vote of your own',
    ),
    facts: [
      ...fact('Chairman this year', seatTitle(arrangements, chairSeatOn(arrangements, date))),
      ...fact('Vice Chairman', seatTitle(arrangements, viceChairSeatOn(arrangements, date))),
    ],
    foot: `Who is a member ${clause(arrangements.membershipClause)}; who presides ${clause(arrangements.chair.clause, arrangements.chair.standInClause)}. You are known by your work account, never by a name.`,
    speak: words.length === 0 ? `${name}: no part in this board.` : `You are ${list(words)}.`,
    body: {
      capacities:
        capacities.length === 0
          ? [{ title: 'No part in this board', may: 'Ask the clerk if that is a mistake.', since: '' }]
          : capacities.map((c) => ({
              title: `As ${c.words}`,
              may: mayDo(showing, c, date),
              since: sinceOf(showing, c),
            })),
    },
  };
}

function mayDo({ arrangements }: Shown, capacity: Capacity, date: string): string {
  if (capacity.kind === 'post') return POSTS[capacity.post];
  if (capacity.kind === 'member')
    return `Votes, objects, requires agenda items, and is counted for the quorum.${presides(arrangements, capacity.seat, date)}`;
  const chair = arrangements.chair.substituteMayPreside ? '' : ' Does not preside.';
  return `Votes, objects and is counted, only while sitting for an absent principal.${chair}`;
}

/** Since when somebody acts in a capacity, and by what authority. */
function sinceOf({ board, viewer }: Shown, capacity: Capacity): string {
  const entries = capacity.kind === 'substitute' ? board.substitutes : board.appointments;
  const entry = entries.find(
    (e) =>
      e.person === viewer &&
      ('post' in e
        ? capacity.kind === 'post' && e.post === capacity.post
        : capacity.kind !== 'post' && seatId(e.seat) === capacity.seat),
  );
  return entry ? capital(sinceWhen(board, entry)) : '';
}

function presides(rules: Shown['arrangements'], seat: string, date: string): string {
  if (seat === chairSeatOn(rules, date)) return ' Presides this year, and approves the agenda and publicity.';
  if (seat === viceChairSeatOn(rules, date)) return ' Presides when the Chairman is away.';
  return '';
}

const POSTS = {
  clerk: 'Calls the roll, keeps the record, may request items. No vote.',
  'monitoring-officer': 'Confirms or refuses what the clerk marks as private. May request items. No vote.',
  'programme-manager': 'May request items and log press enquiries. No vote.',
  officer: 'May request items and log press enquiries. No vote.',
  communications: 'Logs press enquiries, drafts the line, marks it issued. No vote.',
  'service-board': 'Its reports go on the agenda of the next available meeting. No vote.',
  observer: 'May speak and request items. No vote, and not counted for the quorum.',
} as const;
