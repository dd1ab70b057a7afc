import { partyName } from '../core/constitution/index.ts';
import { type ConsultationRow, consultationRows } from '../core/press/index.ts';
import { noPart, pressPart } from './press-buttons.ts';
import { deadlineBand, dueFigure, linesOf, pressFacts, spokenNext } from './press-words.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { clause, clock, more, where } from './words.ts';

type Shown = ShownAs<'press'>;

/** A press enquiry on its way to an agreed line; personal, since it names a journalist (R-PRESS-1 to 3, R-DP-1). */
export function press(showing: Shown, room: Room): Sheet {
  const { board, arrangements, enquiry } = showing;
  const foot = `Nothing is issued until every council is heard and the Chairman approves ${clause(arrangements.press.clause)}. A deadline never releases a statement.`;
  if (enquiry.stage === 'unlogged')
    return {
      head: head(where(board, 'press enquiry'), 'Press enquiry'),
      foot,
      speak: 'This enquiry has not been logged.',
      body: { rows: [], more: '', lines: [], presiding: '' },
      plain: noPart(),
    };
  const rows = consultationRows(enquiry);
  const { shown, left } = shorten(rows, room.rows);
  const due = dueFigure(showing, enquiry);
  const question = clip(enquiry.question, room.text);
  return {
    head: head(
      where(board, 'press enquiry', `logged by ${enquiry.capacity} ${clock(board, enquiry.loggedAt)}`),
      question,
      due.figure,
      due.unit,
      due.colour,
    ),
    bands: deadlineBand(showing, enquiry),
    facts: pressFacts(showing, enquiry, room),
    foot,
    speak: `Press enquiry from ${enquiry.outlet}: ${spokenNext(showing, enquiry)}.`,
    body: {
      rows: shown.map((row) => rowOf(showing, row, enquiry.draft !== null)),
      more: more(left, 'council'),
      lines: linesOf(showing, enquiry, room),
      presiding: 'For the Chairman, or the Vice Chairman standing in',
    },
    plain: pressPart(showing, enquiry),
  };
}

/** One council's line: a tick with its time, or what it waits for. */
function rowOf({ board, arrangements }: Shown, row: ConsultationRow, drafted: boolean) {
  const tick = (at: string | undefined, without: string): string =>
    at === undefined ? without : `✔ ${clock(board, at)}`;
  return {
    council: partyName(arrangements, row.party),
    consulted: tick(row.consultedAt, 'waiting'),
    agreed: tick(row.agreedAt, drafted ? 'waiting' : 'no line yet'),
  };
}
