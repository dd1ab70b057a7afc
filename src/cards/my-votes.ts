import { CHOICES } from './ballot-rows.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { clause, more, number, plural, where } from './words.ts';

type Shown = ShownAs<'my-votes'>;

const NONE = 'You have not voted yet.';
const NONE_LATELY = 'You have not voted of late.';

/** Not every decision there ever was is looked through. */
const earlier = (since: string | undefined): string =>
  since === undefined ? '' : ` As far back as ${since}; for earlier votes, see the register.`;

/** How one person voted, latest first; theirs alone to see on a card, though names are minuted (R-VOTE-5). */
export function myVotes({ board, arrangements, rows, since }: Shown, room: Room): Sheet {
  const { shown, left } = shorten(rows, Math.min(15, room.rows));
  return {
    head: head(where(board), 'My votes', String(rows.length), plural(rows.length, 'vote')),
    foot: `Names and votes are minuted ${clause(arrangements.decisions.vote.clause)}.${earlier(since)}`,
    speak: `You have ${number(rows.length)} ${plural(rows.length, 'vote')} on record${since === undefined ? '' : `, as far back as ${since}`}.`,
    body: {
      empty: rows.length === 0 ? [{ text: since === undefined ? NONE : NONE_LATELY }] : [],
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
