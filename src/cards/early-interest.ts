import { interestsOf } from './interests-part.ts';
import { whenOf } from './meeting-words.ts';
import { fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { clause, list, where } from './words.ts';

type Shown = ShownAs<'early-interest'>;

/** An interest declared before the meeting: in which item, and of which kind (R-DPI-1, R-DPI-2). */
export function earlyInterest(showing: Shown, room: Room): Sheet {
  const { board, arrangements, summons, choices, viewer } = showing;
  const mine = summons.interests.filter(({ person }) => person === viewer);
  const items = choices.map(({ item, no, title }) => ({
    value: item,
    title: clip(no === null ? title : `${no}. ${title}`, Math.max(room.text / 10, 60)),
  }));
  return {
    head: head(where(board, 'before the meeting', whenOf(summons)), 'Declare an interest'),
    facts: [
      ...fact('Pecuniary', 'You withdraw: no speaking, no voting, and you are not counted for that item.'),
      ...fact(
        'Another',
        'It is minuted. You stay, speak and vote, unless your council’s code says otherwise.',
      ),
      ...fact('Declared', list(interestsOf(showing, summons))),
      ...fact(
        'Items',
        items.length > 0 ? '' : 'None that you know of yet: they are named when the agenda is published.',
      ),
    ],
    foot: `Your council’s own code applies ${clause(arrangements.conductClause)}. What your interest is, I never ask. It is declared at the meeting when the item is taken, if you sit then.`,
    speak: 'Declare an interest in an item of the meeting to come.',
    plain: {
      items,
      chosen: mine[0]?.item ?? items[0]?.value ?? '',
      may: { choose: items.length > 0, retract: mine.length > 0 && items.length > 0 },
    },
  };
}
