import { personName } from '../core/constitution/index.ts';
import { type Disclosed, isOutstanding } from '../core/disclosure/index.ts';
import { dayInWords } from '../core/wording/index.ts';
import { type Band, fact, type Head, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { dateOf } from './who.ts';
import { clause, plural, where } from './words.ts';

type Shown = ShownAs<'disclosure'>;
const DAY_MS = 86_400_000;

/** Whether a declared interest is registered, and how long there is to notify the Monitoring Officer of it (R-DPI-3). */
export function disclosure(showing: Shown, room: Room): Sheet {
  const { board, arrangements, disclosure: is, title, viewer } = showing;
  const mine = viewer === is.person;
  const { figure, unit, colour } = figureOf(showing);
  const [band] = standing(showing);
  return {
    head: head(where(board, 'register of interests'), 'Is the interest registered?', figure, unit, colour),
    bands: standing(showing),
    facts: [
      ...fact('Whose', mine ? 'Yours' : personName(board, is.person)),
      ...fact('Item', clip(title, room.text)),
      ...fact('Declared', dayInWords(is.date)),
      ...fact('Last day to notify', isOutstanding(is) ? dayInWords(is.lastDay) : ''),
    ],
    foot: `An interest not on the register is notified to the Monitoring Officer within 28 days beginning with the day it was declared ${clause(arrangements.conductClause)} (Localism Act 2011, s.31). What the interest is, I neither ask nor keep.`,
    speak: `Register of interests: ${band ? band.lead.charAt(0).toLowerCase() + band.lead.slice(1) : 'nothing is to be done.'}`,
    plain: { buttons: mine ? buttonsFor(is) : [] },
  };
}

const ON_REGISTER = { title: 'It is on the register', verb: 'interest-registered' };
const NOT_YET = { title: 'Not yet', verb: 'interest-unregistered' };
const NOTIFIED = { title: 'I have notified the Monitoring Officer', verb: 'interest-notified' };

/** What is still to be said; once settled, only what would put an error right. */
function buttonsFor({ stage }: Disclosed) {
  switch (stage) {
    case 'asked':
      return [ON_REGISTER, NOT_YET];
    case 'unregistered':
      return [NOTIFIED, ON_REGISTER];
    case 'registered':
    case 'notified':
      return [{ ...NOT_YET, title: 'It is not, after all' }];
    case 'retracted':
      return [];
  }
}

/** Days left, the last included. */
function daysLeft(showing: Shown): number {
  return Math.round((Date.parse(showing.disclosure.lastDay) - Date.parse(dateOf(showing))) / DAY_MS) + 1;
}

function figureOf(showing: Shown): Pick<Head, 'figure' | 'unit' | 'colour'> {
  const plainly = { colour: 'default' } as const;
  if (!isOutstanding(showing.disclosure)) return { figure: '', unit: '', ...plainly };
  const left = daysLeft(showing);
  if (left < 1) return { figure: 'Late', unit: 'the 28 days have passed', colour: 'attention' };
  return { figure: String(left), unit: `${plural(left, 'day')} left`, ...plainly };
}

function standing(showing: Shown): readonly Band[] {
  const { disclosure: is } = showing;
  const late = daysLeft(showing) < 1;
  switch (is.stage) {
    case 'asked':
      return [
        late
          ? { style: 'attention', lead: 'Nobody has said whether it is registered.', text: overdue(showing) }
          : { style: 'accent', lead: 'Is it on your council’s register?', text: 'Say so here, once.' },
      ];
    case 'unregistered':
      return [
        late
          ? {
              style: 'attention',
              lead: 'The Monitoring Officer is still to be notified.',
              text: overdue(showing),
            }
          : {
              style: 'warning',
              lead: 'Notify your council’s Monitoring Officer',
              text: `by ${dayInWords(is.lastDay)}, and say here that you have.`,
            },
      ];
    case 'registered':
      return [{ style: 'good', lead: '✔ It is on the register.', text: 'Nothing more is to be done.' }];
    case 'notified':
      return [
        {
          style: 'good',
          lead: '✔ The Monitoring Officer was notified',
          text: `on ${dayInWords(is.notifiedOn)}${is.notifiedOn > is.lastDay ? `, after the last day, ${dayInWords(is.lastDay)}` : ''}.`,
        },
      ];
    case 'retracted':
      return [{ style: 'emphasis', lead: 'It was taken back.', text: 'There is nothing to register.' }];
  }
}

const overdue = ({ disclosure: { lastDay } }: Shown): string =>
  `The last day was ${dayInWords(lastDay)}. Do it now, and say here that it is done.`;
