import { complaintDetails, handlerCapacity } from '../core/complaint/index.ts';
import { partyName, personName } from '../core/constitution/index.ts';
import { dayInWords } from '../core/wording/index.ts';
import { detailsButtons, detailsFacts, erasedBand, formButton } from './details.ts';
import type { ButtonSet } from './request-buttons.ts';
import { type Band, type Fact, fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { dateOf } from './who.ts';
import { civilDay, clause, list, shortDay, where } from './words.ts';

type Shown = ShownAs<'complaint'>;

/** A complaint, for those who see to it: whose it is and by when it is answered (R-COMPL-1). */
export function complaint(showing: Shown, room: Room): Sheet {
  const { board, arrangements, complaint: made } = showing;
  const late = made.stage === 'open' && dateOf(showing) > made.respondBy;
  const councils = councilsIn(showing);
  const figure = made.stage === 'closed' ? 'Closed' : late ? 'Overdue' : 'Open';
  const due = `response ${late ? 'was due' : 'due'} ${civilDay(made.respondBy)}`;
  return {
    head: head(
      where(board, 'complaint'),
      'Complaint',
      figure,
      made.stage === 'closed' ? 'nothing is due' : due,
      late ? 'attention' : 'default',
    ),
    bands: [...bandsOf(showing, late, room), ...erasedBand(showing, made.details)],
    facts: factsOf(showing, room),
    foot: `The councils answer a complaint about what they do together with one another’s help ${clause(arrangements.complaints?.clause ?? '')}.`,
    speak: `Complaint about ${councils}: ${made.stage === 'closed' ? 'closed' : due}.`,
    body: {
      texts: made.text === null ? [] : [{ title: 'The complaint', text: clip(made.text, room.text) }],
    },
    plain: { sets: setsOf(showing) },
  };
}

const councilsIn = ({ arrangements, complaint: made }: Shown): string =>
  list(
    made.councils.map((party) => partyName(arrangements, party)),
    6,
  );

function bandsOf({ complaint: made }: Shown, late: boolean, room: Room): readonly Band[] {
  const bands: Band[] = [];
  if (late)
    bands.push({
      style: 'attention',
      lead: 'Overdue.',
      text: `The response was due on ${dayInWords(made.respondBy)}.`,
    });
  if (made.moved && made.stage === 'open')
    bands.push({ style: 'accent', lead: 'The date was moved.', text: clip(made.moved.reason, room.text) });
  return bands;
}

const CLOSED = {
  answered: 'the response has gone',
  withdrawn: 'it was withdrawn',
  'passed-on': 'it was passed to the council concerned',
} as const;

function factsOf(showing: Shown, room: Room): readonly Fact[] {
  const { board, complaint: made } = showing;
  const personal = showing.reveal
    ? [
        ...fact('Complained', clip(made.complainant ?? '', room.text)),
        ...fact('Answer to', clip(made.contact ?? '', room.text)),
      ]
    : null;
  return [
    ...fact('About', councilsIn(showing)),
    ...fact('Owner', personName(board, made.owner)),
    ...fact('Logged', `by ${made.capacity} ${shortDay(board, made.loggedAt)}`),
    ...fact('Closed', made.closed ? `${shortDay(board, made.closed.at)}: ${CLOSED[made.closed.how]}` : ''),
    ...detailsFacts(showing, made.details, personal),
  ];
}

function setsOf(showing: Shown): readonly ButtonSet[] {
  const { complaint: made, viewer: person } = showing;
  if (person === null) return [];
  const handles = handlerCapacity(made, { ...showing, person }) !== undefined && made.stage === 'open';
  const sets: readonly ButtonSet[] = [
    {
      heading: 'For its owner and the clerk',
      buttons: handles
        ? [
            formButton('Close it', 'close'),
            formButton('Another owner', 'owner'),
            formButton('Move the date', 'move'),
          ]
        : [],
    },
    {
      heading: 'Personal details: showing them is recorded',
      buttons: detailsButtons(showing, complaintDetails(made), {
        show: 'show-complainant',
        step: 'erase-complainant',
      }),
    },
  ];
  return sets.filter(({ buttons }) => buttons.length > 0);
}
