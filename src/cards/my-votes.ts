import { CHOICES } from './ballot-rows.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { clause, more, number, plural, where } from './words.ts';

type Shown = ShownAs<'my-votes'>;

/** How one person voted, latest first; theirs alone to see on a card, though names are minuted (R-VOTE-5). */
export function myVotes({ board, arrangements, rows }: Shown, room: Room): Sheet {
  const { shown, left } = shorten(rows, Math.min(15, room.rows));
  return {
    head: head(where(board), 'My votes', String(rows.length), plural(rows.length, 'vote')),
    foot: `Names and votes are minuted ${clause(arrangements.decisions.vote.clause)}.`,
    speak: `You have ${number(rows.length)} ${plural(rows.length, 'vote')} on record.`,
    body: {
      empty: rows.length === 0 ? [{ text: 'You have not voted yet.' }] : [],
      rows: shown.map((row) => ({
        title: clip(row.title, Math.max(60, room.text)),
        decision: row.decision ?? '',
        choice: row.choice === null ? 'did not vote' : CHOICES[row.choice],
        result: row.result,
      })),
      more: more(left, 'vote'),
    },
  };
}
