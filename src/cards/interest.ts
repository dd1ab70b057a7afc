import { judgeQuorum } from '../core/constitution/index.ts';
import { type Called, countedFor, seatOf } from '../core/meeting/index.ts';
import { fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { dateOf } from './who.ts';
import { where } from './words.ts';

type Shown = ShownAs<'interest'>;

/** The choice an interest leaves: withdraw, or say so and stay; with what a withdrawal does to the quorum (R-DPI-1 and 2). */
export function interest(showing: Shown, room: Room): Sheet {
  const { board, meeting, number: no } = showing;
  const line = meeting.stage === 'uncalled' ? undefined : meeting.business[no]?.line;
  return {
    head: head(where(board, `item ${no}`, clip(line?.title ?? '', room.text)), 'Declare an interest'),
    facts: [
      ...fact('Pecuniary', 'You withdraw: no speaking, no voting, and you are not counted for this item.'),
      ...fact(
        'Another',
        'It is minuted. You stay, speak and vote, unless your council’s code says otherwise.',
      ),
      ...fact('Quorum', meeting.stage === 'uncalled' ? '' : effectOf(showing, meeting)),
    ],
    foot: 'Each council’s own code of conduct applies (R-DPI-1, R-DPI-2). What you declare is minuted.',
    speak: `Declare an interest in item ${no}.`,
    body: { text: 'What kind of interest is it?' },
    plain: { no },
  };
}

function effectOf(showing: Shown, meeting: Called): string {
  const { arrangements, viewer, number: no } = showing;
  const seated = viewer === null ? undefined : seatOf(meeting, viewer);
  if (seated === undefined) return '';
  const without = countedFor(meeting, no).filter((s) => s.seat !== seated.seat);
  const judged = judgeQuorum(
    arrangements,
    dateOf(showing),
    without.map((s) => s.seat),
  );
  const figures = `${judged.counted} here, ${judged.minimum} needed`;
  return judged.quorate
    ? `If you withdraw: ${figures}. Still quorate.`
    : `If you withdraw: ${figures}. The item cannot then be decided, unless a substitute sits for you.`;
}
