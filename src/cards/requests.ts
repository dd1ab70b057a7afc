import { partyName, personName } from '../core/constitution/index.ts';
import { formButton } from './details.ts';
import { clockFigure, councilOf, REGIMES } from './request-words.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { dateOf } from './who.ts';
import { civilDay, clause, list, more, number, plural, where } from './words.ts';

type Shown = ShownAs<'requests'>;

interface Line {
  readonly what: string;
  readonly note: string;
  readonly figure: string;
  readonly due: string;
  readonly colour: 'default' | 'attention';
  /** The stream `Open` opens; empty where it is not this person's to read. */
  readonly open: string;
}

/** Every live request with its working day, and every open complaint with its date: what is late is never hidden (R-FOI-2, R-COMPL-1). */
export function requests(showing: Shown, room: Room): Sheet {
  const { board, arrangements } = showing;
  const asked = showing.requests.map((row) => requestLine(showing, row));
  const complaints = showing.complaints.map((row) => complaintLine(showing, row));
  const late = [...asked, ...complaints].filter(
    ({ colour, figure }) => colour === 'attention' && figure === 'Overdue',
  );
  const live = showing.requests.filter(({ stage }) => stage === 'open' || stage === 'decided').length;
  const group = (heading: string, lines: readonly Line[], none: string) => {
    const { shown, left } = shorten(lines, Math.max(1, Math.floor(room.rows / 2)));
    return { heading: lines.length === 0 ? none : heading, lines: shown, more: more(left, 'row') };
  };
  return {
    head: head(
      where(board, 'information requests'),
      'Requests and complaints',
      late.length > 0 ? String(late.length) : String(live),
      late.length > 0 ? 'overdue' : plural(live, 'live request'),
      late.length > 0 ? 'attention' : 'default',
    ),
    foot: `A request is due on the 20th working day after it was received, by the holidays of the whole United Kingdom; the council that received it decides it alone ${clause(arrangements.information?.decisionClause ?? '')}.`,
    speak:
      `${number(live)} live ${plural(live, 'request')} for information${late.length > 0 ? `, ${number(late.length)} overdue` : ''}.`.replace(
        /^./,
        (c) => c.toUpperCase(),
      ),
    body: {
      groups: [
        group('Requests for information', asked, 'No requests for information.'),
        group('Complaints', complaints, 'No complaints.'),
      ],
    },
    plain: {
      buttons: [formButton('Log a request', 'log-request'), formButton('Log a complaint', 'log-complaint')],
    },
  };
}

function requestLine(showing: Shown, row: Shown['requests'][number]): Line {
  const { figure, unit, colour } = clockFigure(showing, row);
  return {
    what: [councilOf(showing, row), REGIMES[row.regime]].join(' · '),
    note: [row.reference ? clip(row.reference, 40) : '', `received ${civilDay(row.receivedOn)}`]
      .filter(Boolean)
      .join(', '),
    figure,
    due: unit,
    colour,
    open: row.of,
  };
}

function complaintLine(showing: Shown, row: Shown['complaints'][number]): Line {
  const { board, arrangements } = showing;
  const late = row.stage === 'open' && dateOf(showing) > row.respondBy;
  return {
    what: list(
      row.councils.map((party) => partyName(arrangements, party)),
      6,
    ),
    note: `owner: ${personName(board, row.owner)}`,
    figure: row.stage === 'closed' ? 'Closed' : late ? 'Overdue' : 'Open',
    due: row.stage === 'closed' ? '' : `response ${late ? 'was due' : 'due'} ${civilDay(row.respondBy)}`,
    colour: late ? 'attention' : 'default',
    open: row.of,
  };
}
